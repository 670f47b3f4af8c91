"""Cues for whose a grade is: the body named beside it, the one last spoken of, the one the article is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.sentence import rough

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.mentions.provider_names import Body
    from core.parsing.weighing.sentence import SentenceView

LIKELY = 0.35
"""Weight from which a body is taken for one that is inspected, when others are compared with it."""
_PATH_LETTERS = frozenset("gpnaCJGUWBoA;,(")
_SHORT_PATH = 5
_LABEL = 4
_INDEFINITE = frozenset({"a", "an", "one", "two", "three"})
_OPENING = 2
"""Index up to which a name opens its sentence: behind an article, a number, a bullet."""
_LIST_LINE = 30
_LISTED = 0.2


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
    """

    body: Body
    weight: float
    places: tuple[tuple[int, int], ...]
    in_headline: bool
    rank: int
    words: tuple[str, ...]
    is_person: bool = False


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
        below: For a sentence that is a grade and nothing else, the bodies listed beneath it.
        in_sentence: For a sentence, its places of likely bodies: item and rank, in order.
        named_in: For a sentence, the ranks of all bodies named in it that are no people by their looks.
    """

    bodies: tuple[BodyView, ...]
    kind: ProviderType | None
    opened_by: Mapping[int, int]
    under: Mapping[int, Entry]
    entries: int
    below: Mapping[int, tuple[int, ...]]
    in_sentence: Mapping[int, tuple[tuple[int, int], ...]]
    named_in: Mapping[int, frozenset[int]]

    def last_before(self, sentence: int) -> tuple[int, int] | None:
        """Rank of the likely body named last before a sentence, and how many sentences before."""
        for number in range(sentence - 1, -1, -1):
            places = self.in_sentence.get(number)
            if places:
                return places[-1][1], sentence - number
        return None


NOBODY = -1
"""Stands for a body that the text does not name."""


def nobody_cues(cast: Cast, previous: int | None) -> list[str]:
    """The cues for a grade of a body that is not named."""
    best = max((body.weight for body in cast.bodies), default=0.0)
    told = "none" if previous is None else "nobody" if previous == NOBODY else "body"
    return [
        "nobody",
        f"nobody-bodies:{min(5, len(cast.bodies))}",
        f"nobody-kind:{cast.kind}",
        f"nobody-best:{int(10 * best)}",
        f"nobody-after:{told}",
    ]


def owner_cues(cast: Cast, view: SentenceView, at: int, candidate: BodyView, previous: int | None) -> list[str]:
    """The cues of one body.

    Args:
        cast: The bodies of the article.
        view: The sentence of the grade word.
        at: Index of the grade word.
        candidate: The body.
        previous: Rank of the body that the grade before belongs to; ``NOBODY``; None for the first grade.
    """
    here = [item for sentence, item in candidate.places if sentence == view.number]
    left, right = [item for item in here if item < at], [item for item in here if item > at]
    likely = cast.in_sentence.get(view.number, ())
    others_left = any(item < at for item, _ in likely)
    others_right = any(item > at for item, _ in likely)
    tier = int(4 * candidate.weight)
    cues = [
        "body",
        f"weight:{int(10 * candidate.weight)}",
        f"kind:{candidate.body.kind == cast.kind:d}",
        f"kinds:{candidate.body.kind},{cast.kind}",
        f"kinds:{candidate.body.kind},{cast.kind},{'in' if here else 'out'}",
        f"rank:{min(3, candidate.rank)}",
        f"in:{'L' if left else ''}{'R' if right else ''},{others_left:d}{others_right:d}",
        f"block:{view.line.block_kind},{'in' if here else 'out'}",
        f"first:{candidate.rank == 0:d},{bool(here):d},{others_left:d}",
    ]
    if candidate.in_headline:
        cues.append("headline")
    if view.norm(0) in _INDEFINITE:
        cues += _indefinite(view, at, candidate, left)
    if here:
        named = cast.named_in.get(view.number, frozenset())
        alone = "only" if named == {candidate.rank} else "among" if candidate.rank in named else "person"
        side = "L" if left else "R"
        opens = min(here) <= _OPENING
        cues += (
            f"{alone}-here:{side},{tier}",
            f"{alone}-here:{side},{opens:d}",
            f"{alone}-here:{candidate.body.kind == cast.kind:d}",
        )
    if left:
        _named_left(cast, view, at, candidate, left[-1], tier, cues)
    if right:
        _named_right(cast, view, at, candidate, right[0], cues)
    _context(cast, view, candidate, here=bool(here), others=others_left, tier=tier, cues=cues)
    if previous is not None:
        _previous(view, candidate, previous, here=bool(here), left=others_left, right=others_right, cues=cues)
    _pointer(cast, view, at, candidate, here=bool(here), cues=cues)
    cues += _together(cast, view, candidate, left=left, right=right, previous=previous, tier=tier)
    return cues


def _together(
    cast: Cast,
    view: SentenceView,
    candidate: BodyView,
    *,
    left: list[int],
    right: list[int],
    previous: int | None,
    tier: int,
) -> list[str]:
    """Several cues at once: what "named last" says depends on who is named here and who the entry is about."""
    places = cast.in_sentence.get(view.number, ())
    here = "L" if left else "R" if right else "-"
    others = "o" if any(rank != candidate.rank for _, rank in places) else "-"
    last = cast.last_before(view.number)
    named_last = "-" if last is None else "l" if last[0] == candidate.rank else "n"
    before = "-" if previous is None else "p" if previous == candidate.rank else "n"
    entry = cast.under.get(view.number)
    under = "-" if entry is None or cast.entries < 2 else "u" if entry.rank == candidate.rank else "n"
    build = f"{here}{others}{named_last}{before}"
    points = "o" if "o" in view.letters else "U" if "U" in view.letters[:3] else "-"
    return [
        f"build:{build}",
        f"build:{build},{under}",
        f"build:{build},{tier}",
        f"build:{build},{points},{candidate.rank == 0:d}",
        f"build:{build},{view.letters[:1]}",
        f"build:{build},{under},{tier},{candidate.body.kind == cast.kind:d}",
        f"build:{build},{view.line.block_kind},{under}",
    ]


def _indefinite(view: SentenceView, at: int, candidate: BodyView, left: list[int]) -> list[str]:
    """For a sentence like "A care home in Sussex has …", whose subject is named only later: is the name its place?"""
    subject = view.letters[1:at]
    verb = next((index for index, letter in enumerate(subject, 1) if letter in "C56JGKMXH"), at)
    place = bool(left) and left[0] < verb
    where = "subject" if place and left[0] <= 2 else "place" if place else "left" if left else "none"
    return [
        f"indefinite:{where}",
        f"indefinite:{where},{candidate.rank == 0:d}",
        f"indefinite-front:{view.norm(left[0] - 1)}" if place else "indefinite-free",
    ]


def _named_left(
    cast: Cast, view: SentenceView, at: int, candidate: BodyView, place: int, tier: int, cues: list[str]
) -> None:
    path = view.letters[place + 1 : at]
    rivals = sum(
        1 for item, rank in cast.in_sentence.get(view.number, ()) if place < item < at and rank != candidate.rank
    )
    cues += ("L", f"Lfar:{rough(len(path))}", f"Lrivals:{min(2, rivals)}", f"Lback:{view.letter(place + 1)}")
    cues += (f"Lfront:{view.letter(place - 1)}", f"Lfront-word:{view.norm(place - 1)}")
    cues += [f"Lhas:{letter}" for letter in dict.fromkeys(path) if letter in _PATH_LETTERS]
    if len(path) <= _SHORT_PATH:
        cues.append(f"Lpath:{path}")
    if place <= 1:
        cues.append("Lopens")
    if view.clauses[place] != view.clauses[at]:
        cues.append("Lclause")
    if not rivals:
        cues.append(f"Lnearest:{tier}")


def _named_right(cast: Cast, view: SentenceView, at: int, candidate: BodyView, place: int, cues: list[str]) -> None:
    path = view.letters[at + 1 : place]
    rivals = sum(
        1 for item, rank in cast.in_sentence.get(view.number, ()) if at < item < place and rank != candidate.rank
    )
    cues += ("R", f"Rfar:{rough(len(path))}", f"Rrivals:{min(2, rivals)}", f"Rback:{view.letter(place + 1)}")
    cues.append(f"Rfront-word:{view.norm(place - 1)}")
    cues += [f"Rhas:{letter}" for letter in dict.fromkeys(path) if letter in _PATH_LETTERS]
    if len(path) <= _SHORT_PATH:
        cues.append(f"Rpath:{path}")


def _context(
    cast: Cast, view: SentenceView, candidate: BodyView, *, here: bool, others: bool, tier: int, cues: list[str]
) -> None:
    """Where the body was named before the sentence."""
    if not here:
        cues.append("elsewhere")
    last = cast.last_before(view.number)
    if last is not None:
        if last[0] == candidate.rank:
            cues += ("last", f"last-far:{rough(last[1])}", f"last:{here:d}{others:d}", f"last-weight:{tier}")
        else:
            cues.append("not-last")
    earlier = [place for place in candidate.places if place[0] < view.number]
    if earlier:
        sentence, item = earlier[-1]
        cues.append(f"ago:{rough(view.number - sentence)}")
        if item <= 1:
            cues.append("ago-opens")
    else:
        cues.append("ago:never")
    head = cast.opened_by.get(view.number)
    if head is not None:
        cues.append("opens" if head == candidate.rank else "opens-other")
    _entry(cast, view, candidate, here=here, others=others, cues=cues)
    listed = cast.below.get(view.number)
    if listed:
        cues.append("below" if candidate.rank in listed else "below-other")


def _entry(cast: Cast, view: SentenceView, candidate: BodyView, *, here: bool, others: bool, cues: list[str]) -> None:
    """Whether the sentence stands in an entry of the body."""
    entry = cast.under.get(view.number)
    if entry is None:
        return
    many = min(4, cast.entries)
    own = "under" if entry.rank == candidate.rank else "under-other"
    sort = "label" if entry.is_label else "prose"
    cues += (
        own,
        f"{own}:{sort},{many}",
        f"{own}:{sort},{many},{here:d}{others:d}",
        f"{own}-far:{sort},{rough(view.number - entry.opened)}",
        f"{own}-block:{view.line.block_kind}",
    )


def _previous(
    view: SentenceView, candidate: BodyView, previous: int, *, here: bool, left: bool, right: bool, cues: list[str]
) -> None:
    """Whether the grade before is the body's."""
    if previous != candidate.rank:
        cues.append("not-previous")
        return
    cues += (
        "previous",
        f"previous:{here:d}{left:d}",
        f"previous-starts:{view.letters[:1]}",
        f"previous-right:{right:d}",
    )


