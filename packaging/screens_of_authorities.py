"""Pictures of the Authorities page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screen_taking import keep, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow


def picture_authorities(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A council's history as a chart and in words, a school, a council of which nothing is held."""
    page = window.authorities
    window.show_page(page)
    for name, looked_for, as_table in (
        ("authority", "Walsall", False),
        ("authority-words", "Walsall", True),
        ("authority-school", "Longmarsh", False),
        ("authority-nothing", "Barnsley", False),
    ):
        page.list.choice.chips[1].click()
        page.list.field.setText(looked_for)
        settle(app, lambda: page.list.model.rowCount() == 1, 0.4)
        page.list.view.setCurrentIndex(page.list.model.index(0))
        page.pane.show_as_table(as_table)
        settle(app, lambda: page.shown is not None, 0.6)
        (page.pane.table if as_table else page.pane.chart).setFocus()
        settle(app, pause=0.3)
        keep(window, name, appearance)
    page.pane.show_as_table(False)
    page.list.field.clear()
    page.list.choice.chips[0].click()
