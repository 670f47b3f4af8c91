"""A library to search in: articles and a report that tell of care leavers and homes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.library import create_library
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

GRADES = {"overall_effectiveness": "outstanding", "care_leavers": "good"}
PRAISED = Story(headline="Services in the Marches praised", grades=GRADES, more="Too few homes are near a school 🏫.")
REPORT = Story(
    official=True,
    headline="Inspection of Shropshire Council",
    told_on=None,
    grades=GRADES,
    more="The choice of homes for young adults is still too small. Personal advisers know this.",
)
QUIET = Story(
    provider="Brindley",
    code=None,
    headline="Brindley asks for more homes",
    outlet="The Brindley Lantern",
    told_on=date(2024, 3, 9),
    published_on=date(2024, 3, 8),
    grades={"overall_effectiveness": "requires_improvement"},
)
STORIES = (PRAISED, REPORT, QUIET)


def make_stories(path: Path, stories: tuple[Story, ...] = STORIES) -> Path:
    """The library on disk."""
    with create_library(path) as library:
        for story in stories:
            story.add(library)
    return path


def many_stories(count: int) -> tuple[Story, ...]:
    """Articles that all tell of homes."""
    return tuple(Story(headline=f"Homes of week {number}", told_on=date(2025, 1, 1)) for number in range(count))
