from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.importing import gather, import_files
from core.library import (
    Direction,
    InspectionFilter,
    InspectionRow,
    Library,
    LineState,
    authorities_held,
    changes_of,
    create_library,
    find_provider,
    inspection_rows,
    open_library,
    other_providers,
    provider_history,
)
from core.model import ProviderType, VisitType
from tests.core.library.conftest import Story
from tests.core.library.pasts import SHROPSHIRE_2018, SHROPSHIRE_2023, SHROPSHIRE_SIF

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 26)
SIF = Story(
    headline="Inspection of Shropshire, 2017",
    official=True,
    framework="sif_2013",
    published_on=date(2017, 11, 24),
    inspected_from=date(2017, 9, 11),
    inspected_to=date(2017, 10, 5),
    told_on=None,
    grades=SHROPSHIRE_SIF,
)
ILACS_2018 = SIF.but(
    headline="Inspection of Shropshire, 2022",
    framework="ilacs_2018",
    visit_type=VisitType.SHORT,
    published_on=date(2022, 3, 25),
    inspected_from=date(2022, 2, 7),
    inspected_to=date(2022, 2, 11),
    grades=SHROPSHIRE_2018,
)
ILACS_2023 = SIF.but(
    headline="Inspection of Shropshire, 2025",
    framework="ilacs_2023",
    published_on=date(2025, 8, 12),
    inspected_from=date(2025, 6, 23),
    inspected_to=date(2025, 7, 4),
    grades=SHROPSHIRE_2023,
)
REPORTS = (ILACS_2023, SIF, ILACS_2018)
VISIT = ILACS_2023.but(
    headline="Focused visit to Shropshire",
    visit_type=VisitType.FOCUSED_VISIT,
    published_on=date(2024, 2, 13),
    inspected_from=date(2024, 1, 16),
    inspected_to=date(2024, 1, 17),
    grades={},
)
SCHOOL = Story(
    provider="Thornbeck Primary School",
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Thornbeck pupils behave well",
    official=True,
    framework="school_eif_2019",
    published_on=date(2022, 6, 14),
    inspected_from=date(2022, 5, 10),
    grades={"quality_of_education": "good", "overall_effectiveness": "good"},
)


def shropshire(library: Library) -> int:
    return find_provider(library, "Shropshire").id


def rows(library: Library) -> dict[int, InspectionRow]:
    found = inspection_rows(library, InspectionFilter(), (), 0, 100)
    return {row.published_on.year: row for row in found if row.published_on}


def test_a_history_tells_all_inspections_in_order_and_the_days_since_the_last_full_one(library: Library) -> None:
    for story in (*REPORTS, VISIT):
        story.add(library)
    history = provider_history(library, shropshire(library), TODAY)
    assert [each.framework for each in history.inspections] == ["sif_2013", "ilacs_2018", "ilacs_2023", "ilacs_2023"]
    assert [each.visit_type for each in history.inspections][2] is VisitType.FOCUSED_VISIT
    assert history.last_full is history.latest is history.inspections[3]
    assert history.days_since == (TODAY - date(2025, 7, 4)).days == 510
    assert (history.provider.region, history.provider.inspections) == ("West Midlands", 4)
    states = {line.title: line.state for line in history.lines}
    assert states["Overall"] is LineState.ENDED
    assert states["Care leavers"] is LineState.NOT_INSPECTED_YET


def test_as_at_a_day_the_history_ends_with_what_was_published(library: Library) -> None:
    for story in REPORTS:
        story.add(library)
    history = provider_history(library, shropshire(library), date(2025, 8, 11))
    assert [each.framework for each in history.inspections] == ["sif_2013", "ilacs_2018"]
    assert history.days_since == (date(2025, 8, 11) - date(2022, 2, 11)).days
    nothing = provider_history(library, shropshire(library), date(2010, 1, 1))
    assert (nothing.inspections, nothing.lines, nothing.last_full, nothing.days_since) == ((), (), None, None)


