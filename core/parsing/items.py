"""Turns a sentence into items: grades, areas, providers, times, and the plain words between them.

Rules speak of items, so "children who need help and protection" is one thing to them however it is spelt.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.lexicon import END, GradeForm, GradeWord, Kind, Lexicon, Phrase
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies import NamedBody
    from core.parsing.layout import BlockKind, Sentence
    from core.parsing.mentions.moments import Moment
    from core.parsing.tables import ShortGrade
    from core.parsing.words import Words


class Item(NamedTuple):
    """One thing in a sentence.

    Attributes:
        kind: What it is.
        norm: Its words, folded; for phrases the phrase.
        start: Offset of its first code point.
        end: Offset behind its last.
        value: What it stands for: a ``GradeWord``, ids of areas, a ``NamedBody``, a ``Moment``.
    """

    kind: Kind
    norm: str
    start: int
    end: int
    value: object = None


class AreaGroup(NamedTuple):
    """Areas named in one breath ("leadership, help and protection and care leavers").

    Attributes:
        first: Index of the first area's item.
        last: Index of the last area's item.
        indices: Indices of all its areas' items.
    """

    first: int
    last: int
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as rules see it.

    Attributes:
        number: Its number in the document.
        sentence: Its place.
        block_kind: What its block is.
        items: Its items.
        things: Indices of the items that are more than a plain word or a mark.
        groups: Its areas, grouped.
        norms: The folded words of the items.
        grades: Indices of the grade words.
        names: Indices of the providers and other names.
    """

    number: int
    sentence: Sentence
    block_kind: BlockKind
    items: tuple[Item, ...]
    things: tuple[int, ...]
    groups: tuple[AreaGroup, ...]
    norms: tuple[str, ...]
    grades: tuple[int, ...]
    names: tuple[int, ...]

    def has(self, kind: Kind) -> bool:
        """Whether any item is of a kind."""
        return any(item.kind is kind for item in self.items)


def make_line(number: int, sentence: Sentence, block_kind: BlockKind, items: tuple[Item, ...]) -> Line:
    """A sentence with what rules ask for most found beforehand."""
    things = tuple([index for index, item in enumerate(items) if item.kind not in _PLAIN])
    return Line(
        number,
        sentence,
        block_kind,
        items,
        things,
        area_groups(items, things),
        tuple([item.norm for item in items]),
        tuple([index for index in things if items[index].kind is Kind.GRADE]),
        tuple([index for index in things if items[index].kind in (Kind.PROVIDER, Kind.NAME)]),
    )


# Looking a member of an enumeration up costs more than all else that is done to most items, hence these names.
_WORD, _MARK, _NAME, _AREA, _TIME = Kind.WORD, Kind.MARK, Kind.NAME, Kind.AREA, Kind.TIME
_PLAIN = (_WORD, _MARK)


_JOINERS = any_of(
    ", / and or both also plus as well for of in the its their with at to – ( ) being those his her our "
    "that whether it is too this any all ; services experiences progress experience support"
)
_MOST_JOINERS = 6


class Overlay(NamedTuple):
    """Places of the document that stand for one item each, by their start."""

    starts: Sequence[int]
    entries: Sequence[tuple[int, int, Kind, object]]

    def within(self, start: int, end: int) -> dict[int, tuple[int, Kind, object]]:
        """Those that begin inside a stretch: end, kind and value by their start."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return {entry[0]: entry[1:] for entry in self.entries[first:last]}


def overlay(
    bodies: Sequence[NamedBody], moments: Sequence[Moment], grades: Sequence[ShortGrade], topic: ProviderType | None
) -> Overlay:
    """Make the overlay of a document's bodies, times and grades in short.

    A body is a provider by its looks if its name says what kind it is or the gazetteer knows it, and a name otherwise:
    how likely it is one that is inspected is not asked here.
    """
    entries: list[tuple[int, int, Kind, object]] = [
        (mention.start, mention.end, Kind.PROVIDER if _looks_inspected(named, topic) else Kind.NAME, named)
        for named in bodies
        for mention in named.mentions
    ]
    entries += [(moment.start, moment.end, Kind.TIME, moment) for moment in moments]
    entries += [(grade.start, grade.end, Kind.GRADE, grade.word) for grade in grades]
    entries.sort(key=lambda entry: (entry[0], -entry[1]))
    return Overlay([entry[0] for entry in entries], entries)


_OF_COUNCILS = (ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA, ProviderType.ADULT_SOCIAL_CARE)


def _looks_inspected(named: NamedBody, topic: ProviderType | None) -> bool:
    body = named.body
    if body.authority_code is None:
        return body.kind is not None
    return topic in _OF_COUNCILS or any(mention.sure for mention in named.mentions)


def items_of(
    text: str, words: Words, first: int, last: int, lexicon: Lexicon, places: Overlay, areas: frozenset[str]
) -> tuple[Item, ...]:
    """The items of a run of words.

    Args:
        text: The document's text.
        words: Its words.
        first: Index of the first word of the run.
        last: Index behind the last.
        lexicon: The compiled wording.
        places: Providers, names and times found before.
        areas: Ids of the areas that can be meant in this document; names of others are plain words here.
    """
    if first >= last:
        return ()
    norms, starts, ends = words.norms, words.starts, words.ends
    fixed = places.within(starts[first], ends[last - 1])
    book = lexicon.book
    begins = book.begins
    found: list[Item] = []
    index = first
    while index < last:
        norm, start = norms[index], starts[index]
        place = fixed.get(start) if fixed else None
        if place is not None and place[1] is not _NAME and not _names_inspectorate(words, index, last, lexicon, place):
            stop, kind, value = place
            found.append(Item(kind, norm, start, stop, value))
            while index < last and starts[index] < stop:
                index += 1
            continue
        node = begins.get(norm)
        if node is not None and (END in node or (index + 1 < last and norms[index + 1] in node)):
            phrase = book.at(norms, index, last)
            if phrase is not None and _is_meant(text, words, index, last, phrase, fixed, areas):
                behind = index + len(phrase.words)
                value = _value(phrase, areas)
                kind = _AREA if value == _EFFECTIVE else phrase.kind
                found.append(Item(kind, phrase.norm, start, ends[behind - 1], value))
                index = behind
                continue
        if place is not None and place[1] is _NAME:
            behind = min(last, words.index_at(place[0]))
            if not any(norms[at] in begins and book.at(norms, at, last) for at in range(index, behind)):
                found.append(Item(_NAME, norm, start, place[0], place[2]))
                index = behind
                continue
        found.append(Item(_WORD if norm[-1].isalpha() or norm[0].isdigit() else _MARK, norm, start, ends[index]))
        index += 1
    return tuple(found)


def _names_inspectorate(words: Words, index: int, last: int, lexicon: Lexicon, place: tuple[int, Kind, object]) -> bool:
    """Whether what looks like a provider's name is that of an inspectorate."""
    if place[1] is _TIME:
        return False
    for at in range(index, last):
        if words.starts[at] >= place[0]:
            return False
        phrase = lexicon.book.at(words.norms, at, last) if words.norms[at] in lexicon.book.begins else None
        if phrase is not None and phrase.kind is Kind.INSPECTORATE and len(phrase.words) > 1:
            return True
    return False


