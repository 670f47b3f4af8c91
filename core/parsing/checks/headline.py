"""The grade that the headline tells against the one that the story gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import Check, CheckOutcome
from core.parsing.checks.told import WHOLE
from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.model import Claim, Evidence
    from core.parsing.checks.told import Told
    from core.parsing.layout import Block
    from core.parsing.weighing.statements import Statement

_CHECK = "headline_vs_body"


def headline_vs_body(told: Told) -> Iterator[Check]:
    """As in "Nursery is good, says Ofsted" above a story in which it was rated outstanding."""
    headline = _of_headline(told)
    headlines = [told.scene.evidence(block.start, block.end) for block in _headlines(told)]
    body = [claim for claim in told.inspection.current if not _stands_in(headlines, claim.evidence.start)]
    if headline is None or not body:
        return
    grade = told.grade_of(headline.grade)
    if grade is None:
        return
    evidence = told.scene.evidence(headline.start, headline.end)
    says = f"The headline says {told.label(grade)}"
    claim = _whole_of(body)
    if claim is None:
        if all(claim.grade != grade for claim in body):
            message = f"{says}; the text gives grades of areas, none of the whole. Cannot tell."
            yield Check(_CHECK, CheckOutcome.CANNOT_TELL, message, evidence)
        return
    agrees = claim.grade == grade
    outcome = CheckOutcome.AGREES if agrees else CheckOutcome.DIFFERS
    gives = f"the text gives {told.title(claim.area)}: {told.label(claim.grade, claim.area)}."
    yield Check(_CHECK, outcome, f"{says}; {gives} {'Agrees.' if agrees else 'Differs.'}", evidence)


def _of_headline(told: Told) -> Statement | None:
    """The current grade of the whole that the headline tells; None when it tells none, or more than one."""
    headlines = _headlines(told)
    found = [
        one
        for one in told.statements
        if _stands_in(headlines, one.start) and one.areas[0] in WHOLE and one.timing.current and not one.timing.earlier
    ]
    return found[0] if len({one.grade.grade for one in found}) == 1 else None


def _whole_of(body: list[Claim]) -> Claim | None:
    """The claim of the whole, else that of a sole area."""
    whole = next((claim for claim in body if claim.area in WHOLE), None)
    return whole or (body[0] if len(body) == 1 else None)


def _headlines(told: Told) -> list[Block]:
    return [block for block in told.scene.blocks if block.kind is BlockKind.HEADLINE]


def _stands_in(places: Sequence[Block] | Sequence[Evidence], at: int) -> bool:
    return any(place.start <= at < place.end for place in places)
