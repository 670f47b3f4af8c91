"""Two schools of one name in two towns: the tool asks, and a person settles it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from core.library import (
    DecidedCount,
    InspectionFilter,
    NewDocument,
    ReviewFilter,
    ReviewKind,
    Subject,
    add_documents,
    changes_of,
    confirm_findings,
    confirm_item,
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
from tests.core.library.conftest import ADDED_AT, tamper
from tests.core.library.review.told_places import (
    BRADFORD_CODE,
    BY,
    ELSEWHERE,
    HULL,
    HULL_CODE,
    LEEDS,
    LEEDS_CODE,
    NAME,
    NOWHERE,
    STORIES,
    asked,
    item_of,
    providers,
)

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library
    from tests.core.library.conftest import Story


def directions(library: Library) -> dict[int, tuple[Direction, str]]:
    """By the year of the inspection how its overall grade stands to the one before."""
    rows = inspection_rows(library, InspectionFilter(), (), 0, 100)
    changes = changes_of(library, [row.id for row in rows])
    years = {row.id: row.inspected_from.year for row in rows if row.inspected_from}
    return {years[inspection]: (change.direction, change.reason) for (inspection, _), change in changes.items()}


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
    ],
    ids=["tells none", "tells the same", "tells it among others", "is of another kind"],
)
def test_nothing_is_asked_where_documents_do_not_differ_on_the_place(library: Library, other: Story) -> None:
    LEEDS.add(library)
    other.add(library)
    assert asked(library) == []


def test_a_school_without_a_place_in_its_name_is_asked_about_beside_the_only_one_that_has_one(library: Library) -> None:
    LEEDS.add(library)
    HULL.but(provider=f"{NAME} (Beverley)").add(library)
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


@pytest.mark.usefixtures("both")
def test_places_that_are_settled_are_compared_also_while_a_third_is_asked_about(library: Library) -> None:
    confirm_item(library, item_of(library, LEEDS), BY)
    NOWHERE.but(told_in=(BRADFORD_CODE,)).add(library)
    assert len(asked(library)) == 3
    assert directions(library)[2024][0] is Direction.WORSE
    assert directions(library)[2022] == (
        Direction.NONE,
        "the inspection in April 2019 may be of another of this name, in Bradford: see Review",
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


def test_of_two_schools_of_one_document_read_anew_the_one_stays_settled_that_was(library: Library) -> None:
    others = {name: HULL.but(headline=f"Hull {name}", provider=name) for name in ("Ash Lane School", "Elm Lane School")}
    (school,) = LEEDS.findings.inspections
    both = [replace(school, provider=replace(school.provider, name=name)) for name in others]
    findings = replace(LEEDS.findings, inspections=tuple(both))
    (added,) = add_documents(library, [NewDocument(LEEDS.document, findings, LEEDS.text.encode())], ADDED_AT)
    leeds = added.document_id
    for other in others.values():
        other.add(library)
    settled = next(item for item in review_items(library, ELSEWHERE, 9) if item.heading == "Hull Elm Lane School")
    read = standing_findings(library, leeds).inspections
    (elm,) = [one for one in read if one.values.provider.name in settled.reason]
    confirm_findings(library, Subject.REPORTED_INSPECTION, [elm.id], BY)
    assert asked(library) == [LEEDS.headline, "Hull Ash Lane School"]
    newer = replace(findings, parser_version="2", framework_note="Otherwise.")
    reread_document(library, leeds, LEEDS.document, newer)
    assert asked(library) == [LEEDS.headline, "Hull Ash Lane School"]


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
