"""The press check as a tree: what each cell says of an article, and how more is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from core.library.press.press import Fact
from gui.delegates.grade_face import GradeFace
from gui.models import press
from gui.models.press import PressModel
from gui.models.press_cells import PressCell, Sign, told_fact
from gui.models.without_report import WithoutReportModel
from tests.gui.pages.press.comparisons import make_comparisons

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_comparisons(tmp_path / "press.jdesk"))
    return desk


@pytest.fixture
def model(qtbot: QtBot, opened: Desk) -> PressModel:
    made = PressModel(opened.tasks, opened.knowledge, opened.faces)
    with qtbot.waitSignal(made.viewRead):
        made.show(made.where, differing_only=False)
    return made


def row(model: PressModel, headline: str) -> QModelIndex:
    for top in range(model.rowCount()):
        inspection = model.index(top, 0)
        for place in range(model.rowCount(inspection)):
            index = model.index(place, 0, inspection)
            if index.data() == headline:
                return index
    raise AssertionError(headline)


def cell(model: PressModel, headline: str, column: str) -> PressCell:
    number = next(place for place, each in enumerate(model.columns) if each.title == column)
    found = model.cell(row(model, headline).siblingAtColumn(number))
    assert isinstance(found, PressCell)
    return found


def test_the_tree_keeps_qts_rules(qtmodeltester: ModelTester, model: PressModel) -> None:
    qtmodeltester.check(model)


def test_what_differs_most_comes_first_with_the_reports_own_grades(model: PressModel) -> None:
    top = model.index(0, 0)
    assert (top.data(), model.index(0, 0, top).data()) == ("Shropshire", "Top marks in everything")
    grades = {column.title: model.index(0, number).data() for number, column in enumerate(model.columns) if column.area}
    assert grades["Care leavers"] == "Good"
    assert grades["Overall"] == "Outstanding"


def test_another_grade_than_the_reports_is_a_difference(model: PressModel) -> None:
    told = cell(model, "Top marks in everything", "Care leavers")
    assert told.sign is Sign.DIFFERS
    assert isinstance(told.face, GradeFace)
    assert told.face.grade == "outstanding"
    assert told.spoken.endswith("differs. The article says Outstanding, the report Good.")


def test_a_difference_that_may_be_misread_is_not_held_against_the_article(model: PressModel) -> None:
    assert cell(model, "A mixed picture", "In care").sign is Sign.UNSURE
    result = cell(model, "A mixed picture", "Result")
    assert (result.text, result.sign) == ("1 unsure", Sign.UNSURE)


def test_a_grade_for_an_area_without_one_is_only_in_the_press(model: PressModel) -> None:
    told = cell(model, "Brindley “rated good overall”", "Overall")
    assert told.sign is Sign.ONLY_IN_PRESS
    assert "only in the press" in told.spoken


def test_what_an_article_leaves_out_is_not_mentioned(model: PressModel) -> None:
    told = cell(model, "A mixed picture", "Care leavers")
    assert (told.sign, told.text, told.face) == (Sign.NOT_MENTIONED, "not mentioned", None)


def test_an_article_that_looks_back_stands_under_the_earlier_report(model: PressModel) -> None:
    name = model.cell(model.index(0, 0, model.index(2, 0)))
    assert isinstance(name, PressCell)
    assert (name.text, name.quiet) == ("Outstanding at last", "looks back")


def test_days_are_held_against_the_reports(model: PressModel) -> None:
    slip = cell(model, "Top marks in everything", "Day of report")
    assert (slip.sign, slip.text) == (Sign.DIFFERS, "13 Aug 2025")
    assert "The article says 13 Aug 2025, the report 12 Aug 2025." in slip.spoken
    assert cell(model, "Outstanding at last", "Days of visit").sign is Sign.AGREES


def test_all_agreeing_reads_so(model: PressModel) -> None:
    result = cell(model, "Outstanding at last", "Result")
    assert (result.text, result.sign) == ("agrees", Sign.AGREES)


def test_only_what_differs_can_be_shown(qtbot: QtBot, model: PressModel) -> None:
    with qtbot.waitSignal(model.viewRead):
        model.show(model.where, differing_only=True)
    assert (model.rowCount(), model.total) == (1, 1)


def test_more_is_read_when_it_comes_into_view(
    qtbot: QtBot, opened: Desk, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    monkeypatch.setattr(press, "_BATCH", 1)
    model = PressModel(opened.tasks, opened.knowledge, opened.faces)
    with qtbot.waitSignal(model.viewRead):
        model.show(model.where, differing_only=False)
    assert (model.rowCount(), model.total, model.canFetchMore(QModelIndex())) == (1, 3, True)
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore(QModelIndex())
    assert [model.index(number, 0).data() for number in range(2)] == ["Shropshire", "Brindley"]
    qtmodeltester.check(model)


def test_a_cell_is_found_again_by_its_inspection_and_article(model: PressModel) -> None:
    index = row(model, "A mixed picture").siblingAtColumn(2)
    compared, article = model.compared(index), model.article(index)
    assert compared is not None
    assert article is not None
    assert model.find(compared.inspection.id, article.document.id, 2) == index
    assert not model.find(-1, None, 0).isValid()


def test_every_cell_says_in_words_what_it_shows(model: PressModel) -> None:
    for top in range(model.rowCount()):
        for place in range(model.rowCount(model.index(top, 0))):
            for column in range(model.columnCount()):
                index = model.index(place, column, model.index(top, 0))
                assert index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("2025-08-12", "12 Aug 2025"),
        ("2025-06-23/2025-07-04", "23 Jun – 4 Jul 2025"),
        ("2025-06", "Jun 2025"),
        ("", ""),
    ],
)
def test_dates_are_written_as_people_write_them(told: str, written: str) -> None:
    assert told_fact(Fact.INSPECTED, told) == written


def test_what_has_no_report_is_listed_newest_first(qtbot: QtBot, opened: Desk, qtmodeltester: ModelTester) -> None:
    model = WithoutReportModel(opened.tasks, opened.knowledge, opened.faces)
    with qtbot.waitSignal(model.viewRead):
        model.reload()
    assert [model.index(number, 0).data() for number in range(model.rowCount())] == ["Cawdale", "Cawdale"]
    assert model.index(0, 3).data() == "May 2024"
    qtmodeltester.check(model)
