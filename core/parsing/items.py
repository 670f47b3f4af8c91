"""Turns a sentence into items: grades, areas, providers, times, and the plain words between them.

Rules speak of items, so "children who need help and protection" is one thing to them however it is spelt.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.asides_in_links import SO, behind_link
from core.parsing.council_kinds import OF_COUNCILS
from core.parsing.everyday_grades import is_praise
from core.parsing.lexicon import GradeForm, GradeWord, Kind, Lexicon, Phrase
from core.parsing.lookalikes import is_of_something_else, is_other_area, is_other_word, says_how_much
from core.parsing.said_twice import begins_again, ends_again, word_of_both
from core.parsing.told_qualities import lacks_comma
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.bodies import NamedBody
    from core.parsing.layout import BlockKind, Sentence
    from core.parsing.mentions.moments import Moment
    from core.parsing.tables import NotedArea, ShortGrade
    from core.parsing.words import Words


class Item(NamedTuple):
    """One thing in a sentence.

    Attributes:
        kind: What it is.
        norm: Its words, folded; for phrases the phrase.
        start: Offset of its first code point.
        end: Offset behind its last.
        value: What it stands for: of a provider or another name its ``NamedBody``, of a time its ``Moment``, of a
            phrase what the ``Phrase`` has; None for plain words and marks.
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


class Line(NamedTuple):
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


# Looking a member of an enumeration up costs more than all else that is done to most items, hence these names.
_WORD, _MARK, _NAME, _AREA, _TIME = Kind.WORD, Kind.MARK, Kind.NAME, Kind.AREA, Kind.TIME
_made = tuple.__new__
_GRADE, _PROVIDER, _INSPECTORATE, _LINK = Kind.GRADE, Kind.PROVIDER, Kind.INSPECTORATE, Kind.LINK


_JOINERS = any_of(
    ", / and or both also plus along together alongside as well for of in the its their with at to – ( ) being those "
    "his her our that whether it is too this any all ; services experiences progress experience support"
)
_MOST_JOINERS = 6
_OWN_WORDS = 4
"""Names of areas of so many words mean nothing else; shorter ones of bodies that the text does not speak of may."""


Overlay = dict[int, tuple[int, Kind, object]]
"""Places of the document that stand for one item each: end, kind and value by their start."""


def overlay(
    bodies: Sequence[NamedBody],
    moments: Sequence[Moment],
    grades: Sequence[ShortGrade],
    topic: ProviderType | None,
    areas: Sequence[NotedArea] = (),
) -> Overlay:
    """Make the overlay of a document's bodies, times, grades in short and areas by their initials.

    A body is a provider by its looks if its name says what kind it is or the gazetteer knows it, and a name otherwise:
    how likely it is one that is inspected is not asked here.
    """
    entries: list[tuple[int, int, Kind, object]] = []
    for named in bodies:
        kind = _PROVIDER if _looks_inspected(named, topic) else _NAME
        entries += [(mention.start, mention.end, kind, named) for mention in named.mentions]
    entries += [(moment.start, moment.end, Kind.TIME, moment) for moment in moments]
    entries += [(area.start, area.end, Kind.AREA, area.areas) for area in areas]
    entries += [(grade.start, grade.end, Kind.GRADE, grade.word) for grade in grades]  # last: an "O" may be both
    entries.sort(key=lambda entry: (entry[0], -entry[1]))
    return {entry[0]: entry[1:] for entry in entries}


def _looks_inspected(named: NamedBody, topic: ProviderType | None) -> bool:
    body = named.body
    if body.authority_code is None:
        return body.kind is not None
    return topic in OF_COUNCILS or any(mention.sure for mention in named.mentions)