def _pointer(cast: Cast, view: SentenceView, at: int, candidate: BodyView, *, here: bool, cues: list[str]) -> None:
    """Words that point back: "the school", "it"."""
    pointers = [view.items[index] for index in range(at) if view.letters[index] == "o"]
    if pointers:
        kinds = pointers[-1].value if isinstance(pointers[-1].value, frozenset) else frozenset()
        fits = candidate.body.kind is not None and candidate.body.kind.value in kinds
        cues += (f"pointer:{fits:d}", f"pointer:{fits:d},{here:d}")
        if pointers[-1].norm.split()[-1] in candidate.words:
            cues.append("pointer-word")
    elif "U" in view.letters[:at]:
        last = cast.last_before(view.number)
        cues += ("pronoun", f"pronoun-last:{last is not None and last[0] == candidate.rank:d}")


def cast_of(bodies: Sequence[BodyView], sentences: Sequence[SentenceView], kind: ProviderType | None) -> Cast:
    """Put bodies and sentences in relation.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
        kind: The kind of body the article is chiefly about.
    """
    places: dict[int, list[tuple[int, int]]] = {}
    named: dict[int, set[int]] = {}
    opened: dict[int, int] = {}
    for body in bodies:
        for sentence, item in body.places:
            if not body.is_person:
                named.setdefault(sentence, set()).add(body.rank)
            if body.weight > LIKELY:
                places.setdefault(sentence, []).append((item, body.rank))
            if item <= _OPENING and body.weight > LIKELY:
                opened.setdefault(sentence, body.rank)
    entries = _entries(opened, sentences)
    return Cast(
        tuple(bodies),
        kind,
        opened,
        entries,
        len({entry.rank for entry in entries.values()}),
        dict(_below(bodies, sentences)),
        {sentence: tuple(sorted(found)) for sentence, found in places.items()},
        {sentence: frozenset(found) for sentence, found in named.items()},
    )


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


def _below(bodies: Sequence[BodyView], sentences: Sequence[SentenceView]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For each line that is only a grade, the bodies named in the lines beneath it, up to the next grade."""
    named: dict[int, list[int]] = {}
    for body in bodies:
        for sentence, _ in body.places:
            named.setdefault(sentence, []).append(body.rank)
    for view in sentences:
        if not view.grades or view.size > _LABEL:
            continue
        found: list[int] = []
        for other in sentences[view.number + 1 :]:
            if other.grades or other.number not in named or other.size > _LIST_LINE:
                break
            found += [rank for rank in named[other.number] if rank not in found and bodies[rank].weight > _LISTED]
        if found:
            yield view.number, tuple(found)
