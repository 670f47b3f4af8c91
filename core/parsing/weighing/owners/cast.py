"""The bodies of an article as weighing looks at them, and how they stand to its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.by_place.grade_heads import named_under_grades
from core.parsing.weighing.owners.introduced import left_unnamed
from core.parsing.weighing.owners.naming import part_of
from core.parsing.weighing.owners.owned import owned_in
from core.parsing.weighing.owners.references import Spoken, spoken_in
from core.parsing.weighing.values import FLAG, capped
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.bodies.body import Body
    from core.parsing.weighing.owners.council_sorts import CouncilSorts
    from core.parsing.weighing.owners.references import Reference, ReferringWords
    from core.parsing.weighing.owners.several import CountWords
    from core.parsing.weighing.sentence import SentenceView

LIKELY = 0.35
"""Weight from which a body is taken for one that is inspected, when others are compared with it."""
_LABEL = 4
_SEVERAL = 2
_SHORTLY = 3
_ROW = 10
"""Items of the longest sentence of a paragraph that can be one row of a list: "Leadership and management: good."."""
OPENING = 2
"""Index up to which a name opens its sentence: behind an article, a number, a bullet."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body of the article, as weighing looks at it.

    Attributes:
        body: The body.
        weight: How likely it is one that is inspected, 0 to 1.
        places: Where it is named: numbers of sentence and item, in order.
        in_headline: Whether the headline names it.
        rank: Its place when bodies are put in order by how much the article is about them; 0 first.
        words: The words of its name, folded.
        is_person: Whether its name is that of a person by its looks.
        is_outlet: Whether its name ends like a newspaper's, and nothing else speaks for a provider.
        areas: Ids of the areas that bodies of its kind are judged by; empty when its name does not tell its kind.
    """

    body: Body
    weight: float
    places: tuple[tuple[int, int], ...]
    in_headline: bool
    rank: int
    words: tuple[str, ...]
    is_person: bool = False
    is_outlet: bool = False
    areas: frozenset[str] = frozenset()

    def named_in(self, sentence: int) -> list[int]:
        """Indices of the items of a sentence that name it."""
        first = bisect_left(self.places, (sentence,))
        return [item for _, item in self.places[first : bisect_left(self.places, (sentence + 1,), first)]]

    def named_before(self, sentence: int) -> tuple[int, int] | None:
        """Where it is named last before a sentence."""
        first = bisect_left(self.places, (sentence,))
        return self.places[first - 1] if first else None


class Standing(NamedTuple):
    """What cues say of a body whatever grade word they are asked about, put into words once an article.

    Attributes:
        cues: The cues that always hold.
        kinds: The cue of its kind and the article's.
        tier: How likely it is one that is inspected, in quarters.
        fits: Whether it is of the kind that the article is chiefly about.
        chief: Whether the article is most about it.
    """

    cues: tuple[str, ...]
    kinds: str
    tier: str
    fits: str
    chief: str


class Entry(NamedTuple):
    """A stretch of an article that opens with the name of a body.

    Attributes:
        rank: Rank of the body.
        opened: Number of the sentence that opens it.
        is_label: Whether that sentence is a label and no prose.
    """

    rank: int
    opened: int
    is_label: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The bodies of an article and how they stand to its sentences.

    Attributes:
        bodies: The bodies that can own a grade, by rank.
        kind: The kind of body the article is chiefly about.
        opened_by: For a sentence, the body whose name begins it.
        under: For a sentence, the entry it stands in.
        entries: How many bodies have an entry of their own.
        below: For a sentence that is a grade over names, the bodies that stand under it.
        in_sentence: For a sentence, its places of likely bodies: item and rank, in order.
        namings: For a sentence, its places of all bodies that are no people by their looks: item and rank, in order.
        named_in: For a sentence, the ranks of those bodies.
        ranks: The rank of each body by its key.
        parts: What part a naming plays in its sentence, by the numbers of sentence and item; see ``naming.part_of``.
        blocks: The number of the block of each sentence.
        graded: Numbers of the sentences with words for grades, in order.
        standing: By rank, what cues say of a body whatever grade word they are asked about.
        naming: Numbers of the sentences that name a likely body, in order.
        listed: For a sentence that is a row of a list of areas and grades, the areas of all its rows.
        years: Numbers of the sentences that are rows of a list of years and grades.
        sorts: What councils are called by the sort of place they serve; None where fewer than two are named.
        counting: What points to several bodies at once.
        references: For a sentence, the words that refer to a body by what it is, in order.
        spoken: For a sentence that speaks of a body, by its name or otherwise, of whom; see ``references.spoken_in``.
        speaking: Numbers of those sentences, in order.
        unnamed: Numbers of the sentences that say that a body is not named, in order.
        owned: For a sentence whose subject is told only by its owner, where that stands; see ``owned.owned_in``.
        likely: How many bodies are likely to be inspected.
        best: The weight of the likeliest; 0 without any.
    """

    bodies: tuple[BodyView, ...]
    kind: ProviderType | None
    opened_by: Mapping[int, int]
    under: Mapping[int, Entry]
    entries: int
    below: Mapping[int, tuple[int, ...]]
    in_sentence: Mapping[int, tuple[tuple[int, int], ...]]
    namings: Mapping[int, tuple[tuple[int, int], ...]]
    named_in: Mapping[int, frozenset[int]]
    ranks: Mapping[str, int]
    parts: Mapping[tuple[int, int], str]
    blocks: Sequence[int]
    graded: Sequence[int]
    standing: tuple[Standing, ...]
    naming: Sequence[int]
    listed: Mapping[int, tuple[object, ...]]
    years: frozenset[int]
    sorts: CouncilSorts | None
    counting: CountWords
    references: Mapping[int, tuple[Reference, ...]]
    spoken: Mapping[int, tuple[int, int, bool]]
    speaking: Sequence[int]
    unnamed: Sequence[int]
    owned: Mapping[int, int]
    likely: int
    best: float

    def last_before(self, sentence: int) -> tuple[int, int] | None:
        """Rank of the likely body named last before a sentence, and how many sentences before."""
        at = bisect_left(self.naming, sentence)
        if not at:
            return None
        number = self.naming[at - 1]
        return self.in_sentence[number][-1][1], sentence - number

    def spoken_of(self, sentence: int) -> Spoken | None:
        """The body last spoken of before a sentence, by its name or otherwise."""
        at = bisect_left(self.speaking, sentence)
        if not at:
            return None
        number = self.speaking[at - 1]
        last, first, is_named = self.spoken[number]
        return Spoken(last, first, sentence - number, is_named)

    def unnamed_before(self, sentence: int) -> int | None:
        """How many sentences of its block before it is said that a body is not named; None where that is not said."""
        at = bisect_left(self.unnamed, sentence + 1)
        if not at or self.blocks[self.unnamed[at - 1]] != self.blocks[sentence]:
            return None
        return min(sentence - self.unnamed[at - 1], _SHORTLY)

    def last_of_all(self, sentence: int) -> tuple[int, int] | None:
        """Rank of the body of any likelihood named last shortly before a sentence, and how many sentences before."""
        for number in range(sentence - 1, max(-1, sentence - _SHORTLY - 1), -1):
            if number in self.namings:
                return self.namings[number][-1][1], sentence - number
        return None

    def is_graded_between(self, first: int, behind: int) -> bool:
        """Whether a sentence from one number on and before another has a word for a grade."""
        at = bisect_left(self.graded, first)
        return at < len(self.graded) and self.graded[at] < behind