class Itemiser:
    """Makes the items of the sentences of one document.

    Four words in five begin no phrase and no place. Their items are made for the whole document at once, and a sentence
    takes them over in stretches.
    """

    def __init__(
        self,
        text: str,
        words: Words,
        lexicon: Lexicon,
        met: Mapping[int, Phrase],
        places: Overlay,
        areas: frozenset[str],
    ) -> None:
        """Look the words of a document over.

        Args:
            text: The document's text.
            words: Its words.
            lexicon: The compiled wording.
            met: The longest of its phrases at every word where one begins.
            places: Providers, names, times and grades found before.
            areas: Ids of the areas that can be meant in this document; short names of others are plain words here.
        """
        self._text = text
        self._words = words
        self._lexicon = lexicon
        self._book = lexicon.book
        self._met = met
        self._places = places
        self._areas = areas
        lower = text.lower()
        has_report_cards = any(said in lower for said in lexicon.report_cards)
        self._not_meant = frozenset() if has_report_cards else lexicon.on_report_cards
        # Made as the tuples that they are: calling the class takes twice as long, for five hundred words an article.
        kinds = [_WORD if norm[-1].isalpha() or norm[0].isdigit() else _MARK for norm in words.norms]
        parts = zip(kinds, words.norms, words.starts, words.ends, repeat(None))
        self._plain: list[Item] = [*map(_made, repeat(Item), parts)]
        links = [index for index, norm in enumerate(words.norms) if norm == SO]
        self._notable = sorted({*met, *links, *_places_begin(words, places)})

    def line(self, number: int, sentence: Sentence, block_kind: BlockKind) -> Line:
        """A sentence as items, with what rules ask for most found beforehand."""
        words, notable = self._words, self._notable
        index, last = words.index_at(sentence.start), words.index_at(sentence.end)
        found: list[Item] = []
        norms: list[str] = []
        things: list[int] = []
        for at in notable[bisect_left(notable, index) : bisect_left(notable, last)]:
            if at < index:
                continue  # inside the phrase or place before
            found += self._plain[index:at]
            norms += words.norms[index:at]
            item, index = self._said_twice(*self._item(at, last), last)
            if item.kind is not _WORD and item.kind is not _MARK:
                things.append(len(found))
            found.append(item)
            norms.append(item.norm)
        found += self._plain[index:last]
        norms += words.norms[index:last]
        return Line(
            number,
            sentence,
            block_kind,
            tuple(found),
            tuple(things),
            area_groups(found, things),
            tuple(norms),
            tuple([index for index in things if found[index].kind is _GRADE]),
            tuple([index for index in things if found[index].kind in (_PROVIDER, _NAME)]),
        )

    def _item(self, index: int, last: int) -> tuple[Item, int]:
        """The item that begins at a word of a sentence that ends before ``last``, and the index behind it."""
        words = self._words
        norms, starts = words.norms, words.starts
        norm, start = norms[index], starts[index]
        place = self._places.get(start)
        if place is not None and place[1] is not _NAME and not self._names_inspectorate(index, last, place):
            stop, kind, value = place
            return Item(kind, norm, start, stop, value), min(last, bisect_left(starts, stop, index))
        phrase = self._phrase(index, last)
        if phrase is not None and self._is_meant(index, last, phrase):
            behind = index + len(phrase.words)
            value = _value(phrase, self._areas)
            kind = _AREA if value == _EFFECTIVE else phrase.kind
            return Item(kind, phrase.norm, start, words.ends[behind - 1], value), behind
        link = behind_link(words, index, last) if norm == SO else None
        if link is not None:
            if not self._has_places(index, link):
                return Item(_LINK, norm, start, words.ends[link - 1], norm), link
            return Item(_LINK, norm, start, words.ends[index], norm), index + 1
        if place is not None and place[1] is _NAME:
            behind = min(last, words.index_at(place[0]))
            if not any(self._phrase(at, last) for at in range(index, behind)):
                return Item(_NAME, norm, start, place[0], place[2]), behind
        return self._plain[index], index + 1

    def _said_twice(self, item: Item, behind: int, last: int) -> tuple[Item, int]:
        """A grade with what says it once more behind it, as one item: "grade two (good)"."""
        again = begins_again(self._text, self._words, behind, last) if item.kind is _GRADE else None
        if again is None:
            return item, behind
        other, stop = self._item(again, last)
        word = word_of_both(item.value, other.value, self._words.norms[behind])
        end = ends_again(self._words, behind, stop, last) if word is not None else None
        if word is None or end is None:
            return item, behind
        norm = item.norm if item.value == word else other.norm
        return Item(_GRADE, norm, item.start, self._words.ends[end - 1], word), end

    def _phrase(self, index: int, last: int) -> Phrase | None:
        """The longest phrase that begins at a word of a sentence and ends with it at the latest."""
        phrase = self._met.get(index)
        if phrase is not None and index + len(phrase.words) > last:
            return self._book.at(self._words.norms, index, last)
        return phrase

    def _has_places(self, index: int, behind: int) -> bool:
        """Whether a name, a time or a grade in short begins among some words."""
        return any(start in self._places for start in self._words.starts[index:behind])

    def _names_inspectorate(self, index: int, last: int, place: tuple[int, Kind, object]) -> bool:
        """Whether what looks like a provider's name is that of an inspectorate."""
        if place[1] is _TIME:
            return False
        for at in range(index, last):
            if self._words.starts[at] >= place[0]:
                return False
            phrase = self._phrase(at, last)
            if phrase is not None and phrase.kind is _INSPECTORATE and len(phrase.words) > 1:
                return True
        return False

    def _is_meant(self, index: int, last: int, phrase: Phrase) -> bool:
        """Whether the words of a phrase stand for what the phrase stands for."""
        words = self._words
        if phrase.kind is _AREA and is_other_area(words, index, last, phrase):
            return False
        if phrase.kind is _AREA and len(phrase.words) < _OWN_WORDS and self._is_strange(phrase):
            return False
        if len(phrase.words) > 1 and self._covers(index, len(phrase.words)):
            return False
        if phrase.kind is _LINK and says_how_much(words, index, last, phrase):
            return False
        if _repeats(phrase) and is_of_something_else(words, index, self._lexicon.no_grades):
            return False
        if isinstance(phrase.value, GradeWord):
            if phrase.words in self._not_meant or is_other_word(self._text, words, index, last, phrase):
                return False
            return not is_praise(self._text, words, index, last, self._met, self._lexicon)
        return True

    def _is_strange(self, phrase: Phrase) -> bool:
        """Whether the areas that a phrase names cannot be meant in this document."""
        return isinstance(phrase.value, tuple) and self._areas.isdisjoint(phrase.value)

    def _covers(self, index: int, count: int) -> bool:
        """Whether a provider's name begins inside a phrase: "the Royal Borough" of "the Royal Borough of Greenwich"."""
        places = map(self._places.get, self._words.starts[index + 1 : index + count])
        return any(place is not None and place[1] is _PROVIDER for place in places)


