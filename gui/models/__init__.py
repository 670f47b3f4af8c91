"""Qt models over queries of the library: rows are read in pages, off the GUI thread."""
