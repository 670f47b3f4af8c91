"""Undo at the end of an import: what it takes out again, and when it does not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.library import (
    DocumentValues,
    Signature,
    Target,
    add_document,
    add_tag,
    correct_finding,
    remove_document,
)
from core.model import DocumentKind, Findings
from gui.dialogs import import_undo
from tests.core.library.dumps import dump
from tests.gui.desks import TEXT, document_of, make_library
from tests.gui.dialogs.test_import_dialog import documents, finished, folder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.desk import Desk
    from gui.dialogs.import_progress import ImportDialog

LEFT = Qt.MouseButton.LeftButton

__all__ = ["folder"]


def asked(qtbot: QtBot, dialog: ImportDialog) -> QMessageBox:
    """The question that Undo asks."""
    qtbot.mouseClick(dialog.finished_view.undo_button, LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    return dialog.findChild(QMessageBox)


def take_out(box: QMessageBox) -> QAbstractButton:
    return next(button for button in box.buttons() if button.text().startswith("Take out"))


def whole(qtbot: QtBot, desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the library."""
    told: list[dict[str, list[tuple[object, ...]]]] = []
    desk.tasks.query(dump, told.append)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def test_undo_takes_out_what_was_added_and_nothing_else(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    dialog = finished(qtbot, desk, [folder])
    assert documents(qtbot, desk) == 4
    box = asked(qtbot, dialog)
    assert box.defaultButton().text() == "Keep"
    assert take_out(box).text() == "Take out 3 documents"
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        qtbot.mouseClick(take_out(box), LEFT)
    assert documents(qtbot, desk) == 1
    assert not dialog.isVisible()


def test_an_import_that_was_undone_comes_back_with_what_was_decided_about_it(
    qtbot: QtBot, desk: Desk, folder: Path
) -> None:
    (folder / "vale.txt").write_text(TEXT, encoding="utf-8")
    dialog = finished(qtbot, desk, [folder])
    added = next(each for each in dialog.finished_view.summary.results if each.name == "vale.txt").document_id
    by = Signature("R. Quill", "As printed.")
    values = DocumentValues("Told by hand", None, None, None)
    for change in (
        partial(correct_finding, finding_id=added, values=values, signature=by),
        partial(add_tag, target=Target(document_id=added), name="to check"),
    ):
        with qtbot.waitSignal(desk.tasks.libraryChanged):
            desk.history.make(change)
    before = whole(qtbot, desk)
    box = asked(qtbot, dialog)
    assert "1 decision and 1 tag or note made about them since go with them." in box.informativeText()
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        qtbot.mouseClick(take_out(box), LEFT)
    assert documents(qtbot, desk) == 1
    assert desk.history.undo_name == "Take out 4 documents of an import"
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        desk.history.undo()
    assert whole(qtbot, desk) == before
    assert desk.history.undo_name == "Add tag “to check”"


def test_undo_leaves_a_document_that_has_the_place_of_one_deleted_since(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    dialog = finished(qtbot, desk, [folder])
    other = document_of("Trams run on Sundays.", "trams.txt", "f" * 64)

    def exchange(library: Library) -> int:
        remove_document(library, 4)
        return add_document(library, other, Findings(DocumentKind.ARTICLE, "1"), b"Trams").document_id

    given: list[int] = []
    desk.tasks.query(exchange, given.append)
    qtbot.waitUntil(lambda: given == [4])
    box = asked(qtbot, dialog)
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        qtbot.mouseClick(take_out(box), LEFT)
    assert documents(qtbot, desk) == 2


def test_an_import_too_large_to_bring_back_says_so_and_leaves_nothing_to_undo(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_undo, "_MOST_KEPT", 1)
    dialog = finished(qtbot, desk, [folder])
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        desk.history.make(partial(add_tag, target=Target(document_id=2), name="to check"))
    box = asked(qtbot, dialog)
    assert "this cannot be undone" in box.informativeText()
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        qtbot.mouseClick(take_out(box), LEFT)
    assert documents(qtbot, desk) == 1
    assert not desk.history.can_undo


def test_an_import_is_not_undone_in_another_library_that_was_opened_while_the_question_stood(
    qtbot: QtBot, desk: Desk, folder: Path, tmp_path: Path
) -> None:
    other = make_library(tmp_path / "other.jdesk", ["Bins go weekly", "Bins go monthly", "Bins go"])
    dialog = finished(qtbot, desk, [folder])
    box = asked(qtbot, dialog)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(other)
    take_out(box).click()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "Another library is open now; nothing was changed." in dialog.banner.words.text()
    assert documents(qtbot, desk) == 4
