"""Holds an article's statements against each other; each check has a module and an id of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.checks.areas import areas_of_framework
from core.parsing.checks.date_order import dates_in_order
from core.parsing.checks.direction import direction_vs_earlier
from core.parsing.checks.headline import headline_vs_body
from core.parsing.checks.stated_counts import stated_counts
from core.parsing.checks.told import Told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.model import Check, ReportedInspection
    from core.parsing.dates import DateFact
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

__all__ = ["CHECKS", "checks_of"]

CHECKS = {
    "headline_vs_body": headline_vs_body,
    "stated_count": stated_counts,
    "direction_vs_earlier": direction_vs_earlier,
    "area_not_in_framework": areas_of_framework,
    "date_order": dates_in_order,
}
"""What makes the checks of each id, in the order in which they are shown."""


def checks_of(
    scene: Scene,
    inspections: Sequence[ReportedInspection],
    statements: Sequence[Statement] = (),
    facts: Sequence[DateFact] = (),
    dated: date | None = None,
) -> tuple[Check, ...]:
    """Every check that the text allows of the inspection it is chiefly about.

    Args:
        scene: The article.
        inspections: What was read of it, the chief one first.
        statements: Every grade that the text tells of the chief provider.
        facts: Every date that the text tells of the chief provider.
        dated: The article's own date, where it prints one.
    """
    if not inspections:
        return ()
    told = Told(scene, inspections[0], tuple(statements), tuple(facts), dated)
    return tuple(check for make in CHECKS.values() for check in make(told))
