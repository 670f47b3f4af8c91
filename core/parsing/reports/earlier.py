"""Grades of earlier inspections that a report tells in its prose, so that none of them is ever taken for its own.

"Since the last inspection in 2018, when services were judged to be good overall, …" and "The previous inspection of the
local authority's services for looked after children was in May 2012. The local authority was judged to be adequate."
What was said of a home, an agency, a school or another council is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.reports.labels import GRADE_PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERDICT = re.compile(
    r"(?:judged|rated)\s+(?:(?:by\s+(?:ofsted|inspectors)\s+)|(?:(?:it|them)\s+))?"
    r"(?:(?P<who>(?:(?!to\b|as\b|requir)[\w'-]+\s+){1,9}?)(?=to\s+be\b|as\b))?(?:to\s+(?:be\s+)?|as\s+(?:being\s+)?)?"
    r"(?P<grade>outstanding|good|requires?\s+improvement(?:\s+to\s+be\s+good)?|requiring\s+improvement(?:\s+to\s+be\s+good)?"
    r"|inadequate|adequate|satisfactory)\b(?P<whole>,?\s+overall\b)?"
)
_PAST = re.compile(
    r"\b(?:was|were|been|previously|had|when\s+(?:ofsted|inspectors|it|they)|inspect(?:ion|ors)|which|visit|ofsted)\b"
)
_EARLIER = re.compile(
    r"\b(?:last|previous|single|earlier|prior|then|preceding)\s+(?:full\s+|single\s+|ilacs\s+|ofsted\s+|graded\s+|short\s+|standard\s+)*"
    r"inspections?\b|\binspect(?:ion|ed)\b[^.]{0,60}?\b(?:19|20)\d\d\b|\b(?:in|since)\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b|\bpreviously\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOT_THIS = re.compile(
    r"\b(?:children's\s+homes?|homes?|fostering|adoption\s+(?:services?|agency)|agency|schools?|colleges?"
    r"|lscb|safeguarding\s+(?:children\s+)?(?:board|partnership)|risks?|predecessor|former\s+(?:council|authority)|trust"
    r"|short\s+breaks?|settings?|nurser(?:y|ies)|centres?|provision|now|this\s+inspection|currently|providers?|placements?"
    r"|county\s+council,\s+were|teachers?|teaching|threshold|residential)\b"
)
_IN_CARE = "in care"
_AREAS = (
    ("care_and_care_leavers", re.compile(r"children\s+in\s+care\s+and\s+care\s+leavers")),
    ("care_leavers", re.compile(r"\bcare\s+leavers\b")),
    (
        "help_and_protection",
        re.compile(r"\bhelp\s+and\s+protection\b|\bprotection\s+of\s+children\b|\bneed\s+of\s+protection\b"),
    ),
    ("adoption", re.compile(r"\badoption\b")),
    ("safeguarding_effectiveness", re.compile(r"\bsafeguarding\b")),
    (
        _IN_CARE,
        re.compile(
            r"looked[\s-]+after\s+children|children\s+(?:and\s+young\s+people\s+)?looked[\s-]+after|\bchildren\s+in\s+care\b"
        ),
    ),
)
# Under which name children in care were judged, by the last year of each framework.
_IN_CARE_UNTIL = (
    (2013, "looked_after_children_services"),
    (2017, "looked_after_and_permanence"),
    (2022, "care_and_care_leavers"),
    (9999, "children_in_care"),
)
_WHOLE = re.compile(
    r"\boverall\b|\bchildren's\s+(?:social\s+care\s+)?services\b|\blocal\s+authority\b|\bcouncil\b|\bservices\s+for\s+children\b"
    r"|\bservices\b|\bjudged\s+(?:it|them)\b|\bauthority\b|\bwhen\s+it\s+was\b"
)
_ITEM = re.compile(r"•|\n[ \t]*\d{1,3}\.\s")
_STOP = re.compile(r"[.?!](?=[\s•]|$)")
_BEFORE = 450
_AFTER = 250
_FIRST_GRADES = 1999


@dataclass(frozen=True, slots=True)
class EarlierGrade:
    """One earlier grade as the prose tells it.

    Attributes:
        area: Area id.
        grade: Grade id.
        when: Year, or the text's own words for the time.
        start: Where the telling words begin.
        end: Where they end.
    """

    area: str
    grade: str
    when: str | None
    start: int
    end: int


def read_earlier(folded: str, start: int, end: int, this_year: int | None) -> tuple[EarlierGrade, ...]:
    """Earlier grades told between two places of a report, each area and year once.

    Args:
        folded: The folded text of the document.
        start: Where the prose begins, behind the cover's table.
        end: Where to end.
        this_year: Year of the inspection itself; a grade given in it is not an earlier one.
    """
    found: dict[tuple[str, str | None], EarlierGrade] = {}
    for told in _told(folded, start, end):
        if (
            told.when is None
            or this_year is None
            or not told.when.isdigit()
            or _FIRST_GRADES < int(told.when) < this_year
        ):
            found.setdefault((told.area, told.when), told)
    return tuple(sorted(found.values(), key=lambda told: told.start))


def _told(folded: str, start: int, end: int) -> Iterator[EarlierGrade]:
    for word in ("judged", "rated"):
        place = folded.find(word, start, end)
        while place >= 0:
            verdict = _VERDICT.match(folded, place, end)
            told = _earlier(folded, start, verdict) if verdict and not folded[place - 1].isalpha() else None
            if told:
                yield told
            place = folded.find(word, place + len(word), end)


def _earlier(folded: str, limit: int, verdict: re.Match[str]) -> EarlierGrade | None:
    begin = _sentence_start(folded, limit, verdict.start())
    stop = _STOP.search(folded, verdict.end(), verdict.end() + _AFTER)
    close = stop.start() if stop else verdict.end()
    sentence = folded[begin:close]
    if _NOT_THIS.search(sentence) or not _PAST.search(sentence):
        return None
    if not _EARLIER.search(sentence):
        before = _sentence_start(folded, limit, max(limit, begin - 2))
        lead_in = folded[before:begin]
        if not re.search(r"\b(?:last|previous)\s+inspections?\s+of\b", lead_in) or _NOT_THIS.search(lead_in):
            return None
        begin, sentence = before, folded[before:close]
    when = _when(folded, begin, verdict, close)
    area = _area(folded[begin : verdict.end()], verdict, when)
    if area is None:
        return None
    grade = " ".join(verdict["grade"].split()).replace("requiring", "requires")
    return EarlierGrade(area, GRADE_PHRASES.get(grade, grade), when, begin, verdict.end())


def _area(words: str, verdict: re.Match[str], when: str | None) -> str | None:
    """The area named last before the verdict; the whole where no area is named."""
    if verdict["whole"] or re.search(r"\boverall\b", words):
        return "overall_effectiveness"
    named = [(found.end(), area) for area, pattern in _AREAS for found in pattern.finditer(words)]
    if not named:
        return "overall_effectiveness" if _WHOLE.search(words) else None
    end, area = max(named, key=lambda one: one[0])
    if area == "care_leavers" and (end, "care_and_care_leavers") in named:
        return "care_and_care_leavers"
    if area != _IN_CARE:
        return area
    if when is None or not when.isdigit():
        return None
    return next(name for last, name in _IN_CARE_UNTIL if int(when) <= last)


def _when(folded: str, begin: int, verdict: re.Match[str], close: int) -> str | None:
    """The year nearest to the verdict, the one before it first; else the words for the earlier inspection."""
    before = [year.group() for year in _YEAR.finditer(folded, begin, verdict.start())]
    after = _YEAR.search(folded, verdict.end(), close)
    if before:
        return before[-1]
    if after:
        return after.group()
    words = _EARLIER.search(folded, begin, close)
    return " ".join(words.group().split()) if words else None


def _sentence_start(folded: str, limit: int, place: int) -> int:
    begin = max(limit, place - _BEFORE)
    ends = [stop.end() for stop in _STOP.finditer(folded, begin, place)]
    ends += [item.end() for item in _ITEM.finditer(folded, begin, place)]
    begin = max(ends, default=begin)
    while begin < place and folded[begin].isspace():
        begin += 1
    return begin
