from __future__ import annotations

import contextlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.errors import DiskFullError
from core.library import InspectionFilter, create_library, inspection_rows, open_library
from core.library.resolving import renewing
from core.library.resolving.renewing import RULES, renew
from core.library.resolving.resolving import resolve
from core.model import Changes
from tests.core.library.conftest import tamper
from tests.core.library.dumps import canonical
from tests.core.library.resolving.test_resolving import correct
from tests.core.library.test_looking_back import STORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from core.library import Library

# What the first version left: earlier claims without a place, nothing known of what is decisive, and providers by
# the code or the spelling of each document.
AS_BEFORE = (
    "DELETE FROM meta WHERE name = 'resolved_by'",
    "UPDATE claims SET inspection = NULL WHERE tense = 'earlier'",
    "UPDATE reported_inspections SET decisive = NULL",
    "UPDATE inspections SET press_agrees = 0, press_differs = 0, press_unsure = 9",
    "UPDATE providers SET identity = 'older ' || id",
    "UPDATE judgements SET reason = 'older'",
)


def stories_held(library: Library) -> set[frozenset[int]]:
    """Which documents tell the same story."""
    told: dict[int, set[int]] = {}
    for row in library.rows("SELECT story, document FROM likenesses"):
        told.setdefault(row["story"], set()).add(row["document"])
    return {frozenset(documents) for documents in told.values()}


def cells_of(library: Library) -> list[tuple[int, list[tuple[str, str | None]]]]:
    """Each inspection with its grades."""
    rows = inspection_rows(library, InspectionFilter(), (), 0, 100)
    return [(row.id, [(cell.area, cell.grade) for cell in row.cells]) for row in rows]


def _full_after(steps: int) -> Callable[[Library, Iterable[int], Iterable[int]], Changes]:
    """Resolving on a disk that is full after so many steps."""
    left = iter(range(steps))

    def resolve_until_full(library: Library, providers: Iterable[int], stale: Iterable[int]) -> Changes:
        if next(left, None) is None:
            raise DiskFullError("The disk is full.", "Free some space.")
        return resolve(library, providers, stale)

    return resolve_until_full


def _full_before(real: Callable[..., object], steps: int) -> Callable[..., object]:
    """A step of it on a disk that is full after so many."""
    left = iter(range(steps))

    def until_full(*given: object) -> object:
        if next(left, None) is None:
            raise DiskFullError("The disk is full.", "Free some space.")
        return real(*given)

    return until_full


@contextlib.contextmanager
def _library_of_stories(path: Path) -> Iterator[Library]:
    """A new library that holds all stories, open until the block ends."""
    with create_library(path) as library:
        for story in STORIES:
            story.add(library)
        yield library


def test_a_library_of_older_rules_says_what_a_new_one_says_once_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "Old.jdesk"
    with _library_of_stories(path) as library:
        held = canonical(library)
        ids = [row.id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)]
    tamper(path, *AS_BEFORE)
    with open_library(path) as library:
        assert canonical(library) == held
        assert [row.id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)] == ids
        assert library.value("SELECT value FROM meta WHERE name = 'resolved_by'") == RULES
        assert renew(library) == Changes()


@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_it_comes_to_the_same_in_batches_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(renewing, "_AT_ONCE", at_once)
    path = tmp_path / "Old.jdesk"
    with _library_of_stories(path) as library:
        held = canonical(library)
        stories = stories_held(library)
    tamper(path, *AS_BEFORE)
    with open_library(path) as library:
        assert canonical(library) == held
        assert stories_held(library) == stories


def test_what_was_interrupted_is_begun_anew_and_nobody_takes_it_for_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Old.jdesk"
    with _library_of_stories(path) as library:
        held = canonical(library)
    tamper(path, *AS_BEFORE, "INSERT INTO meta (name, value) VALUES ('resolved_by', 'older')")
    for steps in range(1, 6):
        with monkeypatch.context() as patch:
            patch.setattr(renewing, "_AT_ONCE", 1)
            patch.setattr(renewing, "resolve", _full_after(steps))
            with pytest.raises(DiskFullError):
                open_library(path)
        with open_library(path, read_only=True) as reader:
            assert reader.value("SELECT value FROM meta WHERE name = 'resolved_by'") is None
            assert reader.value("SELECT count(*) FROM documents") == len(STORIES)
    with open_library(path) as library:
        assert canonical(library) == held


@pytest.mark.parametrize("step", ["meet_provider", "move_reports", "settle_namesakes"])
def test_meeting_the_providers_anew_can_be_interrupted_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "Old.jdesk"
    with _library_of_stories(path) as library:
        held = canonical(library)
    tamper(
        path,
        *AS_BEFORE,
        "INSERT INTO providers (id, provider_type, name, identity) VALUES (99, 'childrens_services', 'X', 'older 99')",
        "UPDATE reported_inspections SET provider = 99 WHERE document IN (2, 4)",
        "UPDATE inspections SET provider = 99 WHERE chief_document = 4",
    )
    monkeypatch.setattr(renewing, "_AT_ONCE", 1)
    for steps in range(4):
        with monkeypatch.context() as patch:
            patch.setattr(renewing, step, _full_before(getattr(renewing, step), steps))
            with contextlib.suppress(DiskFullError):
                open_library(path).close()
    with open_library(path) as library:
        assert canonical(library) == held


def test_a_reader_is_not_held_up_and_sees_whole_inspections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Old.jdesk"
    with _library_of_stories(path) as library:
        grades = cells_of(library)
    tamper(path, *AS_BEFORE)
    monkeypatch.setattr(renewing, "_AT_ONCE", 1)
    seen: list[object] = []
    with open_library(path, read_only=True) as reader:

        def resolve_and_look(library: Library, providers: Iterable[int], stale: Iterable[int]) -> Changes:
            seen.append(cells_of(reader))
            return resolve(library, providers, stale)

        monkeypatch.setattr(renewing, "resolve", resolve_and_look)
        open_library(path).close()
        seen.append(cells_of(reader))
    assert len(seen) > 2
    assert all(each == grades for each in seen)


def test_providers_that_older_rules_held_apart_are_joined_with_what_people_decided(tmp_path: Path) -> None:
    path = tmp_path / "Old.jdesk"
    with create_library(path) as library:
        for story in STORIES[:3]:
            story.add(library)
        row = next(
            row
            for row in inspection_rows(library, InspectionFilter(), (), 0, 100)
            if row.published_on == date(2025, 8, 12)
        )
        correct(library, row.id, "care_leavers", "inadequate")
    # The report of 2022 was another provider's.
    tamper(
        path,
        *AS_BEFORE,
        "INSERT INTO providers (id, provider_type, name, identity) VALUES (99, 'childrens_services', 'X', 'older 99')",
        "UPDATE reported_inspections SET provider = 99 WHERE document = 2",
        "UPDATE inspections SET provider = 99 WHERE chief_document = 2",
    )
    with open_library(path) as library:
        assert len({row.provider_id for row in inspection_rows(library, InspectionFilter(), (), 0, 100)}) == 1
        grades = [
            cell.grade
            for row in inspection_rows(library, InspectionFilter(), (), 0, 100)
            for cell in row.cells
            if cell.area == "care_leavers"
        ]
        assert grades == ["inadequate"]
        assert library.value("SELECT count(*) FROM providers") == 1