def test_an_inspection_of_unknown_time_is_told_apart(library: Library) -> None:
    ILACS_2023.add(library)
    Story(headline="Undated praise", framework=None, published_on=None, told_on=None).add(library)
    undated = provider_history(library, shropshire(library), TODAY)
    assert len(undated.inspections) + len(undated.undated) == undated.provider.inspections


def test_a_provider_that_is_gone_is_told_so(library: Library) -> None:
    with pytest.raises(NotInLibraryError):
        provider_history(library, 99, TODAY)


def test_councils_made_from_others_name_them_and_keep_histories_of_their_own(library: Library) -> None:
    ILACS_2018.but(provider="Cumbria", code="E10000006", headline="Cumbria").add(library)
    ILACS_2023.but(provider="Cumberland", code="E06000063", headline="Cumberland").add(library)
    history = provider_history(library, find_provider(library, "Cumberland").id, TODAY)
    assert [each.name for each in history.made_from] == ["Cumbria"]
    assert [each.framework for each in history.inspections] == ["ilacs_2023"]
    before = provider_history(library, history.made_from[0].id, TODAY)
    assert [each.name for each in before.made_into] == ["Cumberland"]


def test_the_cells_of_a_page_have_their_changes(library: Library) -> None:
    for story in (*REPORTS, VISIT, SCHOOL):
        story.add(library)
    by_year = rows(library)
    changes = changes_of(library, [row.id for row in by_year.values()])
    assert set(changes) == {(row.id, cell.area) for row in by_year.values() for cell in row.cells}
    now = by_year[2025].id
    assert changes[now, "overall_effectiveness"].direction is Direction.BETTER
    assert changes[now, "care_leavers"].direction is Direction.NONE
    assert changes[now, "care_leavers"].reason.startswith("split in 2023 from")
    assert changes[by_year[2017].id, "adoption"].reason == "the first full inspection in this library"


def test_a_page_of_one_row_is_held_against_inspections_that_are_not_on_it(library: Library) -> None:
    for story in REPORTS:
        story.add(library)
    before, now = rows(library)[2022].id, rows(library)[2025].id
    alone = changes_of(library, [now])
    assert {inspection for inspection, _ in alone} == {now}
    assert alone[now, "impact_of_leaders"].from_inspection == before
    assert alone == {place: each for place, each in changes_of(library, [before, now]).items() if place[0] == now}
    assert changes_of(library, []) == {}


