"""Reads a grade that takes its object from its neighbours: an earlier grade beside the new one, an area told before.

"Good, up from inadequate" gives the second grade the object of the first; "It required improvement" after a sentence
about adoption is about adoption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.verbs import governing_verb, subject_of
from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.claims.items import Item, Line
    from core.parsing.claims.view import GradeView, Link

RULE_ID = "beside-another"
READS = (
    "An earlier grade beside the new one: “good, up from inadequate”, “good (inadequate)”, “having been good before”."
)
CONFIDENCE = 0.92

_FAR = 16
_FARTHER = 34
_DETERMINERS = frozenset(
    {"a", "an", "the", "its", "their", "being", "previous", "rating", "of", "back", "straight", "both"}
)
_PARTS = frozenset({"side", "part", "section", "area", "aspect", "strand"})


def beside_another(view: GradeView, told: Sequence[tuple[int, Link]]) -> Link | None:
    """The link of a grade that is told beside another one of the sentence."""
    if not told or not (_leaves_behind(view) or _goes_on(view)):
        return None
    at, link = min(told, key=lambda pair: abs(pair[0] - view.at))
    if abs(at - view.at) > (_FARTHER if _goes_on(view) else _FAR) or (
        view.norm(view.at - 1) == "(" and view.items[at].value == view.grade.value and not _dated(view)
    ):
        return None
    other = view.items[at]
    start = min(link.start, other.start, view.grade.start)
    end = max(other.end, view.grade.end, link.end if link.areas else 0)
    return link._replace(rule=RULE_ID, start=start, end=end)


def _dated(view: GradeView) -> bool:
    """Whether the sentence is a row ("Adoption: good (good)"), in which brackets hold the grade of the time before."""
    return any(view.norm(at) in (":", "–") for at in range(view.at))


def _goes_on(view: GradeView) -> bool:
    """As in "… outstanding in 2019, and good in 2016": the same of another year."""
    before, after = view.norm(view.at - 1), view.at + 1
    if before not in ("and", ",", "again", "yet"):
        return False
    while view.norm(after) in ("in", "again", "yet", "both", "too", "back"):
        after += 1
    return after > view.at + 1 and view.kind(after) is Kind.TIME


def _bracketed(view: GradeView, index: int) -> bool:
    """As in "requires improvement (previously good)", "… (2019: good)"."""
    norm = view.norm(index)
    if norm == ":" and view.kind(index - 1) is Kind.TIME:
        return view.norm(index - 2) == "("
    return norm in ("previously", "formerly", "was", "before") and view.norm(index - 1) == "("


def _leaves_behind(view: GradeView) -> bool:
    """Whether words in front of the grade say that it is gone: "from", "no longer", "having been"."""
    index = view.at - 1
    while view.norm(index) in _DETERMINERS:
        index -= 1
    norm = view.norm(index)
    if norm in ("from", "was", "off"):
        return norm != "was" or (view.norm(view.at - 1) == "was" and view.norm(view.at + 1) in (")", ""))
    if _bracketed(view, index) or (norm in ("with", "to") and view.norm(index - 1) == "compared"):
        return True
    if norm == "having" and view.is_verb:
        return True
    if norm == "longer" and view.norm(index - 1) == "no":
        return True
    if norm in ("been", "also") and any(view.norm(at) in ("having", "had") for at in (index - 1, index - 2)):
        return True
    if norm == ":" and view.norm(index - 1) in ("was", "previously", "before"):
        return True
    return norm == "(" and view.norm(view.at + 1) == ")"


def areas_meant(view: GradeView, link: Link, before: Line | None) -> tuple[Item, ...]:
    """Areas of the sentence before that "it", "there" or "that side" of this one means; none for a provider's grade."""
    if before is None or link.areas or link.every or not before.groups:
        return ()
    verb = view.at if view.is_verb else governing_verb(view)
    subject = subject_of(view, verb) if verb is not None else None
    opening = view.norm(0)
    if opening == "there" or any(view.norm(at) in _PARTS and view.norm(at - 1) == "that" for at in range(1, view.at)):
        return _items(before, -1)
    if subject is None or view.norm(subject) not in ("it", "they", "that", "this", "these", "those"):
        return ()
    bodies = [at for at in range(view.at) if view.kind(at) in (Kind.PROVIDER, Kind.POINTER, Kind.INSPECTORATE)]
    if any(view.norm(at - 1) not in ("at", "for", "in", "and") for at in bodies):
        return ()
    return _items(before, -1) if _is_about_area(before) else ()


def _is_about_area(line: Line) -> bool:
    """Whether a sentence begins or ends with areas, so that "it" in the next can mean them."""
    if line.grades:
        return False
    first, last = line.groups[0], line.groups[-1]
    begins = (first.first <= 2 or line.items[first.first - 1].norm == ":") and not any(
        item.kind in (Kind.PROVIDER, Kind.POINTER) for item in line.items[: first.first]
    )
    return begins or last.last >= len(line.items) - 2


def _items(line: Line, which: int) -> tuple[Item, ...]:
    return tuple(line.items[index] for index in line.groups[which].indices)
