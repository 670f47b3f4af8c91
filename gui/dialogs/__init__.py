"""The dialogs.

The main window opens them by these names and signatures:

- ``import_progress.ImportDialog(desk, paths, parent)``: non-modal; starts reading at once when shown; calls
  ``desk.tasks.announce(changes)`` as documents arrive; its ``requestShowDocument(int)`` asks for the Articles page.
- ``paste.PasteDialog(desk, text, parent)``: ``text`` is what to begin with, or empty.
- ``export.ExportDialog(desk, where, order, columns, parent)``: ``where`` an ``InspectionFilter``, ``order`` a tuple of
  ``SortKey``, ``columns`` what ``core.exporting.build_summary`` takes: the columns as shown, from the left.
"""