def cast_of(
    bodies: Sequence[BodyView],
    sentences: Sequence[SentenceView],
    kind: ProviderType | None,
    sorts: CouncilSorts,
    counting: CountWords,
    referring: ReferringWords,
) -> Cast:
    """Put bodies and sentences in relation.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
        kind: The kind of body the article is chiefly about.
        sorts: What councils are called by the sort of place they serve.
        counting: What points to several bodies at once.
        referring: What refers to a body by what it is.
    """
    places: dict[int, list[tuple[int, int]]] = {}
    named: dict[int, list[tuple[int, int]]] = {}
    opened: dict[int, int] = {}
    for body in bodies:
        for sentence, item in body.places:
            if not body.is_person:
                named.setdefault(sentence, []).append((item, body.rank))
            if body.weight > LIKELY:
                places.setdefault(sentence, []).append((item, body.rank))
            if item <= OPENING and body.weight > LIKELY:
                opened.setdefault(sentence, body.rank)
    entries = _entries(opened, sentences)
    in_sentence = {sentence: tuple(sorted(found)) for sentence, found in places.items()}
    parts = {place: part_of(sentences[place[0]], place[1]) for body in bodies for place in body.places}
    references = referring.references(bodies, sentences, parts, in_sentence)
    spoken = {
        number: told
        for number in sorted({*in_sentence, *references})
        if (told := spoken_in(in_sentence.get(number, ()), references.get(number, ()))) is not None
    }
    return Cast(
        tuple(bodies),
        kind,
        opened,
        entries,
        len({entry.rank for entry in entries.values()}),
        named_under_grades(bodies, sentences),
        in_sentence,
        {sentence: tuple(sorted(found)) for sentence, found in named.items()},
        {sentence: frozenset(rank for _, rank in found) for sentence, found in named.items()},
        {body.body.key: body.rank for body in bodies},
        parts,
        tuple(view.line.sentence.block for view in sentences),
        [view.number for view in sentences if view.grades],
        tuple([_standing(body, kind) for body in bodies]),
        sorted(places),
        _areas_of_lists(sentences),
        _rows_of_years(sentences),
        sorts if sum(sorts.is_council(body.body) for body in bodies) >= _SEVERAL else None,
        counting,
        references,
        spoken,
        list(spoken),
        left_unnamed(sentences),
        owned_in(bodies, sentences, kind, referring.owned),
        sum(body.weight > LIKELY for body in bodies),
        max((body.weight for body in bodies), default=0.0),
    )


