"""The queue in pages: going on with an item wherever it stands, and with the one behind it when it was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.library import ReviewFilter, ReviewKind, Signature, add_document, confirm_item, create_library, writing_many
from gui.models.review_items import ReviewItemsModel
from gui.models.roles import Role
from gui.models.row_pages import PAGE
from tests.gui.pages.review.doubts import doubtful

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import ReviewItem
    from gui.desk import Desk

DOCUMENTS = 18
A_DOCUMENT = 6
"""Items that each document has: a doubtful reading, a check and four grades."""
ITEMS = DOCUMENTS * A_DOCUMENT
BY = Signature("R. Quill")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("queue") / "queue.jdesk"
    with create_library(path) as library, writing_many(library):
        for number in range(DOCUMENTS):
            name = f"Fen{'abcdefghijklmnopqr'[number]}ick"
            text = f"{name}, good right across the board. Care leavers: “mostly fine”. Two areas were graded."
            document, findings = doubtful(f"{text} {name * 60}", number, name)
            add_document(library, document, findings, document.text.encode())
    return path.read_bytes()


@pytest.fixture
def model(qtbot: QtBot, desk: Desk, tmp_path: Path, template: bytes) -> ReviewItemsModel:
    path = tmp_path / "queue.jdesk"
    path.write_bytes(template)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    made = ReviewItemsModel(desk.tasks, desk.knowledge.frameworks)
    made.desk = desk  # type: ignore[attr-defined]  # for the tests alone
    with qtbot.waitSignal(made.viewRead):
        made.show(ReviewFilter())
    return made


def item(qtbot: QtBot, model: ReviewItemsModel, row: int) -> ReviewItem:
    qtbot.waitUntil(lambda: model.item(row) is not None)
    found = model.item(row)
    assert found is not None
    return found


def row_after(qtbot: QtBot, model: ReviewItemsModel, at: ReviewItem, row: int) -> object:
    with qtbot.waitSignal(model.viewRead) as read:
        model.reload(at, row)
    return read.args[0]


def test_there_are_more_items_than_one_page_holds(qtbot: QtBot, model: ReviewItemsModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == ITEMS > PAGE
    assert model.index(0).data() == item(qtbot, model, 0).about == "Fenaick"
    last = item(qtbot, model, ITEMS - 1)
    assert model.index(ITEMS - 1).data(Role.ROW) == last
    assert (
        model.index(ITEMS - 1)
        .data(Qt.ItemDataRole.ToolTipRole)
        .endswith(f"Care leavers: Requires improvement?\n{last.heading}")
    )


@pytest.mark.parametrize(("row", "guess"), [(3, 3), (104, 104), (104, 0), (20, 107), (100, 100), (99, 100)])
def test_an_item_is_found_again_wherever_it_is_looked_for_first(
    qtbot: QtBot, model: ReviewItemsModel, row: int, guess: int
) -> None:
    assert row_after(qtbot, model, item(qtbot, model, row), guess) == row


@pytest.mark.parametrize("row", [2, 99, 100, 104])
def test_behind_a_decided_item_the_next_one_takes_its_row(qtbot: QtBot, model: ReviewItemsModel, row: int) -> None:
    decided, following = item(qtbot, model, row), item(qtbot, model, row + 1)
    done: list[object] = []
    model.desk.tasks.query(lambda library: confirm_item(library, decided, BY), done.append)  # type: ignore[attr-defined]  # see the fixture
    qtbot.waitUntil(lambda: bool(done))
    assert row_after(qtbot, model, decided, row) == row
    assert item(qtbot, model, row) == following
    assert model.tally.decided.total == 1


def test_behind_the_last_item_it_begins_again(qtbot: QtBot, model: ReviewItemsModel) -> None:
    last = item(qtbot, model, ITEMS - 1)
    done: list[object] = []
    model.desk.tasks.query(lambda library: confirm_item(library, last, BY), done.append)  # type: ignore[attr-defined]  # see the fixture
    qtbot.waitUntil(lambda: bool(done))
    assert row_after(qtbot, model, last, ITEMS - 1) == 0


def test_counts_of_all_kinds_are_told_whatever_is_filtered(qtbot: QtBot, model: ReviewItemsModel) -> None:
    with qtbot.waitSignal(model.viewRead):
        model.show(ReviewFilter(kinds=(ReviewKind.FAILED_CHECK,)))
    assert (model.rowCount(), model.tally.left) == (DOCUMENTS, ITEMS)
    assert model.tally.by_kind[ReviewKind.DOUBTFUL_GRADE] == 4 * DOCUMENTS


def test_without_a_library_there_is_nothing(model: ReviewItemsModel) -> None:
    model.clear()
    assert (model.rowCount(), model.tally.left) == (0, 0)
