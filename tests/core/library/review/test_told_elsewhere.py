"""Two schools of one name in two towns: the tool asks, and a person settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    CorrectionError,
    DecidedCount,
    InspectionFilter,
    NewDocument,
    ReportedValues,
    ReviewFilter,
    ReviewItem,
    ReviewKind,
    Signature,
    Subject,
    add_documents,
    changes_of,
    confirm_findings,
    confirm_item,
    correct_finding,
    create_library,
    decided_since,
    document_detail,
    document_trail,
    inspection_rows,
    merge_library,
    open_library,
    redo,
    reject_findings,
    reject_item,
    remove_document,
    reread_document,
    review_counts,
    review_items,
    standing_findings,
    undo,
    withdraw_correction,
)
from core.library.history.area_changes import Direction
from core.library.review.review_queue import _keys
from core.model import DocumentState, ProviderType
from tests.core.library.conftest import ADDED_AT, Story, tamper
from tests.core.library.dumps import canonical

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

BY = Signature("R. Quill", made_at=datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
NAME = "St Mary's Primary School"
OVERALL = "overall_effectiveness"
LEEDS_CODE, HULL_CODE, BRADFORD_CODE = "E08000035", "E06000010", "E08000032"
LEEDS = Story(
    provider=NAME,
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Leeds school falls",
    framework="school_eif_2019",
    told_on=date(2024, 3, 9),
    published_on=date(2024, 3, 8),
    inspected_from=date(2024, 2, 6),
    grades={OVERALL: "inadequate"},
    told_in=(LEEDS_CODE,),
)
HULL = LEEDS.but(
    headline="Hull school rises",
    told_on=date(2022, 5, 9),
    published_on=date(2022, 5, 8),
    inspected_from=date(2022, 4, 5),
    grades={OVERALL: "outstanding"},
    told_in=(HULL_CODE,),
)
NOWHERE = LEEDS.but(
    headline="School improves",
    told_on=date(2019, 5, 9),
    published_on=date(2019, 5, 8),
    inspected_from=date(2019, 4, 5),
    grades={OVERALL: "good"},
    told_in=(),
)
ELSEWHERE = ReviewFilter(kinds=(ReviewKind.TOLD_ELSEWHERE,))


def asked(library: Library) -> list[str]:
    """Headlines of the documents that are asked about."""
    return [item.heading for item in review_items(library, ELSEWHERE, 100)]


def item_of(library: Library, story: Story) -> ReviewItem:
    return next(item for item in review_items(library, ELSEWHERE, 100) if item.heading == story.headline)


def providers(library: Library) -> dict[str | None, set[int]]:
    """By name the years of the inspections."""
    found: dict[int, tuple[str | None, set[int]]] = {}
    for row in inspection_rows(library, InspectionFilter(), (), 0, 100):
        years = found.setdefault(row.provider_id, (row.provider, set()))[1]
        if row.inspected_from:
            years.add(row.inspected_from.year)
    assert len({name for name, _ in found.values()}) == len(found)
    return dict(found.values())


def rename(library: Library, document_id: int, name: str) -> None:
    (reported,) = standing_findings(library, document_id).inspections
    values: ReportedValues = reported.values
    correct_finding(library, reported.id, replace(values, provider=replace(values.provider, name=name)), BY)


def directions(library: Library) -> dict[int, tuple[Direction, str]]:
    """By the year of the inspection how its overall grade stands to the one before."""
    rows = inspection_rows(library, InspectionFilter(), (), 0, 100)
    changes = changes_of(library, [row.id for row in rows])
    years = {row.id: row.inspected_from.year for row in rows if row.inspected_from}
    return {years[inspection]: (change.direction, change.reason) for (inspection, _), change in changes.items()}


@pytest.fixture
def both(library: Library) -> tuple[int, int]:
    """Ids of the documents about Leeds and about Hull."""
    return LEEDS.add(library), HULL.add(library)


@pytest.mark.usefixtures("both")
def test_schools_of_one_name_in_two_towns_are_asked_about_in_words(library: Library) -> None:
    assert providers(library) == {NAME: {2022, 2024}}
    assert [item.reason for item in review_items(library, ReviewFilter(), 10)] == [
        f"One article about {NAME} tells of Leeds, another of Kingston upon Hull.",
        f"One article about {NAME} tells of Kingston upon Hull, another of Leeds.",
    ]


def test_a_document_that_is_asked_about_needs_eyes_and_no_longer_when_the_other_is_gone(
    library: Library, both: tuple[int, int]
) -> None:
    leeds, hull = both
    assert document_detail(library, leeds).state is DocumentState.NEEDS_EYES
    remove_document(library, hull)
    assert asked(library) == []
    assert document_detail(library, leeds).state is DocumentState.NEW


@pytest.mark.parametrize(
    "other",
    [
        HULL.but(told_in=()),
        HULL.but(told_in=(LEEDS_CODE,)),
        HULL.but(told_in=(HULL_CODE, LEEDS_CODE)),
        HULL.but(provider_type=ProviderType.EARLY_YEARS),
        HULL.but(provider=f"{NAME} (Beverley)"),
    ],
    ids=["tells none", "tells the same", "tells it among others", "is of another kind", "has the place in its name"],
)
def test_nothing_is_asked_where_documents_do_not_differ_on_the_place(library: Library, other: Story) -> None:
    LEEDS.add(library)
    other.but(provider=other.provider).add(library)
    if other.provider == NAME:
        assert asked(library) == []
    else:
        assert asked(library) == [LEEDS.headline, HULL.headline]


@pytest.mark.parametrize(
    ("one", "other"),
    [("E06000021", "E10000028"), ("E10000006", "E06000064"), ("E06000052", "E06000052")],
    ids=["a city and its county", "a county and what was made from it", "the same"],
)
def test_authorities_by_which_papers_call_the_same_place_do_not_differ(library: Library, one: str, other: str) -> None:
    LEEDS.but(told_in=(one,)).add(library)
    HULL.but(told_in=(other,)).add(library)
    assert asked(library) == []


def test_documents_of_one_inspection_are_asked_about_too(library: Library) -> None:
    LEEDS.add(library)
    LEEDS.but(headline="Hull school falls", told_in=(HULL_CODE,)).add(library)
    assert len(inspection_rows(library, InspectionFilter(), (), 0, 10)) == 1
    assert asked(library) == [LEEDS.headline, "Hull school falls"]


@pytest.mark.usefixtures("both")
def test_one_confirmation_says_that_it_is_the_same_and_undo_asks_again(library: Library) -> None:
    step = confirm_item(library, item_of(library, LEEDS), BY)
    assert asked(library) == []
    assert providers(library) == {NAME: {2022, 2024}}
    undo(library, step)
    assert asked(library) == [LEEDS.headline, HULL.headline]
    redo(library, step)
    assert asked(library) == []


@pytest.mark.usefixtures("both")
def test_undo_asks_again_also_about_what_came_in_meanwhile(library: Library) -> None:
    step = confirm_item(library, item_of(library, LEEDS), BY)
    HULL.but(headline="Hull school again", told_on=date(2022, 5, 10)).add(library)
    undo(library, step)
    assert asked(library) == [LEEDS.headline, HULL.headline, "Hull school again"]
    step = reject_item(library, item_of(library, HULL), BY)
    NOWHERE.add(library)
    undo(library, step)
    assert asked(library) == [LEEDS.headline, HULL.headline, "Hull school again"]
    assert providers(library) == {NAME: {2019, 2022, 2024}}


def test_a_rejected_report_is_asked_about_no_more(library: Library, both: tuple[int, int]) -> None:
    (reported,) = standing_findings(library, both[1]).inspections
    step = reject_findings(library, Subject.REPORTED_INSPECTION, [reported.id], BY)
    assert asked(library) == []
    undo(library, step)
    assert asked(library) == [LEEDS.headline, HULL.headline]


def test_a_document_whose_last_doubt_is_decided_is_reviewed(library: Library, both: tuple[int, int]) -> None:
    confirm_item(library, item_of(library, LEEDS), BY)
    assert [document_detail(library, one).state for one in both] == [DocumentState.REVIEWED, DocumentState.NEW]
    assert decided_since(library, datetime(2025, 9, 2, tzinfo=UTC)) == DecidedCount(confirmed=1)


def test_confirming_the_facts_anywhere_settles_it_and_withdrawing_that_asks_again(
    library: Library, both: tuple[int, int]
) -> None:
    leeds, _ = both
    (reported,) = standing_findings(library, leeds).inspections
    confirm_findings(library, Subject.REPORTED_INSPECTION, [reported.id], BY)
    assert asked(library) == []
    withdraw_correction(library, document_trail(library, leeds)[-1].id)
    assert asked(library) == [LEEDS.headline, HULL.headline]


@pytest.mark.usefixtures("both")
def test_what_was_settled_is_asked_again_only_about_a_third_place(library: Library) -> None:
    confirm_item(library, item_of(library, LEEDS), BY)
    HULL.but(headline="Hull school again", told_on=date(2022, 5, 10)).add(library)
    assert asked(library) == []
    HULL.but(headline="Bradford school", told_in=(BRADFORD_CODE,)).add(library)
    assert "Bradford school" in asked(library)
    confirm_item(library, next(item for item in review_items(library, ELSEWHERE, 9)), BY)
    assert asked(library) == []


def test_facts_confirmed_before_the_other_document_came_say_nothing_of_it(library: Library) -> None:
    leeds = LEEDS.add(library)
    (reported,) = standing_findings(library, leeds).inspections
    confirm_findings(library, Subject.REPORTED_INSPECTION, [reported.id], BY)
    HULL.add(library)
    assert asked(library) == [LEEDS.headline, HULL.headline]


@pytest.mark.usefixtures("both")
def test_another_one_gets_a_name_with_its_place_and_both_stand_apart(library: Library) -> None:
    HULL.but(headline="Hull school again", told_on=date(2022, 5, 10)).add(library)
    step = reject_item(library, item_of(library, HULL), BY)
    assert step.name == f"Call it “{NAME}, Kingston upon Hull”"
    assert providers(library) == {NAME: {2024}, f"{NAME}, Kingston upon Hull": {2022}}
    assert asked(library) == []
    assert decided_since(library, datetime(2025, 9, 2, tzinfo=UTC)) == DecidedCount(changed=2)
    undo(library, step)
    assert providers(library) == {NAME: {2022, 2024}}
    assert asked(library) == [LEEDS.headline, HULL.headline, "Hull school again"]
    redo(library, step)
    assert providers(library) == {NAME: {2024}, f"{NAME}, Kingston upon Hull": {2022}}


def test_another_one_takes_the_name_that_its_namesake_there_has(library: Library, both: tuple[int, int]) -> None:
    rename(library, both[1], f"{NAME}, Hull")
    NOWHERE.but(told_in=(HULL_CODE,)).add(library)
    reject_item(library, item_of(library, NOWHERE), BY)
    assert providers(library) == {NAME: {2024}, f"{NAME}, Hull": {2019, 2022}}


def test_another_one_cannot_be_where_the_article_names_several_places(library: Library) -> None:
    LEEDS.but(told_in=(BRADFORD_CODE, LEEDS_CODE)).add(library)
    HULL.add(library)
    with pytest.raises(CorrectionError, match="several places"):
        reject_item(library, item_of(library, LEEDS), BY)


def test_the_name_corrected_in_the_article_parts_it_from_those_told_elsewhere(
    library: Library, both: tuple[int, int]
) -> None:
    rename(library, both[1], f"{NAME}, Hull")
    assert providers(library) == {NAME: {2024}, f"{NAME}, Hull": {2022}}
    assert asked(library) == []


def test_after_that_a_new_document_told_elsewhere_stays_apart_too(library: Library) -> None:
    rename(library, HULL.add(library), f"{NAME}, Hull")
    NOWHERE.add(library)
    assert list(providers(library).values()) == [{2019, 2022}]
    LEEDS.add(library)
    assert providers(library) == {NAME: {2019, 2024}, f"{NAME}, Hull": {2022}}


def test_no_direction_is_claimed_between_inspections_told_elsewhere_until_it_is_settled(library: Library) -> None:
    LEEDS.add(library)
    HULL.add(library)
    NOWHERE.add(library)
    direction, reason = directions(library)[2024]
    assert direction is Direction.NONE
    assert reason == "the inspection in April 2022 may be of another of this name, in Kingston upon Hull: see Review"
    assert directions(library)[2022][0] is Direction.BETTER
    confirm_item(library, item_of(library, HULL), BY)
    assert directions(library)[2024][0] is Direction.WORSE


STORIES = (
    LEEDS,
    HULL,
    LEEDS.but(headline="Leeds school once more", told_on=date(2024, 3, 10)),
    NOWHERE,
    NOWHERE.but(headline="Nursery in Leeds", provider_type=ProviderType.EARLY_YEARS, told_in=(LEEDS_CODE,)),
)


def told(library: Library) -> list[tuple[str, str | None]]:
    return sorted((item.heading, item.reason) for item in review_items(library, ELSEWHERE, 100))


@pytest.mark.parametrize("together", [False, True], ids=["one by one", "together"])
def test_the_order_of_import_makes_no_difference_to_what_is_asked(together: bool) -> None:
    outcomes = []
    for stories in permutations(STORIES):
        with create_library(None) as library:
            if together:
                new = [NewDocument(story.document, story.findings, story.text.encode()) for story in stories]
                add_documents(library, new, ADDED_AT)
            else:
                for story in stories:
                    story.add(library)
            states = {
                story.headline: library.value("SELECT state FROM documents WHERE heading = ?", (story.headline,))
                for story in STORIES
            }
            outcomes.append((told(library), states))
    assert [heading for heading, _ in outcomes[0][0]] == [HULL.headline, LEEDS.headline, "Leeds school once more"]
    assert all(each == outcomes[0] for each in outcomes)


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(STORIES), renamed=st.integers(0, len(STORIES) - 1), gone=st.sampled_from(STORIES))
def test_when_a_name_was_corrected_makes_no_difference_to_who_stands_apart(
    order: list[Story], renamed: int, gone: Story
) -> None:
    """The name of the school in Hull is corrected at any time after its article came in, while others come and go."""
    with create_library(None) as library, create_library(None) as at_last:
        ids: dict[str, int] = {}
        corrected = False
        for number, story in enumerate(order):
            ids[story.headline] = story.add(library)
            if number >= renamed and HULL.headline in ids and not corrected:
                rename(library, ids[HULL.headline], f"{NAME}, Hull")
                corrected = True
        if gone is not HULL:
            remove_document(library, ids[gone.headline])
            gone.add(library)
        for story in STORIES:
            ids[story.headline] = story.add(at_last)
        rename(at_last, ids[HULL.headline], f"{NAME}, Hull")
        # Whether its article was doubtful when it was corrected, and so is reviewed now, is another matter.
        held, expected = ([row for row in canonical(each) if row[0] != "state"] for each in (library, at_last))
        assert held == expected


def test_a_document_read_anew_is_asked_about_and_what_was_settled_stays_settled(library: Library) -> None:
    old = LEEDS.but(told_in=())
    leeds = old.add(library)
    HULL.add(library)
    assert asked(library) == []
    findings = replace(LEEDS.findings, parser_version="2")
    reread_document(library, leeds, old.document, findings)
    assert asked(library) == [LEEDS.headline, HULL.headline]
    confirm_item(library, item_of(library, LEEDS), BY)
    reread_document(library, leeds, old.document, replace(findings, parser_version="3", framework_note="Otherwise."))
    assert asked(library) == []


def test_what_a_document_tells_is_kept_and_read_back(library: Library) -> None:
    story = LEEDS.but(told_in=(BRADFORD_CODE, LEEDS_CODE))
    document_id = story.add(library)
    assert document_detail(library, document_id).findings == story.findings


def test_what_was_settled_in_a_library_is_settled_where_it_is_merged_into(tmp_path: Path) -> None:
    with create_library(tmp_path / "theirs.jdesk") as theirs:
        LEEDS.add(theirs)
        HULL.add(theirs)
        confirm_item(theirs, item_of(theirs, HULL), BY)
    with create_library(tmp_path / "ours.jdesk") as ours:
        LEEDS.add(ours)
        merge_library(ours, tmp_path / "theirs.jdesk", backups=tmp_path / "backups")
        assert asked(ours) == []
        assert review_counts(ours) == {}


def test_a_library_of_the_schema_before_tells_no_places_until_its_documents_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.jdesk"
    with create_library(path) as library:
        LEEDS.but(told_in=()).add(library)
        HULL.but(told_in=()).add(library)
    tamper(
        path,
        "DROP INDEX reported_inspections_by_place",
        "DROP INDEX reported_inspections_told_elsewhere",
        "DROP INDEX reported_inspections_told_elsewhere_by_inspection",
        "ALTER TABLE reported_inspections DROP COLUMN told_in",
        "ALTER TABLE reported_inspections DROP COLUMN told_elsewhere",
        "DELETE FROM _sqlite_migrations WHERE name = '7 places'",
        "PRAGMA user_version = 6",
    )
    with open_library(path) as library:
        assert asked(library) == []
        for document_id, story in ((1, LEEDS), (2, HULL)):
            held = document_detail(library, document_id).document
            reread_document(library, document_id, held, replace(story.findings, parser_version="2"))
        assert asked(library) == [LEEDS.headline, HULL.headline]


def test_the_queue_finds_what_is_told_elsewhere_by_an_index_alone(library: Library) -> None:
    query, values = _keys(ReviewKind.TOLD_ELSEWHERE, ReviewFilter())
    plan = " ".join(row["detail"] for row in library.rows(f"EXPLAIN QUERY PLAN {query}", values))
    assert "USING COVERING INDEX reported_inspections_told_elsewhere" in plan
    told_of = "SELECT DISTINCT told_in, told_elsewhere FROM reported_inspections WHERE provider = ? AND told_in <> ''"
    plan = " ".join(row["detail"] for row in library.rows(f"EXPLAIN QUERY PLAN {told_of}", (1,)))
    assert "USING COVERING INDEX reported_inspections_by_place" in plan
