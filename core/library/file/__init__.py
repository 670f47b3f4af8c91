"""The file of a library: opened safely, locked, brought up to date, checked, compacted and backed up."""