def _standing(body: BodyView, kind: ProviderType | None) -> Standing:
    fits = FLAG[body.body.kind == kind]
    kinds = f"kinds:{body.body.kind},{kind}"
    chief, form = FLAG[body.rank == 0], f"form:{_form(body)}"
    cues = ["body", f"weight:{int(10 * body.weight)}", f"kind:{fits}", kinds, f"rank:{capped(body.rank, 3)}"]
    cues += [form, f"{form},{kind}", f"{form},{chief}"]
    if body.in_headline:
        cues.append("headline")
    return Standing(tuple(cues), kinds, str(int(4 * body.weight)), fits, chief)


_HOLDERS = any_of("trust federation group partnership ltd limited plc foundation association company")
_SITES = any_of("campus site centre unit ward branch")


def _form(body: BodyView) -> str:
    """Whether the name is one of an owner of many, of a part, or of what is mostly inspected, by its last word."""
    last = body.words[-1] if body.words else ""
    sort = "owner" if last in _HOLDERS else "part" if last in _SITES else "other"
    return f"{sort},{len(body.words) > 1:d},{body.body.kind}"


def _areas_of_lists(sentences: Sequence[SentenceView]) -> dict[int, tuple[object, ...]]:
    """For each row of a list, what the areas of all rows can stand for: they tell of what kind its body is."""
    found: dict[int, tuple[object, ...]] = {}
    for is_row, views in groupby(sentences, _is_row):
        rows = list(views) if is_row else []
        if len(rows) > 1:
            areas = tuple(view.items[index].value for view in rows for group in view.groups for index in group.indices)
            found.update((view.number, areas) for view in rows)
    return found


_YEAR_ROW = re.compile(r"_?(?:t[:–,.]?g|g[,(:–]?t\)?)\.?")
"""Letters of "2009: Good" and of "Good (2009)"."""
_MOST_OF_YEAR = 6


def _rows_of_years(sentences: Sequence[SentenceView]) -> frozenset[int]:
    """Numbers of the rows of lists of years and grades, which are the record of whom the article is about."""
    found: set[int] = set()
    for is_row, views in groupby(sentences, _is_row_of_year):
        rows = [view.number for view in views] if is_row else []
        if len(rows) > 1:
            found.update(rows)
    return frozenset(found)


def _is_row_of_year(view: SentenceView) -> bool:
    short = view.size <= _MOST_OF_YEAR and bool(view.grades and view.times)
    return short and _YEAR_ROW.fullmatch(view.letters) is not None


def _is_row(view: SentenceView) -> bool:
    if view.line.block_kind == "paragraph":
        return bool(view.grades and view.groups) and view.size <= _ROW
    return bool(view.grades or view.groups)


def _entries(opened: Mapping[int, int], sentences: Sequence[SentenceView]) -> dict[int, Entry]:
    """The entry that each sentence stands in: from a block that opens with a name to the next."""
    under: dict[int, Entry] = {}
    entry: Entry | None = None
    block = -1
    for view in sentences:
        begins = view.line.sentence.block != block
        block = view.line.sentence.block
        if view.line.block_kind == "headline":
            continue
        if begins and view.number in opened:
            label = view.line.block_kind != "paragraph" or view.size <= _LABEL
            entry = Entry(opened[view.number], view.number, label)
        if entry is not None:
            under[view.number] = entry
    return under
