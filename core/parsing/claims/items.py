"""Turns a sentence into items: grades, areas, providers, times, and the plain words between them.

Rules speak of items, so "children who need help and protection" is one thing to them however it is spelt.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import GradeForm, GradeWord, Kind, Lexicon, Phrase
from core.parsing.words import any_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.layout import BlockKind, Sentence
    from core.parsing.mentions.moments import Moment
    from core.parsing.mentions.providers import Directory
    from core.parsing.words import Word


class Item(NamedTuple):
    """One thing in a sentence.

    Attributes:
        kind: What it is.
        norm: Its words, folded; for phrases the phrase.
        start: Offset of its first code point.
        end: Offset behind its last.
        value: What it stands for: a ``GradeWord``, ids of areas, a ``BodyMention``, a ``Moment``.
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
        groups: Its areas, grouped.
        norms: The folded words of the items.
        grades: Indices of the grade words.
        names: Indices of the providers and other names.
    """

    number: int
    sentence: Sentence
    block_kind: BlockKind
    items: tuple[Item, ...]
    groups: tuple[AreaGroup, ...]
    norms: tuple[str, ...]
    grades: tuple[int, ...]
    names: tuple[int, ...]

    def has(self, kind: Kind) -> bool:
        """Whether any item is of a kind."""
        return any(item.kind is kind for item in self.items)


def make_line(number: int, sentence: Sentence, block_kind: BlockKind, items: tuple[Item, ...]) -> Line:
    """A sentence with what rules ask for most found beforehand."""
    return Line(
        number,
        sentence,
        block_kind,
        items,
        area_groups(items),
        tuple(item.norm for item in items),
        tuple(index for index, item in enumerate(items) if item.kind is Kind.GRADE),
        tuple(index for index, item in enumerate(items) if item.kind in (Kind.PROVIDER, Kind.NAME)),
    )


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


def overlay(directory: Directory, moments: Sequence[Moment]) -> Overlay:
    """Make the overlay of a document's providers, other names and times."""
    entries: list[tuple[int, int, Kind, object]] = [
        (mention.start, mention.end, Kind.PROVIDER, mention) for mention in directory.mentions
    ]
    entries += [(run.start, run.end, Kind.NAME, run) for run in directory.loose]
    entries += [(start, end, Kind.NAME, None) for start, end in directory.places]
    entries += [(moment.start, moment.end, Kind.TIME, moment) for moment in moments]
    entries.sort(key=lambda entry: (entry[0], -entry[1]))
    return Overlay([entry[0] for entry in entries], entries)


def items_of(
    text: str, start: int, end: int, lexicon: Lexicon, places: Overlay, areas: frozenset[str]
) -> tuple[Item, ...]:
    """The items of a stretch of text.

    Args:
        text: The document's text.
        start: Where the stretch begins.
        end: Where it ends.
        lexicon: The compiled wording.
        places: Providers, names and times found before.
        areas: Ids of the areas that can be meant in this document; names of others are plain words here.
    """
    words = words_of(text, start, end)
    norms = [word.norm for word in words]
    fixed = places.within(start, end)
    found: list[Item] = []
    index = 0
    while index < len(words):
        word = words[index]
        place = fixed.get(word.start)
        if place is not None and place[1] is not Kind.NAME:
            stop, kind, value = place
            found.append(Item(kind, word.norm, word.start, stop, value))
            while index < len(words) and words[index].start < stop:
                index += 1
            continue
        phrase = lexicon.book.at(norms, index)
        if phrase is not None and phrase.kind is Kind.AREA and areas.isdisjoint(phrase.value):  # type: ignore[arg-type]
            phrase = None
        if phrase is not None and phrase.words == ("effective",) and "effective" in areas:
            phrase = Phrase(phrase.words, Kind.AREA, ("effective",))
        if phrase is not None and (_covers(words, index, phrase.words, fixed) or _is_other_same(words, index, phrase)):
            phrase = None
        if phrase is not None and not _wrong_case(text, word.start, phrase.value):
            last = words[index + len(phrase.words) - 1]
            found.append(Item(phrase.kind, " ".join(phrase.words), word.start, last.end, phrase.value))
            index += len(phrase.words)
            continue
        if place is not None:
            stop = next((at for at in range(index, len(words)) if words[at].start >= place[0]), len(words))
            if not any(lexicon.book.at(norms, at) for at in range(index, stop)):
                found.append(Item(Kind.NAME, word.norm, word.start, place[0], place[2]))
                index = stop
                continue
        found.append(
            Item(Kind.WORD if word.is_word or word.norm[0].isdigit() else Kind.MARK, word.norm, word.start, word.end)
        )
        index += 1
    return tuple(found)


def _covers(
    words: Sequence[Word], index: int, phrase: Sequence[str], fixed: dict[int, tuple[int, Kind, object]]
) -> bool:
    """Whether a provider's name begins inside a phrase: "the Royal Borough" of "the Royal Borough of Greenwich"."""
    return any(
        words[at].start in fixed and fixed[words[at].start][1] is Kind.PROVIDER
        for at in range(index + 1, index + len(phrase))
    )


_AFTER_SAME = frozenset({"for", "in", "as", "and", "again", "too", "right", "across", "at", "is", "was"})


def _is_other_same(words: Sequence[Word], index: int, phrase: Phrase) -> bool:
    """Whether "the same" belongs to a noun of its own ("at the same time") and is no grade."""
    if not isinstance(phrase.value, GradeWord) or phrase.value.form is not GradeForm.SAME or len(phrase.words) > 2:
        return False
    after = index + len(phrase.words)
    return after < len(words) and words[after].is_word and words[after].norm not in _AFTER_SAME


def _wrong_case(text: str, start: int, value: object) -> bool:
    """Whether an abbreviation is met in small letters, where it is some other word."""
    if not isinstance(value, GradeWord) or value.form is not GradeForm.ADJECTIVE:
        return False
    return value.grade == "requires_improvement" and not text[start].isupper()


def area_groups(items: Sequence[Item]) -> tuple[AreaGroup, ...]:
    """Group the areas of a sentence that stand in one list."""
    groups: list[list[int]] = []
    for index, item in enumerate(items):
        if item.kind is not Kind.AREA:
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
