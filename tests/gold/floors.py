"""The pinned floors: what each set reached when it was last pinned, and the files that it was reached on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tests.gold.corpus import GOLD, ArticleSet
from tests.gold.scoring import Figure, Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FLOORS_FILE = GOLD / "floors.json"
TOLERANCE = 0.0005
"""Half of the last digit that a score is told with; a smaller drop is no drop."""
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Floor:
    """What one set must reach.

    Attributes:
        fingerprint: SHA-256 of the files it was measured on.
        articles: How many those were.
        at_least: Lowest allowed value of each figure, 0 to 1.
        at_most: Highest allowed count of each fault.
    """

    fingerprint: str
    articles: int
    at_least: Mapping[str, float]
    at_most: Mapping[str, int]


def measured(score: Score, fingerprint: str) -> Floor:
    """A floor at exactly what a score reached."""
    at_least = {f"{figure}_f1": round(score.tallies[figure].f1, _DIGITS) for figure in Figure}
    # A wrong grade costs more than one left for review, so precision may not be traded for recall.
    at_least["current_precision"] = round(score.tallies[Figure.CURRENT].precision, _DIGITS)
    at_least["earlier_precision"] = round(score.tallies[Figure.EARLIER].precision, _DIGITS)
    faults = {"false_alarms": score.false_alarms, "evidence_not_in_text": score.evidence_not_in_text}
    return Floor(fingerprint, score.articles, at_least, faults)


def drops(pinned: Floor, reached: Floor) -> tuple[str, ...]:
    """Each figure that fell below its floor, in a sentence; a figure without a floor has not fallen."""
    return tuple(_drops(pinned, reached))


def _drops(pinned: Floor, reached: Floor) -> Iterator[str]:
    for name, floor in pinned.at_least.items():
        value = reached.at_least.get(name, 0.0)
        if value < floor - TOLERANCE:
            yield f"{name} fell from {floor:.4f} to {value:.4f}"
    for name, ceiling in pinned.at_most.items():
        count = reached.at_most.get(name, 0)
        if count > ceiling:
            yield f"{name} rose from {ceiling} to {count}"


def load_floors(path: Path = FLOORS_FILE) -> dict[ArticleSet, Floor]:
    """The pinned floors; empty when none were ever pinned."""
    if not path.exists():
        return {}
    return {ArticleSet(name): Floor(**floor) for name, floor in json.loads(path.read_text(encoding="utf-8")).items()}


def save_floors(floors: Mapping[ArticleSet, Floor], path: Path = FLOORS_FILE) -> None:
    """Write the floors, the same bytes for the same floors."""
    plain = {article_set.value: asdict(floor) for article_set, floor in floors.items()}
    path.write_text(json.dumps(plain, indent=2) + "\n", encoding="utf-8", newline="\n")
