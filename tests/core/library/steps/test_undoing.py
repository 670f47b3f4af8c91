from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from operator import mod
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from core.errors import ReadOnlyLibraryError
from core.library import (
    CannotUndoError,
    ClaimValues,
    InspectionFilter,
    Library,
    ReviewFilter,
    Signature,
    Step,
    Subject,
    add_finding,
    change_item,
    confirm_findings,
    confirm_item,
    correct_finding,
    correct_judgement,
    create_library,
    document_trail,
    inspection_rows,
    judgement_corrections,
    mark_item_reviewed,
    open_library,
    redo,
    reject_findings,
    remove_document,
    reread_document,
    review_items,
    set_document_state,
    standing_findings,
    undo,
    undoable,
    withdraw_correction,
)
from core.library.file.connecting import connect
from core.library.file.text_indexes import text_indexes
from core.model import Changes, CheckOutcome, DocumentState, Provider, ProviderType
from tests.core.library.conftest import Story
from tests.core.library.dumps import dump, found_by, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


BY = Signature("R. Quill", "Looked at again.", datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
OVERALL = "overall_effectiveness"
TELFORD = Provider("Telford and Wrekin", ProviderType.CHILDRENS_SERVICES, "E06000020")

STORIES = (
    Story(confidence=0.6, checks=(CheckOutcome.DIFFERS,), doubts=("Two dates are told.",)),
    Story(headline="Another story", grades={OVERALL: "good"}, earlier={OVERALL: "inadequate"}),
    Story(headline="Inspection of Shropshire Council", official=True, grades={OVERALL: "good", "care_leavers": "good"}),
    Story(provider="Telford and Wrekin", code="E06000020", headline="Telford waits", confidence=0.5),
    Story(provider=None, code=None, grades={}, published_on=None, headline="A council is inspected"),
)

LATER = (
    Story(headline="A fourth voice", grades={OVERALL: "good", "care_leavers": "inadequate"}),
    Story(provider="Telford and Wrekin", code="E06000020", headline="Telford hears", grades={OVERALL: "good"}),
    Story(headline="Years before", published_on=date(2022, 2, 7), told_on=date(2022, 2, 9), framework="ilacs_2018"),
)


def judged(library: Library) -> dict[tuple[str | None, str], tuple[str | None, str]]:
    return {key: (line.grade, line.reason) for key, line in lines(library).items()}


def undone_or_left(library: Library, step: Step) -> bool:
    """Undo a step; where that cannot be, nothing at all is changed."""
    before = dump(library)
    try:
        undo(library, step)
    except CannotUndoError:
        assert dump(library) == before
        return False
    return True


def delete(library: Library, document_id: int) -> Step:
    return undoable(library, "Delete article", lambda: remove_document(library, document_id))


def some_document(library: Library, choose: Callable[[int], int]) -> int | None:
    ids = [row[0] for row in library.rows("SELECT id FROM documents ORDER BY id")]
    return ids[choose(len(ids))] if ids else None


def change_something(  # noqa: C901 - a case for each kind of change
    library: Library, kind: int, choose: Callable[[int], int]
) -> Step | None:
    """One change of a kind to something that is there; None where there is nothing for it."""
    document_id = some_document(library, choose)
    if document_id is None:
        return None
    standing = standing_findings(library, document_id)
    claim = standing.claims[choose(len(standing.claims))] if standing.claims else None
    reported = standing.inspections[choose(len(standing.inspections))]
    grade = ("outstanding", "good", "inadequate")[choose(3)]
    items = review_items(library, ReviewFilter(), 50)
    rows = inspection_rows(library, InspectionFilter(), (), 0, 50)
    match kind:
        case 0 if claim:
            return correct_finding(library, claim.id, replace(claim.values, grade=grade), BY)
        case 1 if claim:
            return reject_findings(library, Subject.CLAIM, [claim.id], BY)
        case 2 if claim:
            return confirm_findings(library, Subject.CLAIM, [claim.id], BY)
        case 3:
            return correct_finding(library, reported.id, replace(reported.values, provider=TELFORD), BY)
        case 4:
            published = date(2019 + 3 * choose(3), 2, 7)
            return correct_finding(library, reported.id, replace(reported.values, published_on=published), BY)
        case 5:
            return reject_findings(library, Subject.REPORTED_INSPECTION, [reported.id], BY)
        case 6:
            return add_finding(library, document_id, ClaimValues(reported.id, "care_leavers", grade), BY, (0, 9))
        case 7:
            return delete(library, document_id)
        case 8:
            state = (DocumentState.REVIEWED, DocumentState.NEW)[choose(2)]
            return undoable(library, "Mark", lambda: set_document_state(library, document_id, state))
        case 9 if rows:
            return correct_judgement(library, rows[choose(len(rows))].id, OVERALL, grade, BY)
        case 10:
            values = replace(standing.document.values, title=f"Title {grade}")
            return correct_finding(library, document_id, values, BY)
        case 11 if items:
            return (confirm_item, mark_item_reviewed)[choose(2)](library, items[choose(len(items))], BY)
        case 12 if items and any(item.area for item in items):
            return change_item(library, next(item for item in items if item.area), grade, BY)
        case 13:
            held = [entry for entry in document_trail(library, document_id) if entry.undone_at is None]
            return withdraw_correction(library, held[choose(len(held))].id) if held else None
        case 14:
            return reread(library, document_id, grade)
    return None


def reread(library: Library, document_id: int, grade: str) -> Step:
    sha256 = library.value("SELECT sha256 FROM documents WHERE id = ?", (document_id,))
    story = next(each for each in STORIES if each.document.sha256 == sha256)
    findings = story.findings
    inspections = tuple(
        replace(
            each,
            doubts=(),
            claims=tuple(replace(claim, grade=grade, confidence=0.8) for claim in each.claims[:1]),
        )
        for each in findings.inspections
    )
    newer = replace(findings, parser_version="2", inspections=inspections)

    def read_again() -> Changes:
        return reread_document(library, document_id, story.document, newer).changes

    return undoable(library, "Read again", read_again)


@pytest.fixture(scope="module")
def shelf() -> Iterator[Library]:
    """A library with all stories; only copies of it are changed."""
    with create_library(None) as library:
        for story in STORIES:
            story.add(library)
        yield library


@contextmanager
def copy_of(shelf: Library) -> Iterator[Library]:
    connection = connect(":memory:", uri=False)
    shelf._connection.backup(connection)
    with Library(connection, None) as copy:
        yield copy


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 14), st.integers(0, 2**16)), min_size=1, max_size=4))
@example(changes=[(4, 0), (9, 290)]).via("a grade corrected of an inspection that a corrected day had made")
@example(changes=[(14, 2838)]).via("reading anew gives the id of the claim that a judgement shows to another one")
def test_any_changes_undone_leave_the_library_as_it_was_and_redone_as_it_became(
    shelf: Library, changes: list[tuple[int, int]]
) -> None:
    with copy_of(shelf) as library:
        states = [dump(library)]
        steps: list[Step] = []
        for kind, seed in changes:
            step = change_something(library, kind, partial(mod, seed))
            if step is not None:
                steps.append(step)
                states.append(dump(library))
        for step, before in zip(reversed(steps), reversed(states[:-1]), strict=True):
            undo(library, step)
            assert dump(library) == before
        for step, after in zip(steps, states[1:], strict=True):
            assert redo(library, step) == step.changes
            assert dump(library) == after
        for index in text_indexes(library):
            # With a rank of 1 the index is held against the texts of its table.
            library.execute(f"INSERT INTO {index.name} ({index.name}, rank) VALUES ('integrity-check', 1)")
        assert not library.rows("PRAGMA foreign_key_check")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(st.tuples(st.integers(0, 14), st.integers(0, 2**16)), min_size=1, max_size=3),
    imported=st.integers(0, 2),
)
def test_changes_undone_after_an_import_leave_what_the_documents_say_by_themselves(
    shelf: Library, changes: list[tuple[int, int]], imported: int
) -> None:
    with copy_of(shelf) as library:
        steps = [change_something(library, kind, partial(mod, seed)) for kind, seed in changes]
        LATER[imported].add(library)
        for step in reversed(steps):
            if step is not None and not undone_or_left(library, step):
                return
        undone = judged(library)
        assert not library.rows("PRAGMA foreign_key_check")
    with copy_of(shelf) as untouched:
        LATER[imported].add(untouched)
        assert undone == judged(untouched)


