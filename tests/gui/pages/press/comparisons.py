"""A library in which articles agree with reports and differ from them, look back, and tell what has no report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.library import create_library
from core.model import CheckOutcome
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

GRADES = {
    "impact_of_leaders": "outstanding",
    "help_and_protection": "outstanding",
    "children_in_care": "outstanding",
    "care_leavers": "good",
    "overall_effectiveness": "outstanding",
}
REPORT = Story(
    headline="Inspection of Shropshire, 2025",
    official=True,
    told_on=None,
    inspected_from=date(2025, 6, 23),
    inspected_to=date(2025, 7, 4),
    grades=GRADES,
)
BEFORE = REPORT.but(
    headline="Inspection of Shropshire, 2022",
    framework="ilacs_2018",
    published_on=date(2022, 3, 25),
    inspected_from=date(2022, 2, 7),
    inspected_to=date(2022, 2, 11),
    grades={
        "impact_of_leaders": "good",
        "help_and_protection": "requires_improvement",
        "care_and_care_leavers": "good",
        "overall_effectiveness": "good",
    },
)
AGREES = Story(
    headline="Outstanding at last",
    grades=GRADES,
    earlier={"overall_effectiveness": "good"},
    inspected_from=date(2025, 6, 23),
    inspected_to=date(2025, 7, 4),
)
SLIP = Story(
    headline="Top marks in everything",
    outlet="Severn Valley News",
    grades={**GRADES, "care_leavers": "outstanding"},
    published_on=date(2025, 8, 13),
    told_on=date(2025, 8, 14),
)
DOUBTFUL = Story(
    headline="A mixed picture",
    outlet="The Wrekin Post",
    grades={"children_in_care": "good", "overall_effectiveness": "outstanding"},
    confidence=0.4,
    told_on=date(2025, 8, 15),
)
NEWER_REPORT = Story(
    provider="Brindley",
    code=None,
    headline="Inspection of Brindley, 2026",
    official=True,
    told_on=None,
    framework="ilacs_2026",
    published_on=date(2026, 6, 17),
    inspected_from=date(2026, 5, 4),
    inspected_to=date(2026, 5, 15),
    grades={
        "impact_of_leaders": "good",
        "help_and_protection": "good",
        "children_in_care": "good",
        "care_leavers": "requires_improvement",
    },
)
ONLY_PRESS = NEWER_REPORT.but(
    headline="Brindley “rated good overall”",
    official=False,
    outlet="The Brindley Lantern",
    told_on=date(2026, 6, 18),
    grades={"impact_of_leaders": "good", "overall_effectiveness": "good"},
    checks=(CheckOutcome.DIFFERS,),
)
ALONE = Story(
    provider="Cawdale",
    code=None,
    headline="Cawdale is told to improve",
    outlet="The Cawdale Echo",
    published_on=date(2024, 5, 17),
    told_on=date(2024, 5, 18),
    grades={"overall_effectiveness": "requires_improvement", "help_and_protection": "inadequate"},
)
ALONE_AGAIN = ALONE.but(headline="Leaders of Cawdale promise better", outlet="The Vale Lantern")
ALONE_BEFORE = ALONE.but(
    headline="Cawdale praised",
    framework="ilacs_2018",
    published_on=date(2020, 3, 6),
    told_on=date(2020, 3, 7),
    grades={"overall_effectiveness": "good"},
)
STORIES = (REPORT, BEFORE, AGREES, SLIP, DOUBTFUL, NEWER_REPORT, ONLY_PRESS, ALONE, ALONE_AGAIN, ALONE_BEFORE)

_made: dict[tuple[int, ...], bytes] = {}


def make_comparisons(path: Path, stories: tuple[Story, ...] = STORIES) -> Path:
    """The library on disk; made once, copied afterwards."""
    key = tuple(map(id, stories))
    if key not in _made:
        with create_library(path) as library:
            for story in stories:
                story.add(library)
        _made[key] = path.read_bytes()
    path.write_bytes(_made[key])
    return path
