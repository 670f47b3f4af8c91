"""Earlier claims meet past inspections; and whatever the order of import, the library says the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    InspectionFilter,
    Library,
    add_document,
    create_library,
    inspection_detail,
    inspection_rows,
    remove_document,
)
from core.library.resolving.resolving import resolve
from core.library.resolving.tellings import read_tellings
from core.model import Basis, ProviderType, VisitType
from tests.core.library.conftest import ADDED_AT, Story
from tests.core.library.dumps import canonical

if TYPE_CHECKING:
    from core.library import InspectionRow

NOW = Story(
    headline="Outstanding at last",
    grades={"overall_effectiveness": "outstanding"},
    earlier={"overall_effectiveness": "good"},
)
REPORT_2022 = Story(
    headline="Inspection of Shropshire, 2022",
    official=True,
    told_on=None,
    framework="ilacs_2018",
    published_on=date(2022, 3, 25),
    inspected_from=date(2022, 2, 7),
    grades={"overall_effectiveness": "good", "care_and_care_leavers": "good"},
)
PRESS_2022 = REPORT_2022.but(
    headline="Good news for children", official=False, told_on=date(2022, 3, 26), inspected_from=None
)
REPORT_2017 = REPORT_2022.but(
    headline="Inspection of Shropshire, 2017",
    framework="sif_2013",
    published_on=date(2017, 11, 24),
    inspected_from=date(2017, 9, 11),
    grades={"overall_effectiveness": "good", "care_leavers": "requires_improvement"},
)


def rows(library: Library) -> tuple[InspectionRow, ...]:
    return inspection_rows(library, InspectionFilter(), (), 0, 1000)


def of(library: Library, year: int) -> InspectionRow:
    return next(row for row in rows(library) if row.published_on and row.published_on.year == year)


def reason(library: Library, year: int, area: str = "overall_effectiveness") -> str:
    detail = inspection_detail(library, of(library, year).id)
    return next(judgement.reason for judgement in detail.judgements if judgement.area == area)


@pytest.mark.parametrize("stories", [(NOW, REPORT_2022), (REPORT_2022, NOW)])
def test_an_earlier_claim_confirms_the_report_of_that_time(library: Library, stories: tuple[Story, ...]) -> None:
    for story in stories:
        story.add(library)
    assert reason(library, 2022) == (
        "Read from the official report. Also told by “Outstanding at last” as the earlier grade."
    )
    cell = of(library, 2022).cell(("overall_effectiveness",))
    assert cell is not None
    assert (cell.grade, cell.basis, cell.sources) == ("good", Basis.REPORT, 2)
    (told,) = inspection_detail(library, of(library, 2022).id).earlier
    assert (told.document_title, told.claim.grade) == ("Outstanding at last", "good")


def test_an_earlier_claim_alone_makes_no_inspection(library: Library) -> None:
    NOW.add(library)
    assert len(rows(library)) == 1


def test_an_earlier_claim_is_a_source_like_another_where_only_the_press_tells(library: Library) -> None:
    PRESS_2022.add(library)
    NOW.add(library)
    cell = of(library, 2022).cell(("overall_effectiveness",))
    assert cell is not None
    assert (cell.grade, cell.basis, cell.sources) == ("good", Basis.AGREED, 2)
    NOW.but(headline="Another view", earlier={"overall_effectiveness": "inadequate"}).add(library)
    cell = of(library, 2022).cell(("overall_effectiveness",))
    assert cell is not None
    assert (cell.grade, cell.basis) == (None, Basis.CONFLICT)


def test_an_earlier_claim_about_what_the_report_does_not_judge_makes_no_judgement(library: Library) -> None:
    report = REPORT_2022.but(grades={"overall_effectiveness": "good"})
    report.add(library)
    NOW.but(earlier={"help_and_protection": "good"}).add(library)
    assert [cell.area for cell in of(library, 2022).cells] == ["overall_effectiveness"]


def test_it_leaves_again_with_its_document(library: Library) -> None:
    REPORT_2022.add(library)
    told = NOW.add(library)
    remove_document(library, told)
    assert reason(library, 2022) == "Read from the official report."


def test_it_moves_to_a_better_inspection_that_comes_later(library: Library) -> None:
    REPORT_2017.add(library)
    NOW.but(when=None).add(library)
    assert "as the earlier grade" in reason(library, 2017)
    REPORT_2022.add(library)
    assert "as the earlier grade" not in reason(library, 2017)
    assert "as the earlier grade" in reason(library, 2022)


def test_todays_name_of_an_area_meets_what_it_was_judged_as_then(library: Library) -> None:
    REPORT_2022.add(library)
    NOW.but(earlier={"care_leavers": "good"}).add(library)
    assert "as the earlier grade" in reason(library, 2022, "care_and_care_leavers")


@pytest.mark.parametrize("later_first", [False, True])
def test_an_authority_looks_back_on_those_it_was_made_from(library: Library, later_first: bool) -> None:
    county = REPORT_2022.but(
        provider="Northamptonshire", code="E10000021", published_on=date(2019, 7, 30), inspected_from=date(2019, 6, 24)
    )
    north = NOW.but(provider="North Northamptonshire", code="E06000061", when="2019")
    for story in (north, county) if later_first else (county, north):
        story.add(library)
    assert len({row.provider_id for row in rows(library)}) == 2
    assert "as the earlier grade" in reason(library, 2019)


SCHOOL = Story(
    headline="School improves",
    provider="St Mary's CE Primary School",
    code=None,
    provider_type=ProviderType.SCHOOL,
    framework="school_eif_2019",
)
STORIES = (
    NOW,
    REPORT_2022,
    PRESS_2022,
    REPORT_2017,
    NOW.but(headline="Told without a year", when=None, published_on=None, told_on=date(2025, 8, 20)),
    NOW.but(headline="Told wrongly", earlier={"overall_effectiveness": "inadequate"}),
    NOW.but(headline="Told of 2017", when="2017", earlier={"care_leavers": "requires_improvement"}),
    NOW.but(headline="A doubtful one", confidence=0.6, grades={"overall_effectiveness": "good"}),
    NOW.but(headline="Undated", when="2022", told_on=None, published_on=None),
    NOW.but(headline="A visit", grades={}, visit_type=VisitType.MONITORING_VISIT, published_on=date(2024, 3, 1)),
    REPORT_2022.but(headline="Inspection of Shropshire, revised", published_on=date(2022, 4, 20)),
    NOW.but(headline="The north", provider="North Northamptonshire", code="E06000061", when="2019"),
    REPORT_2022.but(
        headline="The county", provider="Northamptonshire", code="E10000021", published_on=date(2019, 7, 30)
    ),
    SCHOOL,
    SCHOOL.but(headline="In Bexford", provider="St Mary's C of E Primary School (Bexford)"),
    SCHOOL.but(headline="In Leominster", provider="Saint Mary's CE Primary, Leominster"),
)


def headline(story: Story) -> str:
    return story.headline


@settings(max_examples=40)
@given(data=st.data())
def test_the_library_says_the_same_whatever_came_first_and_whatever_came_and_went(data: st.DataObject) -> None:
    """Any order, with documents taken out in between and put in again, comes to what the documents alone say."""
    kept = data.draw(st.lists(st.sampled_from(STORIES), unique_by=headline, min_size=2, max_size=9), label="kept")
    passing = data.draw(st.lists(st.sampled_from(STORIES), unique_by=headline, max_size=4), label="coming and going")
    with create_library(None) as library, create_library(None) as plain:
        for story in kept:
            story.add(plain)
        ids: dict[str, int] = {}
        for story in data.draw(st.permutations([*kept, *(each for each in passing if each not in kept)])):
            ids[story.headline] = story.add(library)
        for story in data.draw(st.permutations(passing)):
            remove_document(library, ids[story.headline])
            if story in kept:
                story.add(library)
        assert canonical(library) == canonical(plain)


@settings(max_examples=12)
@given(shuffled=st.permutations(STORIES))
def test_resolving_all_of_it_again_changes_nothing(shuffled: list[Story]) -> None:
    with create_library(None) as library:
        for story in shuffled:
            story.add(library)
        before = canonical(library)
        with library.writing():
            changes = resolve(library, [row["id"] for row in library.rows("SELECT id FROM providers")])
        assert canonical(library) == before
        assert changes.inspections == frozenset()


def many(library: Library, number: int) -> None:
    """An authority of which many documents tell: six inspections, each with a report and articles that repeat it."""
    for at in range(number):
        published = date(2011, 3, 1) + timedelta(days=900 * (at % 6))
        Story(
            headline=f"Story {at}",
            told_on=published + timedelta(days=at % 9),
            published_on=published,
            official=at < 6,
            framework=None,
            earlier={"overall_effectiveness": "outstanding"} if at % 2 else {},
            when=None,
        ).add(library)


def test_a_document_that_repeats_what_others_told_touches_only_its_inspection_and_reads_few(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(library, 60)
    read: list[int] = []

    def counting(*arguments: object, **options: object) -> object:
        stored = read_tellings(*arguments, **options)  # type: ignore[arg-type]  # handed on as they came
        read.append(len(stored))
        return stored

    monkeypatch.setattr("core.library.resolving.resolving.read_tellings", counting)
    published = date(2011, 3, 1) + timedelta(days=900 * 5)
    story = Story(headline="One more", told_on=published + timedelta(days=9), published_on=published, framework=None)
    before = {
        row.id: library.value("SELECT min(id) FROM judgements WHERE inspection = ?", (row.id,)) for row in rows(library)
    }
    changes = add_document(library, story.document, story.findings, b"", ADDED_AT).changes
    rebuilt = {
        row.id
        for row in rows(library)
        if library.value("SELECT min(id) FROM judgements WHERE inspection = ?", (row.id,)) != before[row.id]
    }
    assert len(changes.inspections) == 1
    assert rebuilt <= changes.inspections
    assert len(read) == 1
    assert read[0] < 20


def test_the_main_queries_of_resolving_scan_no_table(library: Library) -> None:
    from core.library.resolving import describing, providers, tellings

    many(library, 12)
    queries = [
        tellings._TELLINGS,
        tellings._TELLINGS + tellings.DECISIVE,
        tellings._TELLINGS + tellings.REPEATING,
        tellings._EARLIER,
        tellings._EARLIER + " AND r.decisive IS NULL",
        tellings._SAID,
        tellings._SAYING,
        describing._MEMBERS,
    ]
    for query in queries:
        plan = [row["detail"] for row in library.rows(f"EXPLAIN QUERY PLAN {query}", (1,))]
        # The list of ids is all that may be gone through.
        assert not [step for step in plan if step.startswith("SCAN") and "json_each" not in step], (query, plan)
    decisive = library.rows(f"EXPLAIN QUERY PLAN {tellings._TELLINGS}{tellings.DECISIVE}", (1,))
    assert any("reported_inspections_decisive" in row["detail"] for row in decisive)
    assert providers.made_from(library, 1) == ()
