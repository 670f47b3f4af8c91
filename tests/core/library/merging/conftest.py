"""Two libraries of different people, with one document in both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from core.library import (
    create_library,
    judgement,
    open_library,
)
from core.library.correcting.correcting import correct_finding
from core.library.correcting.corrections import Signature
from core.library.correcting.finding_values import ClaimValues
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.library import Library

MORNING = datetime(2025, 9, 2, 9, 0, tzinfo=UTC)
SHARED = Story()
OURS = Story(headline="Told in the north", outlet="The Northern Post")
THEIRS = Story(headline="Told in the south", outlet="The Southern Post", provider="Barnet", code="E09000003")


def signed(who: str, hours: float, reason: str = "") -> Signature:
    return Signature(who, reason or f"{who} looked it up", MORNING + timedelta(hours=hours))


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Library]:
    with create_library(tmp_path / "north.jdesk") as library:
        SHARED.add(library)
        OURS.add(library)
        yield library


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A library of two documents, one of which is also in ours; under other ids."""
    path = tmp_path / "south.jdesk"
    with create_library(path) as library:
        THEIRS.add(library)
        SHARED.add(library)
    return path


def decided(path: Path, decide: Callable[[Library, int], object], story: Story = SHARED) -> None:
    """Let somebody decide something about a document of the other library."""
    with open_library(path) as library:
        decide(library, document_of(library, story))


def document_of(library: Library, story: Story) -> int:
    return int(library.value("SELECT id FROM documents WHERE sha256 = ?", (story.document.sha256,)))


def claim_of(library: Library, story: Story = SHARED, area: str = "help_and_protection") -> int:
    return int(
        library.value(
            "SELECT id FROM claims WHERE document = ? AND area = ? ORDER BY id", (document_of(library, story), area)
        )
    )


def grade(library: Library, story: Story = SHARED, area: str = "help_and_protection") -> str | None:
    inspection = library.value(
        "SELECT inspection FROM reported_inspections WHERE document = ?", (document_of(library, story),)
    )
    held = judgement(library, inspection, area)
    return held.grade if held else None


def corrects_to(value: str, who: str, hours: float) -> Callable[[Library, int], object]:
    def decide(library: Library, document: int) -> object:
        claim = claim_of(library)
        place = library.value("SELECT reported_inspection FROM claims WHERE id = ?", (claim,))
        return correct_finding(library, claim, ClaimValues(place, "help_and_protection", value), signed(who, hours))

    return decide


def held(library: Library) -> list[tuple[object, ...]]:
    """The judgements, free of ids."""
    return [
        tuple(row)
        for row in library.rows(
            "SELECT p.name, j.area, j.grade, j.basis, j.sources FROM judgements j "
            "JOIN inspections i ON i.id = j.inspection JOIN providers p ON p.id = i.provider ORDER BY 1, 2"
        )
    ]


def make_empty(path: Path) -> Path:
    create_library(path).close()
    return path


def everything(library: Library) -> dict[str, list[tuple[object, ...]]]:
    tables = library.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' ORDER BY name")
    return {
        row["name"]: sorted((tuple(each) for each in library.rows(f"SELECT * FROM {row['name']}")), key=repr)
        for row in tables
    }


def inspection_of(library: Library, story: Story = SHARED) -> int:
    return int(
        library.value("SELECT inspection FROM reported_inspections WHERE document = ?", (document_of(library, story),))
    )
