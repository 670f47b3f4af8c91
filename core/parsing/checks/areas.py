"""Whether the framework of an inspection judges the areas that an article gives grades of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import Check, CheckOutcome
from core.parsing.checks.told import WHOLE, quoted
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge.framework import Framework
    from core.parsing.checks.told import Told

_CHECK = "area_not_in_framework"
_STANDARDS = frozenset({"met", "not_met", "effective", "not_effective"})
"""What is said beside the judged areas: safeguarding was effective or not long before it was an area."""


def areas_of_framework(told: Told) -> Iterator[Check]:
    """As in a grade of "quality of education" for a school that was inspected before that area was brought in.

    Only an area that the inspectorate has under another framework for such providers counts: a ward, a programme or the
    staff team may well have a grade of its own. A grade of the whole is left alone, too: the press gives one whether
    or not the framework has it.
    """
    framework = told.framework
    if framework is None or len(framework.areas) < 2 or framework.provision_types:
        return
    elsewhere = _areas_elsewhere(told, framework)
    seen: set[str] = set()
    for claim in told.inspection.current:
        area = claim.area
        if (
            area not in elsewhere
            or area in seen
            or claim.grade in _STANDARDS
            or _is_all_of(framework, told.title(area))
        ):
            continue
        seen.add(area)
        message = f"{quoted(claim.evidence.text)}: “{framework.title}” has no area “{told.title(area)}”. Differs."
        yield Check(_CHECK, CheckOutcome.DIFFERS, message, claim.evidence)


def _areas_elsewhere(told: Told, framework: Framework) -> set[str]:
    """Ids of areas that only other frameworks of the same inspectorate and kind of provider have."""
    others = {
        area.id
        for other in told.scene.tools.knowledge.frameworks.all()
        if other.provider_type is framework.provider_type and other.inspectorates & framework.inspectorates
        for area in other.areas
    }
    return others - {area.id for area in framework.areas} - {area.part_of for area in framework.areas} - WHOLE


def _is_all_of(framework: Framework, title: str) -> bool:
    """Whether a framework is about nothing but what another one has as an area."""
    words = " ".join(folded(title.replace("-", " ")))
    return words in " ".join(folded(framework.title.replace("-", " ")))