def test_a_deleted_document_comes_back_with_its_id_its_corrections_and_its_words(library: Library) -> None:
    document_id = STORIES[0].add(library)
    claim = standing_findings(library, document_id).claims[0]
    correct_finding(library, claim.id, replace(claim.values, grade="good"), BY)
    before = dump(library)
    step = delete(library, document_id)
    assert found_by(library, "Marches") == []
    assert step.size > len(STORIES[0].text)
    undo(library, step)
    assert dump(library) == before
    assert found_by(library, "Marches") == [document_id]
    assert lines(library)["Shropshire", OVERALL].grade == "good"


def test_undoing_after_an_import_keeps_what_was_imported(library: Library) -> None:
    document_id = STORIES[0].but(confidence=0.97).add(library)
    claim = standing_findings(library, document_id).claims[0]
    step = correct_finding(library, claim.id, replace(claim.values, grade="good"), BY)
    STORIES[1].add(library)
    assert lines(library)["Shropshire", OVERALL].basis == "agreed"
    undo(library, step)
    line = lines(library)["Shropshire", OVERALL]
    assert (line.grade, line.sources) == (None, 2)
    redo(library, step)
    assert lines(library)["Shropshire", OVERALL].basis == "agreed"


def test_a_document_deleted_before_an_import_comes_back_beside_what_was_imported(library: Library) -> None:
    first = STORIES[1].add(library)
    STORIES[2].add(library)
    step = delete(library, first)
    STORIES[0].add(library)
    undo(library, step)
    assert lines(library)["Shropshire", OVERALL].sources == 3


