"""Pictures of the Authorities page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screen_taking import keep, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow


def picture_authorities(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A council's history as a chart and in words, a school, a council of which nothing is held."""
    page = window.pages.authorities
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
        if name == "authority":
            picture_dialogs(app, window, appearance)
    page.pane.show_as_table(False)
    page.list.field.clear()
    page.list.choice.chips[0].click()


def picture_dialogs(app: QApplication, window: MainWindow, appearance: str) -> None:
    """The council beside another one, and a note on its inspection."""
    from gui.dialogs.note import NoteDialog
    from gui.pages.authorities.compare_dialog import CompareDialog

    page = window.pages.authorities
    page.compare()
    (compared,) = (each for each in window.findChildren(CompareDialog) if each.isVisible())
    settle(app, lambda: compared.pair is not None, 0.6)
    compared.sides[0].chart.setFocus()
    settle(app, pause=0.3)
    keep(compared, "authority-compared", appearance)
    compared.reject()
    page.sources.add_note.click()
    (note,) = (each for each in window.findChildren(NoteDialog) if each.isVisible())
    note.text.setPlainText("Scrutiny asked about this in March. Reply due in May.")
    settle(app, pause=0.3)
    keep(note, "authority-note", appearance)
    # Without words it goes without asking first.
    note.text.clear()
    note.reject()
    settle(app, pause=0.2)
