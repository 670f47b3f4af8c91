"""How often claims of each confidence are right: ``python -m tests.gold.calibration``.

A confidence is a promise. Of the claims at 0.9 and above, which nobody is asked to look at, 99 in 100 must be right.
The promise is tested on the sealed articles; on those that are learnt from it is kept more easily. How sure a claim may
be is measured by ``python -m tests.gold.training``, out of fold.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import Tense
from tests.gold.corpus import LEARNT_FROM, SEALED
from tests.gold.pairing import levelled, pair_up
from tests.gold.readings import Reading, read_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.model import Claim

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
"""Lower ends of the bins; each reaches to the next, the last to 1."""
CERTAIN = 0.9
"""From here on a claim is shown without asking a person to look at it."""


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """One claim and whether it is right.

    Attributes:
        confidence: What the parser says, 0 to 1.
        tense: Current or earlier.
        is_right: Provider, area and grade agree with a label.
    """

    confidence: float
    tense: Tense
    is_right: bool


@dataclass(frozen=True, slots=True)
class CalibrationRow:
    """Claims of one tense in one bin of confidence.

    Attributes:
        tense: Current or earlier.
        low: Lower end of the bin, in it.
        high: Upper end, not in it; for the last bin 1, in it.
        claims: How many there are.
        right: How many are right.
    """

    tense: Tense
    low: float
    high: float
    claims: int
    right: int

    @property
    def share(self) -> float:
        """Share that is right; 1 when there are none."""
        return self.right / self.claims if self.claims else 1.0


def judged_claims(readings: Iterable[Reading]) -> Iterator[JudgedClaim]:
    """Each claim of the readings with whether it is right. The same area and grade twice counts as two claims."""
    for reading in readings:
        labelled, found = reading.article.inspections, reading.findings.inspections
        asked = {j: i for i, j in pair_up(labelled, found)}
        for j, inspection in enumerate(found):
            label = labelled[asked[j]] if j in asked else None
            for tense, claims in ((Tense.CURRENT, inspection.current), (Tense.EARLIER, inspection.earlier)):
                grades = () if label is None else label.judgements if tense is Tense.CURRENT else label.previous
                for claim in claims:
                    yield JudgedClaim(claim.confidence, tense, _is_right(claim, levelled(grades, [claim])))


def _is_right(claim: Claim, sides: tuple[set[tuple[str, str]], set[tuple[str, str]]]) -> bool:
    wanted, got = sides
    if not got:
        # "All areas" beside areas that the label names one by one says nothing more; wrong only if no area has it.
        return claim.grade in {grade for _, grade in wanted}
    return got <= wanted


def calibration(claims: Iterable[JudgedClaim]) -> tuple[CalibrationRow, ...]:
    """The table: for each tense every bin from low to high."""
    every = tuple(claims)
    rows = []
    for tense in Tense:
        for low, high in zip(BINS, (*BINS[1:], 1.0), strict=True):
            inside = [
                claim
                for claim in every
                if claim.tense is tense and low <= claim.confidence and (claim.confidence < high or low == BINS[-1])
            ]
            rows.append(CalibrationRow(tense, low, high, len(inside), sum(claim.is_right for claim in inside)))
    return tuple(rows)


def certain(rows: Iterable[CalibrationRow]) -> tuple[int, int]:
    """How many claims are certain (0.9 and above), and how many of them are right."""
    sure = [row for row in rows if row.low >= CERTAIN]
    return sum(row.claims for row in sure), sum(row.right for row in sure)


def table_lines(title: str, rows: Iterable[CalibrationRow]) -> Iterator[str]:
    """The table as lines."""
    every = tuple(rows)
    yield f"{title:12} confidence    claims   right   share"
    for row in every:
        if row.claims:
            yield f"{row.tense:12} {row.low:.2f} to {row.high:.2f}  {row.claims:6}  {row.right:6}  {row.share:6.3f}"
    claims, right = certain(every)
    yield f"{'both':12} {CERTAIN:.2f} to 1.00  {claims:6}  {right:6}  {right / claims if claims else 1.0:6.3f}"


def main() -> int:
    """Print the tables of the sealed sets, one by one and together, then of those that are learnt from together."""
    sealed = {article_set.value: tuple(judged_claims(read_set(article_set))) for article_set in SEALED}
    tables = {
        **sealed,
        "sealed": tuple(claim for claims in sealed.values() for claim in claims),
        "learnt from": tuple(claim for article_set in LEARNT_FROM for claim in judged_claims(read_set(article_set))),
    }
    for title, claims in tables.items():
        sys.stdout.writelines(f"{line}\n" for line in table_lines(title, calibration(claims)))
        sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