def _is_meant(
    text: str,
    words: Words,
    index: int,
    last: int,
    phrase: Phrase,
    fixed: dict[int, tuple[int, Kind, object]],
    areas: frozenset[str],
) -> bool:
    """Whether the words of a phrase stand for what the phrase stands for."""
    if phrase.kind is _AREA and areas.isdisjoint(phrase.value):  # type: ignore[arg-type]
        return False
    if len(phrase.words) > 1 and fixed and _covers(words, index, len(phrase.words), fixed):
        return False
    if isinstance(phrase.value, GradeWord):
        return not _is_other_same(words, index, last, phrase) and not _wrong_case(
            text, words.starts[index], phrase.value
        )
    return True


_EFFECTIVE = ("effective",)


def _value(phrase: Phrase, areas: frozenset[str]) -> object:
    """What a phrase stands for; "effective" is the question of that name where bodies are asked it."""
    return _EFFECTIVE if phrase.words == ("effective",) and "effective" in areas else phrase.value


def _covers(words: Words, index: int, count: int, fixed: dict[int, tuple[int, Kind, object]]) -> bool:
    """Whether a provider's name begins inside a phrase: "the Royal Borough" of "the Royal Borough of Greenwich"."""
    places = (fixed.get(words.starts[at]) for at in range(index + 1, index + count))
    return any(place is not None and place[1] is Kind.PROVIDER for place in places)


_AFTER_SAME = frozenset({"for", "in", "as", "and", "again", "too", "right", "across", "at", "is", "was"})


def _is_other_same(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether "the same" belongs to a noun of its own ("at the same time") and is no grade."""
    if not isinstance(phrase.value, GradeWord) or phrase.value.form is not GradeForm.SAME or len(phrase.words) > 2:
        return False
    after = index + len(phrase.words)
    return after < last and words.norms[after][-1].isalpha() and words.norms[after] not in _AFTER_SAME


def _wrong_case(text: str, start: int, value: GradeWord) -> bool:
    """Whether an abbreviation is met in small letters, where it is some other word."""
    if value.form is not GradeForm.ADJECTIVE:
        return False
    return value.grade == "requires_improvement" and not text[start].isupper()


def area_groups(items: Sequence[Item], things: Sequence[int]) -> tuple[AreaGroup, ...]:
    """Group the areas of a sentence, which are among its things, that stand in one list."""
    groups: list[list[int]] = []
    for index in things:
        if items[index].kind is not _AREA:
            continue
        if groups and _joined(items, groups[-1][-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    parted = [part for group in groups for part in _parted(items, group)]
    return tuple(AreaGroup(group[0], group[-1], tuple(group)) for group in parted)


def _parted(items: Sequence[Item], group: list[int]) -> list[list[int]]:
    """A group cut at a single semicolon; only a list with several of them is one list."""
    cuts = [at for at in range(1, len(group)) if any(item.norm == ";" for item in items[group[at - 1] + 1 : group[at]])]
    if len(cuts) != 1:
        return [group]
    return [group[: cuts[0]], group[cuts[0] :]]


def _joined(items: Sequence[Item], left: int, right: int) -> bool:
    between = items[left + 1 : right]
    return (
        len(between) <= _MOST_JOINERS
        and all(item.norm in _JOINERS and item.kind in (Kind.WORD, Kind.MARK) for item in between)
        and any(item.norm in (",", "and", "or", "–", ";", "/") for item in between)
    )
