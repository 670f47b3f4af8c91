"""Views of the judgement table: saved under a name, shown again, changed, renamed, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QPushButton

from core.errors import AnotherLibraryError
from core.library import saved_views
from gui.pages.judgements.kept_views import FIRST_VIEW
from tests.gui.pages.judgements.judgement_pages import providers, tick

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.pages.judgements.page import JudgementsPage


def offered(page: JudgementsPage) -> dict[str, QAction]:
    """What the menu of views offers."""
    page.head.viewsMenu.aboutToShow.emit()
    return {action.text(): action for action in page.head.viewsMenu.actions() if not action.isSeparator()}


def answer(qtbot: QtBot, page: JudgementsPage, name: str) -> None:
    """Type a name and press Enter."""
    qtbot.waitUntil(lambda: bool(page.findChildren(QInputDialog)))
    dialog = page.findChildren(QInputDialog)[-1]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, name)
    dialog.accept()


def save(qtbot: QtBot, page: JudgementsPage, name: str) -> None:
    offered(page)["Save as…"].trigger()
    answer(qtbot, page, name)
    qtbot.waitUntil(lambda: page.views.current is not None and page.views.current.name == name)


@pytest.fixture
def kept(qtbot: QtBot, page: JudgementsPage) -> JudgementsPage:
    """A view of one framework only, shown."""
    with qtbot.waitSignal(page.model.viewRead):
        tick(page, "frameworks", "ILACS 2018")
    save(qtbot, page, "Councils")
    return page


def test_a_view_is_saved_and_shown_again(qtbot: QtBot, kept: JudgementsPage) -> None:
    assert kept.head.views_button.text() == "Councils"
    councils = providers(kept)
    with qtbot.waitSignal(kept.model.viewRead):
        kept.clear_filters()
    assert kept.head.views_button.text() == "Councils (changed)"
    with qtbot.waitSignal(kept.model.viewRead):
        offered(kept)["Councils"].trigger()
    assert providers(kept) == councils
    assert kept.filters.where.frameworks == ("ilacs_2018",)
    assert kept.head.views_button.text() == "Councils"


def test_columns_and_order_are_part_of_a_view(qtbot: QtBot, page: JudgementsPage) -> None:
    page.head.columnsMenu.aboutToShow.emit()
    next(action for action in page.head.columnsMenu.actions() if action.text() == "Region").trigger()
    with qtbot.waitSignal(page.model.viewRead):
        page.head.orderChosen.emit(False)
    save(qtbot, page, "By region")
    columns = [column.id for column in page.table.visible_columns()]
    page.head.columnsMenu.aboutToShow.emit()
    page.head.columnsMenu.actions()[-1].trigger()
    assert page.head.views_button.text() == "By region (changed)"
    with qtbot.waitSignal(page.model.viewRead):
        page.head.orderChosen.emit(True)
    with qtbot.waitSignal(page.model.viewRead):
        offered(page)["By region"].trigger()
    assert [column.id for column in page.table.visible_columns()] == columns
    assert "region" in columns
    assert not page.views.is_departed_from


def test_changes_are_saved_to_the_view(qtbot: QtBot, kept: JudgementsPage) -> None:
    with qtbot.waitSignal(kept.model.viewRead):
        kept.clear_filters()
    offered(kept)["Save changes to “Councils”"].trigger()
    qtbot.waitUntil(lambda: not kept.views.is_departed_from)
    assert kept.head.views_button.text() == "Councils"


def test_a_name_that_is_taken_can_be_replaced(qtbot: QtBot, kept: JudgementsPage) -> None:
    with qtbot.waitSignal(kept.model.viewRead):
        kept.clear_filters()
    offered(kept)["Save as…"].trigger()
    answer(qtbot, kept, "councils")
    qtbot.waitUntil(lambda: bool(kept.findChildren(QMessageBox)))
    box = kept.findChildren(QMessageBox)[-1]
    assert "already" in box.text()
    next(button for button in box.findChildren(QPushButton) if button.text() == "Replace it").click()
    qtbot.waitUntil(lambda: kept.views.current is not None and not kept.views.is_departed_from)
    kept.desk.tasks.query(lambda library: len(saved_views(library)), lambda count: setattr(kept, "counted", count))
    qtbot.waitUntil(lambda: getattr(kept, "counted", None) == 1)


def test_a_view_is_not_replaced_in_another_library_than_was_asked_about(
    qtbot: QtBot, kept: JudgementsPage, tmp_path: Path
) -> None:
    offered(kept)["Save as…"].trigger()
    answer(qtbot, kept, "councils")
    qtbot.waitUntil(lambda: bool(kept.findChildren(QMessageBox)))
    box = kept.findChildren(QMessageBox)[-1]
    with qtbot.waitSignal(kept.desk.tasks.libraryOpened):
        kept.desk.tasks.open(tmp_path / "another.jdesk", create=True)
    with qtbot.waitSignal(kept.views.failed) as told:
        next(button for button in box.findChildren(QPushButton) if button.text() == "Replace it").click()
    assert isinstance(told.args[0], AnotherLibraryError)


def test_it_is_renamed_and_deleted_and_comes_back(qtbot: QtBot, kept: JudgementsPage) -> None:
    offered(kept)["Rename “Councils”…"].trigger()
    answer(qtbot, kept, "Local authorities")
    qtbot.waitUntil(lambda: kept.head.views_button.text() == "Local authorities")
    offered(kept)["Delete “Local authorities”"].trigger()
    qtbot.waitUntil(lambda: kept.head.views_button.text() == "Views")
    assert "Local authorities" not in offered(kept)
    kept.desk.history.undo()
    qtbot.waitUntil(lambda: "Local authorities" in offered(kept))


def test_a_library_opens_with_the_view_chosen_for_it(qtbot: QtBot, kept: JudgementsPage) -> None:
    offered(kept)["Open libraries with this view"].trigger()
    assert kept.desk.settings.get(FIRST_VIEW) == "Councils"
    with qtbot.waitSignal(kept.model.viewRead):
        kept.clear_filters()
    kept.library_closed()
    kept.library_opened()
    qtbot.waitUntil(lambda: kept.model.where.frameworks == ("ilacs_2018",))


def test_without_views_the_menu_says_so(page: JudgementsPage) -> None:
    assert not offered(page)["No view saved yet"].isEnabled()
    assert offered(page)["Save as…"].isEnabled()