def test_what_was_changed_again_since_is_not_undone(library: Library) -> None:
    document_id = STORIES[0].add(library)
    step = undoable(library, "Mark", lambda: set_document_state(library, document_id, DocumentState.REVIEWED))
    set_document_state(library, document_id, DocumentState.NEW)
    before = dump(library)
    with pytest.raises(CannotUndoError, match="“Mark” was left as it is") as raised:
        undo(library, step)
    assert "by hand" in raised.value.advice
    assert dump(library) == before


def test_a_correction_that_was_undone_is_marked_in_the_trail_and_holds_again_when_redone(library: Library) -> None:
    document_id = STORIES[0].add(library)
    claim = standing_findings(library, document_id).claims[0]
    step = correct_finding(library, claim.id, replace(claim.values, grade="good"), BY)
    undo(library, step)
    (entry,) = document_trail(library, document_id)
    assert entry.undone_at is not None
    assert not standing_findings(library, document_id).claims[0].decided
    redo(library, step)
    (entry,) = document_trail(library, document_id)
    assert entry.undone_at is None


def test_a_judgement_that_was_corrected_and_undone_keeps_no_inspection_alive(library: Library) -> None:
    document_id = STORIES[0].add(library)
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 9)
    undo(library, correct_judgement(library, row.id, OVERALL, "inadequate", BY))
    (correction,) = judgement_corrections(library, row.id)
    assert correction.undone_at is not None
    assert lines(library)["Shropshire", OVERALL].grade == "outstanding"
    remove_document(library, document_id)
    assert not inspection_rows(library, InspectionFilter(), (), 0, 9)


def test_a_change_that_fails_leaves_nothing_behind(library: Library) -> None:
    document_id = STORIES[0].add(library)
    before = dump(library)

    def fail() -> Changes:
        with library.writing():
            library.execute("UPDATE documents SET heading = 'Half' WHERE id = ?", (document_id,))
            raise ValueError("stopped")

    with pytest.raises(ValueError, match="stopped"):
        undoable(library, "Fail", fail)
    assert dump(library) == before
    assert undoable(library, "Do nothing", Changes).rows == ()


def test_what_is_changed_without_a_step_is_in_no_step(library: Library) -> None:
    document_id = STORIES[0].add(library)
    undoable(library, "Do nothing", Changes)
    set_document_state(library, document_id, DocumentState.REVIEWED)
    assert undoable(library, "Do nothing", Changes).rows == ()


def test_the_file_itself_has_no_triggers_while_a_change_is_recorded(library: Library) -> None:
    seen: list[str] = []

    def look() -> Changes:
        seen.extend(row[0] for row in library.rows("SELECT name FROM main.sqlite_master WHERE type = 'trigger'"))
        return Changes()

    step = undoable(library, "Look", look)
    assert seen == []
    assert step.rows == ()


def test_every_table_has_a_key_by_which_its_rows_are_known_again(library: Library) -> None:
    for row in library.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"):
        if not row["name"].startswith("sqlite_"):
            assert any(column["pk"] for column in library.rows(f"PRAGMA table_info({row['name']})")), row["name"]


def test_a_read_only_library_takes_no_step(library_file: Path) -> None:
    with open_library(library_file, read_only=True) as library:
        claim = standing_findings(library, 1).claims[0]
        with pytest.raises(ReadOnlyLibraryError):
            confirm_findings(library, Subject.CLAIM, [claim.id], BY)
