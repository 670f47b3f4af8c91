"""The results of an import come in groups, those that need the user first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from gui.models.import_progress import FileState
from gui.models.import_results import ImportResultsModel, ResultColumn
from gui.models.roles import Role
from tests.gui.import_results_made import ALL, BROKEN, DOUBTED, GRADED, HELD

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.modeltest import ModelTester


@pytest.fixture
def model(qapp: object) -> ImportResultsModel:
    return ImportResultsModel(ALL)


def group(model: ImportResultsModel, state: FileState) -> QModelIndex:
    return model.index([group.state for group in model.groups].index(state), 0)


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, model: ImportResultsModel) -> None:
    qtmodeltester.check(model)


def test_groups_stand_in_order_of_need_and_count_their_files(model: ImportResultsModel) -> None:
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Not read: 1",
        "Added, but look at these: 1",
        "Added without a doubt: 1",
        "Added, no judgement found: 1",
        "Already held: 1",
    ]


def test_a_group_without_files_is_left_out(qapp: object) -> None:
    assert [group.state for group in ImportResultsModel([HELD, HELD]).groups] == [FileState.ALREADY_HELD]


def test_a_file_that_was_not_read_says_why_and_offers_a_retry(model: ImportResultsModel) -> None:
    parent = group(model, FileState.NOT_READ)
    row = [model.index(0, column, parent).data() for column in ResultColumn]
    assert row == ["", "report.pdf", f"{BROKEN.message} {BROKEN.advice}", "Retry"]


def test_a_doubtful_file_gives_its_doubts(model: ImportResultsModel) -> None:
    index = model.index(0, ResultColumn.MESSAGE, group(model, FileState.NEEDS_EYES))
    assert index.data() == "Two schools of this name are in the text."
    assert index.data(Role.ROW) is DOUBTED


def test_a_plain_file_says_that_nobody_is_graded(model: ImportResultsModel) -> None:
    index = model.index(0, ResultColumn.MESSAGE, group(model, FileState.NOTHING_FOUND))
    assert index.data().startswith("Nobody is graded in it.")


def test_an_article_that_tells_no_day_of_the_report_has_its_own(qapp: object) -> None:
    told = replace(GRADED, published_on=None, told_on=date(2025, 7, 9))
    model = ImportResultsModel((told, replace(told, told_on=None)))
    days = [model.index(row, ResultColumn.WHEN, model.index(0, 0)).data() for row in (0, 1)]
    assert days == ["9 Jul 2025", ""]
