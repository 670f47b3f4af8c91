"""What the documents tell of the inspections of a provider, read for resolving: who says what, and where it stands.

This is the one place where claims are read to be resolved. What a person changed about a claim has to be seen here,
in ``_CLAIMS``, and is then seen by everything that follows from claims.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from core.library.documents.recalling import day
from core.library.resolving.deciding import Said
from core.library.resolving.earlier import EarlierClaim
from core.library.resolving.meeting import Telling
from core.model import DocumentKind, Tense, VisitType

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from core.library.file.connection import Library

_REPORT = DocumentKind.OFFICIAL_REPORT.value
_VISIT_TYPES = {each.value: each for each in VisitType}
# As they stand after what people decided. Their columns cannot be looked up by an index where a person may have changed
# them, so claims are found by their document.
_CLAIMS = "claims_as_they_stand"
_REPORTED = "reported_inspections_as_they_stand"

# Grades come as one text a telling: hundreds of tellings are read for one more document, and most give the same.
_TELLINGS = f"""SELECT r.id, r.document, r.position, r.inspection, r.decisive, r.framework, r.visit_type,
r.published_on, r.inspected_from, r.inspected_to, r.inspected_month, d.sha256, d.kind, d.published_on AS told_on,
(SELECT group_concat(c.area || ' ' || c.grade, '\n') FROM {_CLAIMS} c
    WHERE c.document = r.document AND c.reported_inspection = r.id AND c.tense = '{Tense.CURRENT}')
FROM {_REPORTED} r JOIN documents d ON d.id = r.document WHERE r.provider = ?"""
_EARLIER = f"""SELECT c.id, c.area, c.grade, c.told_when, c.inspection, r.id AS reported, r.framework,
r.inspection AS own, d.published_on AS told_on FROM {_REPORTED} r
JOIN {_CLAIMS} c ON c.document = r.document AND c.reported_inspection = r.id AND c.tense = '{Tense.EARLIER}'
JOIN documents d ON d.id = r.document WHERE r.provider = ?"""
# Claims by themselves, and what their documents are once for all claims of each: five claims a document are usual.
_SAID = f"""SELECT c.reported_inspection, c.area, c.tense, c.id, c.document, c.grade, c.confidence, c.span_start
FROM {_CLAIMS} c WHERE c.inspection = ?"""
_SAYING = f"""SELECT r.id, r.framework, r.published_on, d.kind, d.heading, d.sha256, l.story
FROM {_REPORTED} r JOIN documents d ON d.id = r.document LEFT JOIN likenesses l ON l.document = r.document
WHERE r.id IN (SELECT value FROM json_each(?))"""
DECISIVE = " AND r.decisive IS NOT 0"
"""Reports that told something new, or of which it is not known yet. The partial index over these, which SQLite takes
where it stands in so many words, is what keeps one more document quick where hundreds are known."""
REPEATING = " AND r.decisive = 0"
"""All the others."""


@dataclass(frozen=True, slots=True)
class StoredTelling:
    """A telling with what was made of it so far.

    Attributes:
        telling: What is told.
        inspection_id: The inspection it was taken for, or None.
        decisive: Whether it told something new; None for one that was never resolved.
    """

    telling: Telling
    inspection_id: int | None
    decisive: bool | None


@dataclass(frozen=True, slots=True)
class StoredEarlierClaim:
    """An earlier claim with where it stands.

    Attributes:
        claim: What is told.
        reported_id: Beside which reported inspection.
        own_id: The inspection that its document is about, or None.
        told_on: Date of the document.
        inspection_id: The past inspection it was taken for, or None.
    """

    claim: EarlierClaim
    reported_id: int
    own_id: int | None
    told_on: date | None
    inspection_id: int | None


@dataclass(frozen=True, slots=True)
class AreaName:
    """How documents call the area that they speak of.

    Attributes:
        area: Area id as read in the document.
        framework: Framework id of the inspection that the document is about.
        earlier: Whether that is a later inspection, from which the document looks back.
    """

    area: str
    framework: str | None
    earlier: bool


def read_tellings(library: Library, provider_id: int, only: str = "") -> list[StoredTelling]:
    """All that is told of a provider's inspections, or ``only`` what is ``DECISIVE`` or ``REPEATING``."""
    return [_stored_telling(row) for row in library.rows(_TELLINGS + only, (provider_id,))]


def read_earlier_claims(library: Library, provider_id: int, *, unresolved: bool = False) -> list[StoredEarlierClaim]:
    """What a provider's documents say of the past: all of them, or only those that were never resolved."""
    only = f" AND r.decisive IS NULL{DECISIVE}" if unresolved else ""
    return [
        StoredEarlierClaim(
            EarlierClaim(row["id"], row["framework"], row["area"], row["grade"], row["told_when"]),
            row["reported"],
            row["own"],
            day(row["told_on"]),
            row["inspection"],
        )
        for row in library.rows(_EARLIER + only, (provider_id,))
    ]


def read_said(library: Library, inspection_id: int) -> dict[AreaName, list[Said]]:
    """Every claim that was taken to be about an inspection, by what it calls its area."""
    claims = library.rows(_SAID, (inspection_id,))
    reported = json.dumps(list({claim[0] for claim in claims}))
    looking_back = Tense.EARLIER.value
    saying = {}
    for reported_id, framework, published_on, kind, heading, sha256, story in library.rows(_SAYING, (reported,)):
        official = kind == _REPORT
        # Of a report only: that is what decides which of several is the newest.
        published = day(published_on) if official else None
        saying[reported_id] = framework, heading, sha256, official, published, story
    said: dict[tuple[str, str | None, bool], list[Said]] = {}
    for reported_id, area, tense, claim_id, document_id, grade, confidence, start in claims:
        # A claim beside an inspection that a person rejected does not count.
        if reported_id in saying:
            framework, heading, sha256, official, published, story = saying[reported_id]
            earlier = tense == looking_back
            one = (
                claim_id,
                document_id,
                heading,
                sha256,
                grade,
                confidence,
                start,
                official,
                earlier,
                published,
                story,
            )
            said.setdefault((area, framework, earlier), []).append(Said._make(one))
    return {AreaName(*name): claims for name, claims in said.items()}


@lru_cache(maxsize=4096)
def _grades(told: str) -> frozenset[tuple[str, str]]:
    """Areas with their grades; ids of both are without spaces."""
    pairs = (line.partition(" ") for line in told.split("\n"))
    return frozenset((area, grade) for area, _, grade in pairs)


def _stored_telling(row: sqlite3.Row) -> StoredTelling:
    # Taken apart at once: hundreds are read for one more document, and looking up columns by name takes twice as long.
    (
        reported_id,
        document_id,
        position,
        inspection_id,
        decisive,
        framework,
        visit_type,
        published_on,
        inspected_from,
        inspected_to,
        inspected_month,
        sha256,
        kind,
        told_on,
        grades,
    ) = row
    telling = Telling(
        reported_id,
        document_id,
        sha256,
        position,
        kind == _REPORT,
        day(told_on),
        framework,
        _VISIT_TYPES[visit_type],
        day(published_on),
        day(inspected_from),
        day(inspected_to),
        inspected_month,
        _grades(grades) if grades else frozenset(),
    )
    return StoredTelling(telling, inspection_id, None if decisive is None else bool(decisive))
