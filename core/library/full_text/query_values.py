"""What the value of a field in a query stands for: ids of grades, areas and frameworks, codes of authorities, days."""

from __future__ import annotations

import calendar
import difflib
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.knowledge.framework import folded
from core.library.full_text.query_fields import Field
from core.library.full_text.query_language import All, Any, QueryError, Told, Without, Words
from core.library.table.filters import DateRange
from core.model import DocumentKind, DocumentState, ProviderType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from core.knowledge import Knowledge
    from core.library.full_text.query_language import Node

_DAY = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?")
_ONE_DAY = timedelta(days=1)
_ANY_DAY = DateRange()
_LISTED_AT_MOST = 8
_MOST_WORDS = 10
"""Of which the longest names are, about."""
_OTHER_TYPE_NAMES = {
    ProviderType.CHILDRENS_SERVICES: ("council", "councils", "authority", "authorities"),
    ProviderType.EARLY_YEARS: ("nursery", "nurseries", "childminder", "childminders"),
    ProviderType.FURTHER_EDUCATION: ("college", "colleges"),
    ProviderType.CHILDRENS_HOME: ("home", "homes", "children’s home", "children’s homes"),
    ProviderType.SEND_AREA: ("SEND",),
    ProviderType.SCHOOL: ("schools",),
}
_KINDS = {
    "report": DocumentKind.OFFICIAL_REPORT,
    "official report": DocumentKind.OFFICIAL_REPORT,
    "article": DocumentKind.ARTICLE,
    "press": DocumentKind.ARTICLE,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field must be.

    Attributes:
        values: Ids, codes or names of which it must be one; for free text what it must contain. None for days.
        days: For fields of dates: in which the document's date must be.
    """

    values: tuple[str, ...] = ()
    days: DateRange = _ANY_DAY


@dataclass(frozen=True, slots=True)
class _Names:
    """How the values of a field can be called.

    Attributes:
        values: Ids by folded name; a name can stand for several.
        offered: Some name for each id, for messages.
    """

    values: Mapping[str, tuple[str, ...]]
    offered: Mapping[str, str]


def meaning_of(told: Told) -> Meaning:
    """What a field of a query stands for.

    Raises:
        QueryError: There is no such grade, area, authority …, or no such day.
    """
    if told.field in (Field.BEFORE, Field.AFTER, Field.DATE):
        return Meaning(days=_days(told))
    return Meaning(_known(told) if told.field in _NAMED else (told.value,))


def values_called(field: Field, name: str) -> tuple[str, ...]:
    """What a name stands for as the value of a field of names: ids, codes or names; none where nothing is called so."""
    return _names(field).values.get(_compared(name), ())


def names_near(field: Field, name: str, more: str = "") -> tuple[str, ...]:
    """The names of a field that a misspelt one comes close to, best first.

    Args:
        field: A field of names.
        name: As typed.
        more: Words behind it, which may have been meant with it.
    """
    names = _names(field)
    close = _close_names(names, name, more.split())
    return tuple(dict.fromkeys(names.offered[value] for each in close for value in names.values[each]))


def with_whole_values(tree: Node | None) -> Node | None:
    """A query in which values of several words are whole, also where nobody put them in quotation marks.

    In ``grade:requires improvement`` the second word belongs to the grade: there is one that is called so. The longest
    value that there is counts.

    Args:
        tree: As the words of the query stand; None stays None.
    """
    if isinstance(tree, All):
        parts = tuple(_with_following(tuple(filter(None, map(with_whole_values, tree.parts)))))
        return parts[0] if len(parts) == 1 else All(parts)
    if isinstance(tree, Any):
        return Any(tuple(filter(None, map(with_whole_values, tree.parts))))
    return tree


def _with_following(parts: Sequence[Node]) -> Iterator[Node]:
    at = 0
    while at < len(parts):
        part, at = parts[at], at + 1
        told = part.part if isinstance(part, Without) else part
        if isinstance(told, Told) and told.field in _NAMED:
            following = [told.value, *_words_of(told.field, parts[at : at + _MOST_WORDS])]
            names = _names(told.field).values
            long = range(len(following), 1, -1)
            words = next((count for count in long if _compared(" ".join(following[:count])) in names), 1)
            at += words - 1
            more = " ".join(following[words:])
            told = replace(told, value=" ".join(following[:words]), more=more)
            part = Without(told) if isinstance(part, Without) else told
        yield part


def _words_of(field: Field, parts: Sequence[Node]) -> Iterator[str]:
    """The words side by side with which parts begin; in brackets behind a field each is a value of its own."""
    for part in parts:
        if isinstance(part, Words) and not part.begins:
            yield part.text
        elif isinstance(part, Told) and part.field is field:
            yield part.value
        else:
            return


def _known(told: Told) -> tuple[str, ...]:
    values = values_called(told.field, told.value)
    if values:
        return values
    meant = names_near(told.field, told.value, told.more)
    listed = meant or sorted(_names(told.field).offered.values(), key=str.casefold)
    quoted = ", ".join(f"“{name}”" for name in dict.fromkeys(listed[:_LISTED_AT_MOST]))
    more = " …" if len(listed) > _LISTED_AT_MOST else ""
    advice = f"Did you mean {quoted}{more}?" if meant else f"There are {quoted}{more}."
    if meant and " " in listed[0]:
        advice = f'{advice} Put several words in quotation marks: {told.field}:"{listed[0]}"'
    raise QueryError(f"“{told.value}” is not known for “{told.field}:”.", advice, told.position)


def _close_names(names: _Names, name: str, words: Sequence[str]) -> list[str]:
    """Names that a misspelt one comes close to; with the words behind it, where it then comes closer."""
    best, closest = list[str](), 0.0
    for count in range(len(words) + 1):
        wanted = _compared(" ".join([name, *words[:count]]))
        close = difflib.get_close_matches(wanted, names.values, 5, 0.6)
        likeness = difflib.SequenceMatcher(None, close[0], wanted).ratio() if close else 0.0
        if likeness > closest:
            best, closest = close, likeness
    return best


@cache
def _names(field: Field) -> _Names:
    """All names of a field; made once, as a query should not wait for it."""
    values: dict[str, dict[str, None]] = {}
    offered: dict[str, str] = {}
    for name, value in _NAMED[field](load_knowledge()):
        values.setdefault(_compared(name), {})[value] = None
        offered.setdefault(value, name.replace("_", " "))
    return _Names({name: tuple(found) for name, found in values.items()}, offered)


def _compared(name: str) -> str:
    return folded(name.replace("_", " "))


def _grades(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    grades = [grade for scale in knowledge.frameworks.scales() for grade in scale.grades]
    named = {folded(name) for grade in grades for name in (grade.label, grade.id.replace("_", " "))}
    for grade in grades:
        yield from ((name, grade.id) for name in (grade.label, grade.id, grade.printed, grade.short) if name)
        if len(grade.abbreviation) > 1:
            yield grade.abbreviation, grade.id
        # “good” is what a council that “performs well” was called too, but whoever looks for good means good.
        yield from ((alias, grade.id) for alias in grade.aliases if folded(alias) not in named)


def _areas(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for framework in knowledge.frameworks.all():
        for area in framework.areas:
            yield from ((name, area.id) for name in (area.label, area.id, *area.names()))


def _frameworks(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for framework in knowledge.frameworks.all():
        names = (framework.short, framework.id, framework.abbreviation, framework.title)
        yield from ((name, framework.id) for name in names if name)


def _authorities(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for authority in knowledge.authorities.all():
        yield from ((name, authority.code) for name, _ in authority.all_names())
        yield from ((code, authority.code) for code in (authority.code, *authority.former_codes))


def _regions(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    yield from ((region, region) for region in knowledge.authorities.regions())


def _types(_: Knowledge) -> Iterator[tuple[str, str]]:
    for kind in ProviderType:
        yield kind.replace("childrens", "children’s"), kind
        yield from ((name, kind) for name in _OTHER_TYPE_NAMES.get(kind, ()))


def _states(_: Knowledge) -> Iterator[tuple[str, str]]:
    yield from ((state, state) for state in DocumentState)


def _kinds(_: Knowledge) -> Iterator[tuple[str, str]]:
    for name, kind in _KINDS.items():
        yield from ((name, kind), (f"{name}s", kind))


_NAMED: dict[Field, Callable[[Knowledge], Iterator[tuple[str, str]]]] = {
    Field.GRADE: _grades,
    Field.AREA: _areas,
    Field.FRAMEWORK: _frameworks,
    Field.AUTHORITY: _authorities,
    Field.REGION: _regions,
    Field.TYPE: _types,
    Field.STATE: _states,
    Field.KIND: _kinds,
}


def _days(told: Told) -> DateRange:
    """Before a year means before it begins, after a month means after it has ended."""
    try:
        first, last = _period(told.value)
        if told.field is Field.BEFORE:
            return DateRange(last=first - _ONE_DAY)
        if told.field is Field.AFTER:
            return DateRange(first=last + _ONE_DAY)
    except (ValueError, OverflowError):
        raise QueryError(
            f"“{told.value}” is no date.",
            f"Write a year, a month or a day: {told.field}:2024, {told.field}:2024-05 or {told.field}:2024-05-17.",
            told.position,
        ) from None
    return DateRange(first, last)


def _period(text: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    parted = _DAY.fullmatch(text.strip())
    if parted is None:
        raise ValueError(text)
    year = int(parted["year"])
    if parted["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(parted["month"])
    if parted["day"] is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    day = date(year, month, int(parted["day"]))
    return day, day
