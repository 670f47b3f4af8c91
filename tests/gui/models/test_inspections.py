"""The judgement table's model: pages of rows, columns that follow the frameworks, and what each cell says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.library.table.filters import InspectionColumn, InspectionFilter, SortKey
from core.model import ProviderType
from gui.delegates.grade_face import Absence, AbsentFace, GradeFace, Half
from gui.models import inspection_reading, inspections
from gui.models.inspection_cells import RowBasis, known_day
from gui.models.inspection_order import BY_AUTHORITY, NEWEST_FIRST
from gui.models.inspections import InspectionsModel
from gui.models.roles import Role
from tests.gui.councils import ROWS, make_councils, many_councils

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library.table.rows import TableCount
    from gui.desk import Desk

TODAY = date(2026, 11, 25)


def model_on(qtbot: QtBot, desk: Desk, path: Path) -> InspectionsModel:
    made = InspectionsModel(desk.tasks, desk.knowledge, desk.faces, lambda: TODAY)
    made.setParent(desk.theme)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    show(qtbot, made)
    made.arrange(tuple(column.id for column in made.columns))
    return made


def show(
    qtbot: QtBot,
    model: InspectionsModel,
    where: InspectionFilter = InspectionFilter(),  # noqa: B008
    order: tuple[SortKey, ...] = BY_AUTHORITY,
) -> None:
    with qtbot.waitSignal(model.viewRead):
        model.show(where, order)


@pytest.fixture
def model(qtbot: QtBot, desk: Desk, tmp_path: Path) -> InspectionsModel:
    return model_on(qtbot, desk, make_councils(tmp_path / "councils.jdesk"))


def column(model: InspectionsModel, name: str) -> int:
    return next(number for number, held in enumerate(model.columns) if held.id == name)


def texts(model: InspectionsModel, name: str) -> list[str]:
    return [model.index(row, column(model, name)).data() for row in range(model.rowCount())]


def face(model: InspectionsModel, row: int, name: str) -> object:
    return model.index(row, column(model, f"area:{name}")).data(Role.CELL).face


def test_the_model_keeps_qts_rules(qtbot: QtBot, model: InspectionsModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    show(qtbot, model, order=NEWEST_FIRST)
    show(qtbot, model, InspectionFilter(text="nobody of that name"))
    model.clear()
    assert tester.model() is model


def test_inspections_of_one_provider_stand_together_and_read_earlier(model: InspectionsModel) -> None:
    assert texts(model, "provider") == ["Aldermere", "earlier", "Brindley", "Cawdale", "Dunmoor Primary School"]
    assert texts(model, "inspected") == ["Jul 2025", "Feb 2022", "Jun 2026", "May 2024", "Mar 2023"]


def test_an_earlier_row_says_whose_it_is_to_those_who_do_not_see_the_table(model: InspectionsModel) -> None:
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Aldermere, children’s services, an earlier inspection."


def test_every_row_has_its_name_when_the_newest_come_first(qtbot: QtBot, model: InspectionsModel) -> None:
    show(qtbot, model, order=NEWEST_FIRST)
    assert texts(model, "provider") == ["Brindley", "Aldermere", "Cawdale", "Dunmoor Primary School", "Aldermere"]


def test_a_grade_tells_its_area_and_where_it_was_read(model: InspectionsModel) -> None:
    cell = model.index(0, column(model, "area:help_and_protection"))
    assert isinstance(cell.data(Role.CELL).face, GradeFace)
    assert cell.data() == "Good"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Help and protection: Good. Read from an article. Better: was Requires improvement in January 2022."
    )
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == cell.data(Qt.ItemDataRole.AccessibleTextRole)


def test_one_grade_for_care_and_care_leavers_spans_both_columns(model: InspectionsModel) -> None:
    left = model.index(1, column(model, "area:children_in_care"))
    right = model.index(1, column(model, "area:care_leavers"))
    assert (left.data(Role.CELL).half, right.data(Role.CELL).half) == (Half.LEFT, Half.RIGHT)
    assert left.data() == right.data() == "Good"
    assert "One grade for both areas." in right.data(Qt.ItemDataRole.AccessibleTextRole)


def test_columns_that_are_not_neighbours_each_show_the_whole_grade(model: InspectionsModel) -> None:
    model.arrange(("area:care_leavers", "provider", "area:children_in_care"))
    areas = ("area:children_in_care", "area:care_leavers")
    halves = {model.index(1, column(model, area)).data(Role.CELL).half for area in areas}
    assert halves == {Half.WHOLE}


def test_turned_round_the_halves_change_sides(model: InspectionsModel) -> None:
    model.arrange(("area:care_leavers", "area:children_in_care"))
    assert model.index(1, column(model, "area:care_leavers")).data(Role.CELL).half is Half.LEFT
    assert model.index(1, column(model, "area:children_in_care")).data(Role.CELL).half is Half.RIGHT


def test_an_overall_grade_that_is_no_longer_given_is_said_to_have_ended(model: InspectionsModel) -> None:
    shown = face(model, 2, "overall_effectiveness")
    assert isinstance(shown, AbsentFace)
    assert (shown.absence, shown.words) == (Absence.ENDED, "ended 2026")
    assert "April 2026" in shown.explanation


def test_an_area_on_which_an_article_is_silent_is_not_told(model: InspectionsModel) -> None:
    shown = face(model, 3, "care_leavers")
    assert isinstance(shown, AbsentFace)
    assert shown.words == "not told"


def test_an_area_of_other_frameworks_is_empty(model: InspectionsModel) -> None:
    shown = face(model, 4, "help_and_protection")
    assert isinstance(shown, AbsentFace)
    assert (shown.absence, shown.words) == (Absence.NO_AREA, "")


def test_age_counts_from_the_last_day_on_site(model: InspectionsModel) -> None:
    assert texts(model, "age") == ["1.4", "4.8", "0.4", "2.5", "3.7"]
    assert model.index(0, column(model, "age")).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_of_a_visit_told_by_its_month_the_age_counts_from_the_end_of_it(model: InspectionsModel) -> None:
    row = model.row(model.index(0, 0))
    assert row is not None
    monthly = replace(row, inspected_from=None, inspected_to=None, inspected_month="2024-02")
    assert known_day(monthly) == date(2024, 2, 29)
    assert known_day(replace(monthly, inspected_month=None)) == row.published_on


def test_the_basis_is_told_without_words_in_the_cell(model: InspectionsModel) -> None:
    cell = model.index(0, column(model, "basis"))
    assert cell.data(Role.CELL).basis is RowBasis.ARTICLE
    assert cell.data() is None
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Read from an article."


def test_columns_follow_the_frameworks_in_view(qtbot: QtBot, model: InspectionsModel) -> None:
    everything = {held.id for held in model.columns}
    show(qtbot, model, InspectionFilter(provider_types=(ProviderType.SCHOOL,)))
    schools = {held.id for held in model.columns}
    assert "area:help_and_protection" in everything - schools
    assert "area:overall_effectiveness" in schools


def test_a_filter_tells_how_much_it_leaves(qtbot: QtBot, model: InspectionsModel) -> None:
    with qtbot.waitSignal(model.viewRead) as caught:
        model.show(InspectionFilter(text="Aldermere"))
    count: TableCount = caught.args[0]
    assert (count.inspections, model.rowCount()) == (2, 2)


def test_sorting_happens_in_the_library(qtbot: QtBot, model: InspectionsModel) -> None:
    with qtbot.waitSignal(model.viewRead):
        model.sort(column(model, "age"), Qt.SortOrder.DescendingOrder)
    assert model.order == (SortKey(InspectionColumn.INSPECTED, descending=False),)
    ages = [float(age) for age in texts(model, "age")]
    assert ages == sorted(ages, reverse=True)


def test_a_column_without_an_order_does_not_sort(model: InspectionsModel) -> None:
    model.sort(column(model, "basis"))
    assert model.order == BY_AUTHORITY


def test_heads_have_names_for_those_who_do_not_see_them(model: InspectionsModel) -> None:
    for number in range(model.columnCount()):
        spoken = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        assert spoken


def test_copying_reads_names_in_full(qtbot: QtBot, model: InspectionsModel) -> None:
    heard: list[tuple[str, ...]] = []
    model.read_cells((1, 3), lambda rows: heard.extend(tuple(cells[0].text for cells in [row]) for row in rows))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("Aldermere",), ("Cawdale",)]


def test_the_next_name_is_found_and_comes_round(model: InspectionsModel) -> None:
    assert model.find_name("c", 0) == 3
    assert model.find_name("ald", 3) == 0
    assert model.find_name("zz", 0) is None


def test_closing_forgets_everything(model: InspectionsModel) -> None:
    model.clear()
    assert (model.rowCount(), model.count.inspections) == (0, 0)


class TestPages:
    """More rows than a page."""

    @pytest.fixture
    def many(self, qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InspectionsModel:
        monkeypatch.setattr(inspections, "PAGE", 10)
        monkeypatch.setattr(inspections, "_PAGES_KEPT", 3)
        return model_on(qtbot, desk, make_councils(tmp_path / "many.jdesk", many_councils(73)))

    def test_rows_are_blank_until_their_page_is_read(self, qtbot: QtBot, many: InspectionsModel) -> None:
        assert many.rowCount() == 73
        far = many.index(47, 0)
        assert far.data() is None
        qtbot.waitUntil(lambda: far.data() == "Council 0047")

    def test_a_page_is_asked_for_once(self, qtbot: QtBot, many: InspectionsModel) -> None:
        heard: list[int] = []
        many.dataChanged.connect(lambda first, _last: heard.append(first.row()))
        for row in range(40, 50):
            many.index(row, 0).data()
        qtbot.waitUntil(lambda: bool(heard))
        qtbot.wait(50)
        assert heard == [40]

    def test_scrolling_fast_reads_what_is_looked_at_last(self, qtbot: QtBot, many: InspectionsModel) -> None:
        for row in range(0, 73, 10):
            many.index(row, 0).data()
        qtbot.waitUntil(lambda: many.index(72, 0).data() == "Council 0072")

    def test_memory_stays_bounded(self, qtbot: QtBot, many: InspectionsModel) -> None:
        for row in range(0, 73, 10):
            qtbot.waitUntil(lambda row=row: many.index(row, 0).data() is not None)
        assert len(many._pages.numbers()) <= 3

    def test_the_first_row_of_a_page_knows_the_row_before_it(
        self, qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(inspections, "PAGE", 1)
        model = model_on(qtbot, desk, make_councils(tmp_path / "councils.jdesk"))
        assert model.rowCount() == ROWS
        qtbot.waitUntil(lambda: model.index(1, 0).data() == "earlier")

    def test_reading_again_keeps_the_pages_in_view(self, qtbot: QtBot, many: InspectionsModel) -> None:
        qtbot.waitUntil(lambda: many.index(47, 0).data() is not None)
        with qtbot.waitSignal(many.viewRead):
            many.reload()
        assert many.index(47, 0).data() == "Council 0047"

    def test_a_failure_is_told_and_the_page_can_be_asked_for_again(
        self, qtbot: QtBot, many: InspectionsModel, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_args: object) -> None:
            raise OSError(5, "Input/output error", "P:/desk.jdesk")

        with monkeypatch.context() as broken, qtbot.waitSignal(many.failed):
            broken.setattr(inspection_reading, "inspection_rows", fail)
            many.index(66, 0).data()
        qtbot.waitUntil(lambda: many.index(66, 0).data() == "Council 0066")
