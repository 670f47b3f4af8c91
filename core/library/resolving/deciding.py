"""From all that is said about one area of one inspection to the one judgement that holds. Pure rules; no SQL.

Corrected by a person, else the official report, else press that agrees, else a single article. Where those that count
differ, there is no grade but a conflict: a wrong grade shown as certain costs more than one left for review.

- Of several official reports of one inspection the one published last counts; the reason names those it replaced.
- What a later document says of an earlier inspection ("good in 2022") is one more voice, weighed like an article and
  never against the report.
- A doubtful reading does not turn a sure one into a conflict, unless more documents speak for it; the reason says so.
  Where nothing is sure, the reason says that too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.counting import word_of
from core.library.listing import listed
from core.model import Basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

# A claim below this goes before a person's eyes: one in ten of those would be wrong.
SURE = 0.9

_WRITTEN_OUT = 9
"""Numbers up to this one are written out."""
_QUOTED_AT_MOST = 3


class Said(NamedTuple):
    """One claim about an area of an inspection, with what matters about its document.

    A tuple, because hundreds of them are made for one more document, and a dataclass takes five times as long.

    Attributes:
        claim_id: Of the claim.
        document_id: Of the document.
        document: Its heading.
        sha256: Its hash; puts equals into an order that no import changes.
        grade: Grade id.
        confidence: Of the claim.
        start: Offset of the claim's words.
        official: Whether the document is an official report.
        earlier: Whether the document is about a later inspection and looks back.
        published_on: For a report the day it was published.
        story: Number that all copies of one story share; None where the document has none. Copies are one witness.
    """

    claim_id: int
    document_id: int
    document: str
    sha256: str
    grade: str
    confidence: float
    start: int
    official: bool
    earlier: bool = False
    published_on: date | None = None
    story: int | None = None

    @property
    def is_report(self) -> bool:
        """Whether it stands in the official report of the inspection itself."""
        return self.official and not self.earlier


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
        said: Every claim about it, in any order; may be empty only where there is a correction.
        corrected: A person's decision, if there is one.
        label: Word for a grade id, for the reason.
    """
    sources = _documents(said)
    if corrected is not None:
        return Decision(
            corrected.grade, Basis.CORRECTED, _corrected_reason(corrected), _shown(said, corrected.grade), sources
        )
    reports = _newest([one for one in said if one.is_report])
    others = [one for one in said if not one.is_report]
    deciding = reports or others
    counting = _counting(deciding)
    grades = {one.grade for one in counting}
    if len(grades) > 1:
        return Decision(None, Basis.CONFLICT, _conflict_reason(deciding, label), None, sources)
    grade = grades.pop()
    claim_id = _shown(counting, grade)
    if reports:
        replaced = [one for one in said if one.is_report and one not in reports]
        reason = _report_reason(grade, reports, replaced, others, label)
        return Decision(grade, Basis.REPORT, reason, claim_id, sources)
    reason = _press_reason(grade, others, label)
    agreed = _witnesses(counting) > 1
    return Decision(grade, Basis.AGREED if agreed else Basis.SINGLE_SOURCE, reason, claim_id, sources)


def _newest(reports: list[Said]) -> list[Said]:
    """The reports published last: an inspectorate corrects a report by publishing it anew."""
    days = {one.published_on for one in reports if one.published_on}
    return [one for one in reports if not days or one.published_on in (None, max(days))]


def _counting(deciding: list[Said]) -> list[Said]:
    """What is left when doubtful readings that differ from the sure ones are set aside."""
    sure = {one.grade for one in deciding if one.confidence >= SURE}
    if len(sure) != 1:
        return deciding
    agreeing = [one for one in deciding if one.grade in sure]
    differing = [one for one in deciding if one.grade not in sure]
    return agreeing if _witnesses(agreeing) >= _witnesses(differing) else deciding


def _corrected_reason(corrected: Corrected) -> str:
    moment = f"{corrected.made_at.day} {corrected.made_at:%B %Y}"
    return f"Corrected by {corrected.made_by} on {moment}: {corrected.reason}"


def _report_reason(
    grade: str, reports: list[Said], replaced: list[Said], others: list[Said], label: Callable[[str], str]
) -> str:
    parts = [f"Read from the official report{_doubt(grade, reports, label)}."]
    if replaced:
        parts.append(f"It replaces an earlier one: {_sides(replaced, label)}.")
    agreeing = _documents(one for one in others if one.grade == grade and not one.earlier)
    if agreeing:
        parts.append(f"{_count(agreeing).capitalize()} {'article says' if agreeing == 1 else 'articles say'} the same.")
    parts += _looking_back(grade, others)
    differing = [one for one in others if one.grade != grade]
    if differing:
        parts.append(f"{_who(differing)} differs: {_sides(differing, label)}.")
    return " ".join(parts)


