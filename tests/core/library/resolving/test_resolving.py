from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    InspectionFilter,
    InspectionRow,
    JudgementLine,
    Library,
    add_document,
    create_library,
    inspection_detail,
    inspection_rows,
    judgement_lines,
    remove_document,
)
from core.library.resolving.judging import judge
from core.model import Basis, ProviderType, VisitType
from tests.core.library.conftest import ADDED_AT, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERYTHING = InspectionFilter()


def all_rows(library: Library) -> tuple[InspectionRow, ...]:
    return inspection_rows(library, EVERYTHING, (), 0, 1000)


def held(library: Library) -> list[JudgementLine]:
    """All judgements, without the ids that depend on the order of import."""
    lines = [replace(line, inspection_id=0, document_id=None) for line in judgement_lines(library, EVERYTHING)]
    return sorted(lines, key=repr)


def correct(library: Library, inspection_id: int, area: str, grade: str) -> None:
    with library.writing():
        library.execute(
            "INSERT INTO corrections (inspection, area, grade, reason, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)",
            (inspection_id, area, grade, "Misread.", "R. Quill", ADDED_AT.isoformat()),
        )
        judge(library, (inspection_id,))


def test_an_article_and_the_report_of_the_same_day_are_one_inspection(library: Library) -> None:
    Story(leads=()).add(library)
    Story(official=True, inspected_from=date(2025, 6, 30), leads=("Idris Pugh", "Tamsin Orchard")).add(library)
    (row,) = all_rows(library)
    assert (row.reports, row.articles, row.sources) == (1, 1, 2)
    assert row.inspected_from == date(2025, 6, 30)
    assert row.lead_inspector == "Idris Pugh, Tamsin Orchard"
    assert {cell.basis for cell in row.cells} == {Basis.REPORT}


def test_the_document_to_open_first_is_the_report_else_the_newest_article(library: Library) -> None:
    old = Story(told_on=date(2025, 8, 12)).add(library)
    assert all_rows(library)[0].document_id == old
    new = Story(told_on=date(2025, 8, 14)).add(library)
    Story(told_on=None, headline="Undated").add(library)
    assert all_rows(library)[0].document_id == new
    report = Story(official=True, told_on=date(2025, 8, 1)).add(library)
    assert all_rows(library)[0].document_id == report


def test_two_years_are_two_inspections_of_one_provider(library: Library) -> None:
    Story().add(library)
    Story(framework="ilacs_2018", published_on=date(2022, 2, 7), told_on=date(2022, 2, 8)).add(library)
    rows = all_rows(library)
    assert len({row.id for row in rows}) == 2
    assert len({row.provider_id for row in rows}) == 1


def test_spellings_of_one_school_are_one_provider_named_as_most_do(library: Library) -> None:
    school = Story(code=None, provider_type=ProviderType.SCHOOL, framework="school_eif_2019")
    school.but(provider="St. Mary's C.E. School").add(library)
    school.but(provider="St Mary’s CE School", told_on=date(2025, 8, 14)).add(library)
    school.but(provider="St Mary’s CE School", told_on=date(2025, 8, 15)).add(library)
    (row,) = all_rows(library)
    assert row.provider == "St Mary’s CE School"
    assert row.articles == 3


def test_a_school_and_a_council_of_one_name_stay_apart(library: Library) -> None:
    Story(provider="Bexford", code=None).add(library)
    Story(provider="Bexford", code=None, provider_type=ProviderType.SCHOOL).add(library)
    assert len({row.provider_id for row in all_rows(library)}) == 2


def test_providers_that_are_not_named_never_meet(library: Library) -> None:
    Story(provider=None, code=None).add(library)
    Story(provider=None, code=None, headline="Another unnamed home").add(library)
    rows = all_rows(library)
    assert [row.provider for row in rows] == [None, None]
    assert len({row.provider_id for row in rows}) == 2


def test_articles_that_differ_make_a_conflict_that_the_report_settles(library: Library) -> None:
    Story(grades={"care_leavers": "good"}).add(library)
    Story(grades={"care_leavers": "outstanding"}, headline="A rival story").add(library)
    cell = all_rows(library)[0].cells[0]
    assert (cell.grade, cell.basis) == (None, Basis.CONFLICT)
    Story(grades={"care_leavers": "good"}, official=True).add(library)
    cell = all_rows(library)[0].cells[0]
    assert (cell.grade, cell.basis, cell.sources) == ("good", Basis.REPORT, 3)


def test_the_reason_uses_the_words_of_the_framework(library: Library) -> None:
    Story(grades={"care_leavers": "requires_improvement"}).add(library)
    Story(grades={"care_leavers": "good"}, headline="A rival story").add(library)
    (line,) = judgement_lines(library, EVERYTHING)
    assert line.reason == (
        "The articles differ: Good in “A rival story”; "
        "Requires improvement in “Children’s services in the Marches praised”."
    )


def test_an_ungraded_visit_is_an_inspection_without_judgements(library: Library) -> None:
    Story(grades={}, published_on=None, visit_type=VisitType.MONITORING_VISIT).add(library)
    (row,) = all_rows(library)
    assert (row.visit_type, row.cells) == (VisitType.MONITORING_VISIT, ())


