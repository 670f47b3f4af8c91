"""The window's part of the self-test: the whole window is built and drawn without a screen."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def open_window() -> str:
    """Open the window offscreen and draw it once.

    Returns:
        What was seen, for the self-test's report.

    Raises:
        RuntimeError: The window was drawn as one flat colour.
    """
    # Said before Qt is loaded, because the self-test runs where there is no screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    from gui.app import make_desk
    from gui.settings import Settings
    from gui.window.main_window import MainWindow

    given = QApplication.instance()
    app = given if isinstance(given, QApplication) else QApplication([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        desk = make_desk(app, Settings(Path(folder) / "settings.ini"))
        window = MainWindow(desk)
        try:
            window.show()
            app.processEvents()
            picture = window.grab().toImage()
        finally:
            window.close()
            window.deleteLater()
            desk.tasks.shut_down()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    if len(colours) < 3:
        raise RuntimeError("the window was drawn empty")
    return f"Qt {qVersion()}, {picture.width()} × {picture.height()}, {len(colours)} colours"