def test_changes_of_a_page_are_read_by_index_in_two_queries(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for story in REPORTS:
        story.add(library)
    ids = [row.id for row in rows(library).values()]
    asked: list[str] = []
    read = Library.rows
    monkeypatch.setattr(Library, "rows", lambda self, sql, values=(): asked.append(sql) or read(self, sql, values))
    changes_of(library, ids)
    monkeypatch.undo()
    assert len(asked) == 2
    for sql in asked:
        plan = [row["detail"] for row in library.rows(f"EXPLAIN QUERY PLAN {sql}", ids)]
        assert not [step for step in plan if step.startswith("SCAN")], plan


@pytest.mark.parametrize("name", ["Shropshire", "shropshire council", "E06000051", "SHROPSHIRE COUNTY COUNCIL"])
def test_a_council_is_found_by_any_of_its_names(library: Library, name: str) -> None:
    ILACS_2023.add(library)
    SCHOOL.but(provider="Shropshire Hills School").add(library)
    assert find_provider(library, name).name == "Shropshire"


def test_a_school_is_found_by_words_of_its_name(library: Library) -> None:
    ILACS_2023.add(library)
    SCHOOL.add(library)
    assert find_provider(library, "thornbeck").name == "Thornbeck Primary School"
    assert find_provider(library, "school thornb").name == "Thornbeck Primary School"


def test_words_that_name_a_council_and_a_school_alike_leave_the_choice_to_the_user(library: Library) -> None:
    ILACS_2023.add(library)
    SCHOOL.but(provider="Shropshire Hills School").add(library)
    with pytest.raises(NotInLibraryError, match=r"Shropshire \(Children’s services\); Shropshire Hills School"):
        find_provider(library, "shropsh")


def test_a_name_that_several_bear_lists_them(library: Library) -> None:
    SCHOOL.add(library)
    SCHOOL.but(provider="Thornbeck Nursery", provider_type=ProviderType.EARLY_YEARS).add(library)
    with pytest.raises(NotInLibraryError) as several:
        find_provider(library, "Thornbeck")
    assert str(several.value) == (
        "Several providers match “Thornbeck”: Thornbeck Nursery (Early years); Thornbeck Primary School (School). "
        "Give the whole name of one."
    )
    assert find_provider(library, "Thornbeck", ProviderType.SCHOOL).name == "Thornbeck Primary School"
    assert find_provider(library, "Thornbeck Nursery").provider_type is ProviderType.EARLY_YEARS


def test_where_a_council_has_several_services_its_childrens_services_are_meant(library: Library) -> None:
    SIF.add(library)
    SIF.but(
        provider="Shropshire Safeguarding Children Board", provider_type=ProviderType.LSCB, grades={"lscb": "good"}
    ).add(library)
    assert find_provider(library, "Shropshire").provider_type is ProviderType.CHILDRENS_SERVICES
    board = provider_history(library, find_provider(library, "Shropshire", ProviderType.LSCB).id, TODAY)
    assert [line.note for line in board.lines] == ["ended with SIF in July 2018"]


@pytest.mark.parametrize(
    ("name", "advice"),
    [("Shropshyre", "Did you mean Shropshire?"), ("Zzz", "Look at"), ("%_'", "Look at"), ("", "Look")],
)
def test_a_name_that_nobody_bears_is_told_with_what_comes_near(library: Library, name: str, advice: str) -> None:
    ILACS_2023.add(library)
    with pytest.raises(NotInLibraryError, match="No provider in this library matches") as error:
        find_provider(library, name)
    assert error.value.advice.startswith(advice)


def test_the_three_reports_on_shropshire_make_the_history_that_was_published(shared: Path, tmp_path: Path) -> None:
    path = tmp_path / "Shropshire.jdesk"
    files = gather([shared / "corpus" / "reports" / "pdf" / "80552_shropshire"])
    with create_library(path) as library:
        import_files(library, files, progress=lambda _: None, cancelled=lambda: False)
    with open_library(path, read_only=True) as library:
        history = provider_history(library, shropshire(library), TODAY)
    grades = {
        line.title: [point.grade.grade if point.grade else None for point in line.points] for line in history.lines
    }
    assert grades["Overall"] == ["good", "good", "outstanding"]
    assert grades["Help & protection"] == ["good", "requires_improvement", "outstanding"]
    assert grades["Care leavers"] == ["requires_improvement", "good", "good"]
    assert history.days_since == 510


def test_schools_and_homes_are_listed_apart_from_authorities(library: Library) -> None:
    for story in (*REPORTS, VISIT, SCHOOL, SCHOOL.but(provider="Ashcombe School", headline="Ashcombe")):
        story.add(library)
    assert authorities_held(library) == {"E06000051": 4}
    assert [(each.name, each.inspections) for each in other_providers(library)] == [
        ("Ashcombe School", 1),
        ("Thornbeck Primary School", 1),
    ]
    assert [each.name for each in other_providers(library, "school THORN")] == ["Thornbeck Primary School"]
    assert [each.name for each in other_providers(library, limit=1)] == ["Ashcombe School"]
    assert other_providers(library, "Shropshire") == ()


def test_a_history_knows_the_framework_of_the_day(library: Library) -> None:
    for story in (*REPORTS, SCHOOL):
        story.add(library)
    services = shropshire(library)
    assert provider_history(library, services, TODAY).framework_of_the_day == "ilacs_2026"
    assert provider_history(library, services, date(2024, 1, 1)).framework_of_the_day == "ilacs_2023"
    assert provider_history(library, services, date(2000, 1, 1)).framework_of_the_day is None