def _repeats(phrase: Phrase) -> bool:
    """Whether a phrase repeats a grade: "so is", "the same", "applies to"."""
    return phrase.kind is _LINK or (isinstance(phrase.value, GradeWord) and phrase.value.form is GradeForm.SAME)


def _places_begin(words: Words, places: Overlay) -> Iterator[int]:
    """Indices of the words that begin where a place begins."""
    for start in places:
        index = words.index_at(start)
        if index < len(words.starts) and words.starts[index] == start:
            yield index


_EFFECTIVE = ("effective",)


def _value(phrase: Phrase, areas: frozenset[str]) -> object:
    """What a phrase stands for; "effective" is the question of that name where bodies are asked it."""
    return _EFFECTIVE if phrase.words == ("effective",) and "effective" in areas else phrase.value


def area_groups(items: Sequence[Item], things: Sequence[int]) -> tuple[AreaGroup, ...]:
    """Group the areas of a sentence, which are among its things, that stand in one list."""
    if not any(items[index].kind is _AREA for index in things):
        return ()
    groups: list[list[int]] = []
    for index in things:
        if items[index].kind is not _AREA:
            continue
        if groups and _joined(items, groups[-1][-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    for parted in (_parted, _without_next_subject, _without_own_grade):
        groups = [part for group in groups for part in parted(items, group)]
    return tuple(AreaGroup(group[0], group[-1], tuple(group)) for group in groups)


_TIES = frozenset({"for", "in", "on"})
_OWN = frozenset({"the", "its", "their"})
_BEGINS_VERB = frozenset({"is", "was", "are", "were", "has", "had", "requires", "required", "rose", "fell", "slipped"})


def _without_next_subject(items: Sequence[Item], group: list[int]) -> list[list[int]]:
    """A group without the subject of the next clause: "good for safety and for care, and leadership was inadequate"."""
    last = group[-1]
    says_more = last + 1 < len(items) and items[last + 1].norm in _BEGINS_VERB
    if len(group) == 1 or not says_more or _is_tied(items, last) or not all(_is_tied(items, at) for at in group[:-1]):
        return [group]
    if len(group) == 2 and items[group[0] + 1].norm != ",":
        return [group]
    return [group[:-1], [last]]


_ADDS = "with"
_GIVES = frozenset({"as", "at", "being", "rated", "judged", "graded", "found", "deemed"})


def _without_own_grade(items: Sequence[Item], group: list[int]) -> list[list[int]]:
    """A group cut where "with" adds areas of another grade: "good for safety, with care as inadequate"."""
    behind = group[-1] + 1
    if behind < len(items) and items[behind].norm in _GIVES:
        behind += 1
    graded = behind < len(items) and items[behind].kind is _GRADE
    if len(group) == 1 or not graded or not any(item.kind is _GRADE for item in items[: group[0]]):
        return [group]
    cuts = [at for at in range(1, len(group)) if any(item.norm == _ADDS for item in items[group[at - 1] : group[at]])]
    return [group[: cuts[0]], group[cuts[0] :]] if cuts else [group]


def _is_tied(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition stands before an area."""
    before = at - 1
    while before > 0 and items[before].norm in _OWN:
        before -= 1
    return before >= 0 and items[before].norm in _TIES


def _parted(items: Sequence[Item], group: list[int]) -> list[list[int]]:
    """A group cut at a single semicolon; only a list with several of them is one list."""
    cuts = [at for at in range(1, len(group)) if any(item.norm == ";" for item in items[group[at - 1] + 1 : group[at]])]
    if len(cuts) != 1:
        return [group]
    return [group[: cuts[0]], group[cuts[0] :]]


def _joined(items: Sequence[Item], left: int, right: int) -> bool:
    between = items[left + 1 : right]
    if not between:
        return lacks_comma(items[left].norm, items[right].norm)
    return (
        len(between) <= _MOST_JOINERS
        and all(item.norm in _JOINERS and item.kind in (_WORD, _MARK) for item in between)
        and any(item.norm in (",", "and", "or", "–", ";", "/") for item in between)
    )
