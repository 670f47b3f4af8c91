"""From all that is said about one area of one inspection to the one judgement that holds. Pure rules; no SQL.

Corrected by a person, else the official report, else press that agrees, else a single article. Where those that count
differ, there is no grade but a conflict: a wrong grade shown as certain costs more than one left for review.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import Basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_QUOTED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One current claim, with what matters about its document.

    Attributes:
        claim_id: Of the claim.
        document_id: Of the document.
        document: Its heading.
        sha256: Its hash; puts equals into an order that no import changes.
        official: Whether it is an official report.
        grade: Grade id.
        confidence: Of the claim.
        start: Offset of the claim's words.
    """

    claim_id: int
    document_id: int
    document: str
    sha256: str
    official: bool
    grade: str
    confidence: float
    start: int


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a person decided: the newest correction of the area."""

    grade: str | None
    reason: str
    made_by: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """The judgement that holds; see ``core.model.Judgement``."""

    grade: str | None
    basis: Basis
    reason: str
    claim_id: int | None
    sources: int


def decide(said: Sequence[Said], corrected: Corrected | None, label: Callable[[str], str]) -> Decision:
    """Decide one area of one inspection.

    Args:
        said: Every current claim about it, in any order; may be empty only where there is a correction.
        corrected: A person's decision, if there is one.
        label: Word for a grade id, for the reason.
    """
    reports = [one for one in said if one.official]
    articles = [one for one in said if not one.official]
    sources = _documents(said)
    if corrected is not None:
        return Decision(
            corrected.grade, Basis.CORRECTED, _corrected_reason(corrected), _shown(said, corrected.grade), sources
        )
    deciding = reports or articles
    grades = {one.grade for one in deciding}
    if len(grades) > 1:
        return Decision(None, Basis.CONFLICT, _conflict_reason(deciding, label), None, sources)
    grade = grades.pop()
    claim_id = _shown(deciding, grade)
    if reports:
        return Decision(grade, Basis.REPORT, _report_reason(grade, articles, label), claim_id, sources)
    if sources > 1:
        reason = f"{_count(sources).capitalize()} articles say the same; there is no official report to hold them to."
        return Decision(grade, Basis.AGREED, reason, claim_id, sources)
    return Decision(grade, Basis.SINGLE_SOURCE, f"Told by one article only: “{said[0].document}”.", claim_id, sources)


def _corrected_reason(corrected: Corrected) -> str:
    moment = f"{corrected.made_at.day} {corrected.made_at:%B %Y}"
    return f"Corrected by {corrected.made_by} on {moment}: {corrected.reason}"


def _report_reason(grade: str, articles: list[Said], label: Callable[[str], str]) -> str:
    differing = [one for one in articles if one.grade != grade]
    agreeing = _documents([one for one in articles if one.grade == grade])
    parts = ["Read from the official report."]
    if agreeing:
        parts.append(f"{_count(agreeing).capitalize()} {'article says' if agreeing == 1 else 'articles say'} the same.")
    if differing:
        parts.append(f"The press differs: {_sides(differing, label)}.")
    return " ".join(parts)


def _conflict_reason(deciding: list[Said], label: Callable[[str], str]) -> str:
    sides = _sides(deciding, label)
    if _documents(deciding) == 1:
        return f"One document says different things: {sides}."
    what = "official reports" if deciding[0].official else "articles"
    return f"The {what} differ: {sides}."


def _sides(said: Iterable[Said], label: Callable[[str], str]) -> str:
    """Each grade with the documents that give it, in an order that no import changes."""
    documents: dict[str, list[str]] = {}
    for one in sorted(said, key=lambda one: (one.document, one.sha256)):
        documents.setdefault(label(one.grade), []).append(f"“{one.document}”")
    return "; ".join(f"{grade} in {_listed(list(dict.fromkeys(documents[grade])))}" for grade in sorted(documents))


def _listed(names: list[str]) -> str:
    left = len(names) - _QUOTED_AT_MOST
    shown = names[:_QUOTED_AT_MOST] + ([f"{_count(left)} more"] if left > 0 else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _shown(said: Iterable[Said], grade: str | None) -> int | None:
    """The claim whose words are shown for the grade: an official one, else the surest."""
    matching = [one for one in said if one.grade == grade]
    best = min(matching, key=lambda one: (not one.official, -one.confidence, one.sha256, one.start), default=None)
    return None if best is None else best.claim_id


def _documents(said: Iterable[Said]) -> int:
    return len({one.document_id for one in said})


def _count(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