def _press_reason(grade: str, others: list[Said], label: Callable[[str], str]) -> str:
    """Why a grade holds that no official report gives."""
    agreeing = [one for one in others if one.grade == grade]
    direct = [one for one in agreeing if not one.earlier]
    sources, doubt = _documents(agreeing), _doubt(grade, others, label)
    if not direct:
        names = _listed(_titles(agreeing))
        return f"Told only as the earlier grade, by {names}{doubt}; there is no official report to hold it to."
    if sources > 1 and _witnesses(agreeing) == 1:
        return f"Told by {_count(sources)} copies of one story: {_listed(_titles(agreeing))}{doubt}."
    if sources == 1:
        return f"Told by one article only: “{direct[0].document}”{doubt}."
    if _documents(direct) == 1:
        parts = [f"Told by “{direct[0].document}”{doubt}; there is no official report to hold it to."]
    else:
        many = _count(_documents(direct)).capitalize()
        parts = [f"{many} articles say the same{_copies(direct)}{doubt}; there is no official report to hold them to."]
    return " ".join([*parts, *_looking_back(grade, others)])


def _doubt(grade: str, deciding: list[Said], label: Callable[[str], str]) -> str:
    """What a reader must know about how sure the reading is; empty where all of it is sure."""
    differing = [one for one in deciding if one.grade != grade]
    if differing:
        return f" (a doubtful reading differs: {_sides(differing, label)})"
    if all(one.confidence < SURE for one in deciding):
        return ", but the reading is doubtful" if _documents(deciding) == 1 else ", but every reading is doubtful"
    return ""


def _looking_back(grade: str, others: list[Said]) -> list[str]:
    told = [one for one in others if one.earlier and one.grade == grade]
    return [f"Also told by {_listed(_titles(told))} as the earlier grade."] if told else []


def _conflict_reason(deciding: list[Said], label: Callable[[str], str]) -> str:
    sides = _sides(deciding, label)
    if _documents(deciding) == 1:
        return f"One document says different things: {sides}."
    if deciding[0].is_report:
        return f"The official reports differ: {sides}."
    return f"The {'documents' if any(one.official for one in deciding) else 'articles'} differ: {sides}."


def _who(differing: list[Said]) -> str:
    return "What is told later" if any(one.official for one in differing) else "The press"


def _sides(said: Iterable[Said], label: Callable[[str], str]) -> str:
    """Each grade with the documents that give it, in an order that no import changes."""
    grades: dict[str, list[Said]] = {}
    for one in said:
        grades.setdefault(label(one.grade), []).append(one)
    return "; ".join(f"{grade} in {_listed(_titles(grades[grade], mark_earlier=True))}" for grade in sorted(grades))


def _titles(said: Iterable[Said], *, mark_earlier: bool = False) -> list[str]:
    """Headings of the documents in quotation marks, in an order that no import changes."""
    ordered = sorted(said, key=lambda one: (one.document, one.sha256, one.earlier))
    return list(
        dict.fromkeys(
            f"“{one.document}”{' (as the earlier grade)' if mark_earlier and one.earlier else ''}" for one in ordered
        )
    )


def _listed(names: list[str]) -> str:
    left = len(names) - _QUOTED_AT_MOST
    return listed(names[:_QUOTED_AT_MOST] + ([f"{_count(left)} more"] if left > 0 else []))


def _shown(said: Iterable[Said], grade: str | None) -> int | None:
    """The claim whose words are shown for the grade: the report's, else one of its time, else the surest."""

    def order(one: Said) -> tuple[bool, bool, float, str, int]:
        return not one.is_report, one.earlier, -one.confidence, one.sha256, one.start

    best = min((one for one in said if one.grade == grade), key=order, default=None)
    return None if best is None else best.claim_id


def _documents(said: Iterable[Said]) -> int:
    return len({one.document_id for one in said})


def _witnesses(said: Iterable[Said]) -> int:
    """How many tell it by themselves: a story that several documents print is one witness."""
    return len({("document", one.document_id) if one.story is None else ("story", one.story) for one in said})


def _copies(said: Sequence[Said]) -> str:
    """That fewer tell it by themselves than there are articles; empty where each does."""
    stories = _witnesses(said)
    if stories == _documents(said):
        return ""
    return f", but they are copies of {'one story' if stories == 1 else f'{_count(stories)} stories'}"


def _count(number: int) -> str:
    return word_of(number, _WRITTEN_OUT)
