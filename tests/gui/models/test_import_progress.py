"""The list of a running import shows each file as it goes from waiting to done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.importing import ImportProgress
from core.knowledge import load_knowledge
from gui.delegates.face_maker import FaceMaker
from gui.models.import_progress import FacesRole, FileState, ImportColumn, ImportProgressModel, StateRole
from tests.gui.import_results_made import ALL, BROKEN

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

FILES = (*(Path(result.source) for result in ALL), Path("/papers/a.txt"), Path("/papers/b.txt"))


@pytest.fixture
def model(qapp: object) -> ImportProgressModel:
    knowledge = load_knowledge()
    model = ImportProgressModel(knowledge.frameworks, FaceMaker(knowledge))
    model.begin(FILES)
    return model


@pytest.fixture
def followed(model: ImportProgressModel) -> ImportProgressModel:
    steps = [ImportProgress(number, len(FILES), ("a.txt",), result) for number, result in enumerate(ALL, start=1)]
    model.follow([ImportProgress(0, len(FILES)), *steps[:2]])
    model.follow(steps[2:])
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, followed: ImportProgressModel) -> None:
    qtmodeltester.check(followed)


def test_all_files_wait_at_first(model: ImportProgressModel) -> None:
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Waiting"] * len(FILES)


def test_each_file_tells_what_became_of_it(followed: ImportProgressModel) -> None:
    states = [followed.index(row, 0).data(StateRole) for row in range(followed.rowCount())]
    assert states == [
        FileState.DONE,
        FileState.NEEDS_EYES,
        FileState.NOTHING_FOUND,
        FileState.ALREADY_HELD,
        FileState.NOT_READ,
        FileState.READING,
        FileState.WAITING,
    ]


def test_a_done_file_is_known_by_who_and_when(followed: ImportProgressModel) -> None:
    row = [followed.index(0, column).data() for column in ImportColumn]
    assert row == ["Done", "Harrowdale, 8 Jul 2025", "ILACS 2023, full", ""]
    assert [face.letter for face in followed.index(0, ImportColumn.FOUND).data(FacesRole)] == ["O", "G"]


def test_what_was_found_is_spoken_in_full(followed: ImportProgressModel) -> None:
    spoken = followed.index(0, ImportColumn.FOUND).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Overall effectiveness: Outstanding\nCare leavers: Good"


def test_a_file_that_was_not_read_says_why(followed: ImportProgressModel) -> None:
    found = followed.index(4, ImportColumn.FOUND)
    assert found.data() == BROKEN.message
    assert found.data(Qt.ItemDataRole.ToolTipRole) == f"{BROKEN.message} {BROKEN.advice}"


def test_a_step_tells_the_view_of_the_rows_it_changed(qtbot: QtBot, model: ImportProgressModel) -> None:
    with qtbot.waitSignal(model.dataChanged) as heard:
        model.follow([ImportProgress(1, len(FILES), (), ALL[0])])
    assert heard.args[0].row() == 0


def test_what_is_inside_a_file_has_rows_of_its_own(model: ImportProgressModel, qtmodeltester: ModelTester) -> None:
    more = len(ALL) + len(FILES)
    qtmodeltester.check(model)
    model.follow([ImportProgress(number, len(FILES) + number - 1, (), ALL[0]) for number in range(1, 4)])
    assert model.rowCount() == len(FILES) + 2
    model.follow([ImportProgress(more - 2, more, (f"{FILES[-2].name} › in.txt",), ALL[0])])
    assert model.rowCount() == more
    names = [model.index(row, ImportColumn.FILE).data() for row in range(more)]
    assert names[-2:] == ["a.txt", "b.txt"]
    assert names[0] == names[2] != names[-1]
