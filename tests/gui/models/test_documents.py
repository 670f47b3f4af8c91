"""The list of documents pages through a library off the GUI thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.library import DocumentFilter, Library
from core.model import DocumentState
from gui.models import documents
from gui.models.documents import PAGE, DocumentsModel, DocumentTally, describe, describe_within, listed_words
from gui.models.roles import Role
from tests.gui.desks import HEADLINE, make_desk, make_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from gui.tasks import Tasks

SHORT = PAGE + 30


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "articles.jdesk"
    return make_library(path, [f"Bins of week {number}" for number in range(SHORT)])


@pytest.fixture
def tasks(qtbot: QtBot, tmp_path: Path, library_path: Path) -> Iterator[Tasks]:
    tasks = make_desk(tmp_path).tasks
    with qtbot.waitSignal(tasks.libraryOpened):
        tasks.open(library_path)
    yield tasks
    assert tasks.shut_down()


@pytest.fixture
def model(qtbot: QtBot, tasks: Tasks) -> DocumentsModel:
    model = DocumentsModel(tasks)
    with qtbot.waitSignal(model.tallied):
        model.reload()
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: DocumentsModel) -> None:
    qtmodeltester.check(model)


def test_the_newest_document_comes_first(model: DocumentsModel) -> None:
    assert model.rowCount() == SHORT + 1
    assert model.index(0).data() == HEADLINE


def test_a_row_beyond_the_first_page_comes_when_it_is_looked_at(qtbot: QtBot, model: DocumentsModel) -> None:
    far = model.index(PAGE + 5)
    assert far.data(Role.ROW) is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert far.data() == f"Bins of week {PAGE + 4}"
    assert model.number_of(far.data(Role.ROW).id) == PAGE + 5


def test_a_filter_leaves_the_counts_of_the_other_states(qtbot: QtBot, model: DocumentsModel) -> None:
    with qtbot.waitSignal(model.tallied) as heard:
        model.show(DocumentFilter(states=(DocumentState.NEEDS_EYES,)))
    tally: DocumentTally = heard.args[0]
    assert (tally.shown, tally.everything) == (1, SHORT + 1)
    assert tally.by_state[DocumentState.NO_JUDGEMENT] == SHORT
    assert model.rowCount() == 1


def test_a_row_is_told_in_words(model: DocumentsModel) -> None:
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{HEADLINE}\nNeeds eyes · The Vale Lantern · 9 Jul 2025"


def test_a_long_outlet_gives_way_to_the_date(model: DocumentsModel) -> None:
    row = model.index(0).data(Role.ROW)
    assert describe(row) == "Needs eyes · The Vale Lantern · 9 Jul 2025"
    for room, told in (
        (60, "Needs eyes · The Vale Lantern · 9 Jul 2025"),
        (36, "Needs eyes · The Vale… · 9 Jul 2025"),
        (30, "Needs eyes · 9 Jul 2025"),
        (10, "9 Jul 2025"),
    ):
        assert describe_within(row, lambda words, room=room: len(words) <= room) == told


def test_a_file_name_does_not_stand_in_for_an_outlet_in_the_list(model: DocumentsModel) -> None:
    row = replace(model.index(0).data(Role.ROW), outlet=None)
    assert describe_within(row, lambda _words: True) == "Needs eyes · 9 Jul 2025"
    assert "harrowdale.txt" in describe(row)


def test_closing_the_library_empties_the_list(model: DocumentsModel) -> None:
    model.clear()
    assert model.rowCount() == 0


def test_a_page_that_failed_is_asked_for_again(
    qtbot: QtBot, model: DocumentsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(library: Library, *_: object) -> None:
        raise OSError(f"{library.name} is away")

    working = documents.document_rows
    monkeypatch.setattr(documents, "document_rows", broken)
    with qtbot.waitSignal(model.failed):
        model.index(PAGE).data()
    monkeypatch.setattr(documents, "document_rows", working)
    with qtbot.waitSignal(model.dataChanged):
        model.index(PAGE).data()
    assert model.index(PAGE).data() is not None


def test_a_far_document_is_found(qtbot: QtBot, model: DocumentsModel) -> None:
    far = SHORT + 1
    assert model.number_of(far) is None
    with qtbot.waitSignal(model.dataChanged):
        model.find(far)
    assert model.number_of(far) == SHORT


def test_a_reload_keeps_the_row_that_is_wanted(qtbot: QtBot, model: DocumentsModel) -> None:
    with qtbot.waitSignal(model.tallied):
        model.reload(keep=SHORT)
    assert model.number_of(SHORT) == SHORT - 1


@pytest.mark.parametrize(
    ("shown", "reports", "words"),
    [
        (0, 0, "0 articles"),
        (1, 0, "1 article"),
        (1_204, 0, "1,204 articles"),
        (1, 1, "1 report"),
        (2, 2, "2 reports"),
        (2, 1, "2 documents"),
    ],
)
def test_what_is_listed_is_counted_by_what_it_is(shown: int, reports: int, words: str) -> None:
    assert listed_words(DocumentTally(shown, {}, reports=reports)) == words