def test_a_document_that_tells_only_of_the_past_makes_no_inspection(library: Library) -> None:
    Story(grades={}, published_on=None, earlier={"care_leavers": "good"}).add(library)
    assert all_rows(library) == ()


def test_only_the_inspections_touched_are_rebuilt(library: Library) -> None:
    Story().add(library)
    Story(provider="Telford and Wrekin", code="E06000020").add(library)
    Story(framework="ilacs_2018", published_on=date(2022, 2, 7), told_on=date(2022, 2, 8)).add(library)
    before = {
        row.id: library.value("SELECT min(id) FROM judgements WHERE inspection = ?", (row.id,))
        for row in all_rows(library)
    }
    story = Story(headline="A second story")
    changes = add_document(library, story.document, story.findings, b"", ADDED_AT).changes
    rebuilt = {
        row.id
        for row in all_rows(library)
        if library.value("SELECT min(id) FROM judgements WHERE inspection = ?", (row.id,)) != before[row.id]
    }
    assert len(changes.inspections) == 1
    assert rebuilt <= changes.inspections


def test_ids_of_inspections_stay_when_documents_come_and_go(library: Library) -> None:
    first = Story().add(library)
    (before,) = all_rows(library)
    Story(official=True).add(library)
    remove_document(library, first)
    (after,) = all_rows(library)
    assert after.id == before.id


def test_a_correction_stands_when_new_documents_come_and_old_ones_go(library: Library) -> None:
    first = Story().add(library)
    (row,) = all_rows(library)
    correct(library, row.id, "help_and_protection", "inadequate")
    report = Story(official=True).add(library)
    cell = all_rows(library)[0].cell(("help_and_protection",))
    assert cell is not None
    assert (cell.grade, cell.basis) == ("inadequate", Basis.CORRECTED)
    remove_document(library, first)
    remove_document(library, report)
    (row,) = all_rows(library)
    assert [(cell.area, cell.grade, cell.basis) for cell in row.cells] == [
        ("help_and_protection", "inadequate", Basis.CORRECTED)
    ]
    assert (row.sources, row.document_id) == (0, None)


def test_the_newest_correction_of_an_area_holds(library: Library) -> None:
    Story().add(library)
    (row,) = all_rows(library)
    correct(library, row.id, "help_and_protection", "inadequate")
    correct(library, row.id, "help_and_protection", "outstanding")
    detail = inspection_detail(library, row.id)
    assert {j.area: j.grade for j in detail.judgements}["help_and_protection"] == "outstanding"


def test_corrections_follow_when_two_inspections_turn_out_to_be_one(library: Library) -> None:
    # Months apart in the press, so two inspections; the report of the visit joins them.
    Story(published_on=None, told_on=date(2025, 7, 1), inspected_month="2025-06").add(library)
    late = Story(published_on=date(2025, 11, 3), told_on=date(2025, 11, 4), headline="A late story")
    late.add(library)
    rows = all_rows(library)
    assert len(rows) == 2
    later = next(row for row in rows if row.published_on)
    correct(library, later.id, "care_leavers", "good")
    Story(official=True, published_on=date(2025, 11, 3), inspected_from=date(2025, 6, 23), told_on=None).add(library)
    (row,) = all_rows(library)
    cell = row.cell(("care_leavers",))
    assert cell is not None
    assert (cell.grade, cell.basis) == ("good", Basis.CORRECTED)


STORIES = (
    Story(),
    Story(headline="A rival story", grades={"overall_effectiveness": "good", "care_leavers": "good"}),
    Story(headline="An undated story", published_on=None, told_on=None),
    Story(headline="News of the week", published_on=None, told_on=date(2025, 8, 19), framework=None),
    Story(official=True, headline="Inspection of Shropshire Council", inspected_from=date(2025, 6, 30)),
    Story(headline="Old news", framework="ilacs_2018", published_on=date(2022, 2, 7), told_on=date(2022, 2, 8)),
    Story(headline="A visit", grades={}, visit_type=VisitType.FOCUSED_VISIT, published_on=date(2024, 3, 1)),
    Story(headline="Next door", provider="Telford and Wrekin", code="E06000020"),
)


@pytest.fixture(scope="module")
def in_order() -> Iterator[list[JudgementLine]]:
    with create_library(None) as library:
        for story in STORIES:
            story.add(library)
        yield held(library)


@settings(max_examples=25)
@given(shuffled=st.permutations(STORIES), removed=st.sampled_from(STORIES))
def test_the_order_of_import_makes_no_difference_to_what_is_held(
    in_order: list[JudgementLine], shuffled: list[Story], removed: Story
) -> None:
    with create_library(None) as library:
        for story in shuffled:
            document_id = story.add(library)
            if story is removed:
                remove_document(library, document_id)
        removed.add(library)
        assert held(library) == in_order


def test_a_rating_of_a_home_as_a_whole_is_its_overall_experiences_and_progress(library: Library) -> None:
    home = Story(
        provider="Larkrise House",
        code=None,
        provider_type=ProviderType.CHILDRENS_HOME,
        framework="sccif_childrens_homes",
        grades={
            "overall_effectiveness": "good",
            "overall_experiences_and_progress": "good",
            "leaders_and_managers": "good",
        },
    )
    home.add(library)
    lines = held(library)
    assert [(line.area, line.sources) for line in lines] == [
        ("leaders_and_managers", 1),
        ("overall_experiences_and_progress", 1),
    ]
