"""What is known of a grade word when it is asked whose it is: looked up once for all bodies that it can be of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.counting import number_of
from core.parsing.weighing.letters import POINTER, PRONOUN
from core.parsing.weighing.values import FLAG, capped, rough

if TYPE_CHECKING:
    from core.parsing.items import Item
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.owners.council_sorts import Description
    from core.parsing.weighing.owners.entries import Entry
    from core.parsing.weighing.owners.places import LastNamed, Naming
    from core.parsing.weighing.owners.references import Reference
    from core.parsing.weighing.owners.speaking import Spoken
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target


_OWNING = frozenset({"its", "their", "his", "her"})
_INDEFINITE = frozenset({"a", "an"})
_FEW = 3
"""Up to this number a count of bodies tells of some that were not named before: "Three schools in Sussex"."""


class Asked(NamedTuple):
    """A grade word, with everything the cues of all its candidates look at; a word has six of them on average.

    Attributes:
        cast: The bodies of the article.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Rank of the body that the grade before belongs to; ``NOBODY``; None for the first grade.
        likely: Where the sentence names likely bodies, in order.
        here: Ranks of the likely bodies in the sentence.
        left: Whether a likely body stands before the grade word, as a word of cues.
        right: Whether one stands behind it.
        last: The likely body named last before the sentence.
        last_of_all: The body of any likelihood named last shortly before the sentence.
        turn: How that body was named.
        entry: The entry that the sentence stands in.
        points: Whether the sentence points back: ``o`` for "the school", ``U`` for a pronoun at its beginning.
        pointer: The word nearest before the grade that points back.
        pronoun: ``pronoun`` where one stands before the grade, ``its`` where one that owns opens the sentence, else
            ``-``.
        ago: How many sentences before the likely body was named last.
        entry_words: What cues say of the entry: its sort, how many there are, and how far above it begins.
        description: Words that point to a council by its sort: "the South Yorkshire borough".
        described: Where they stand: ``left`` or ``right`` of the grade.
        reference: The words nearest before the grade that refer to a body by what it is.
        spoken: The body last spoken of before the sentence, by its name or otherwise.
        is_indefinite: Whether the sentence begins like "A care home in Sussex" or "Three schools".
        areas: For each area that it is the grade of, the ids it can stand for.
    """

    cast: Cast
    view: SentenceView
    at: int
    previous: int | None
    likely: tuple[Naming, ...]
    here: frozenset[int]
    left: str
    right: str
    last: LastNamed | None
    last_of_all: LastNamed | None
    turn: str
    entry: Entry | None
    points: str
    pointer: Item | None
    pronoun: str
    ago: str
    entry_words: tuple[str, str, str]
    description: Description | None
    described: str
    reference: Reference | None
    spoken: Spoken | None
    is_indefinite: bool
    areas: tuple[tuple[str, ...], ...]


def ask_owner(cast: Cast, view: SentenceView, at: int, previous: int | None, target: Target) -> Asked:
    """Look up what the cues of all candidates for a grade word look at.

    Args:
        cast: The bodies of the article.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Rank of the body that the grade before belongs to; ``NOBODY``; None for the first grade.
        target: What it is the grade of.
    """
    likely = cast.namings.likely.get(view.number, ())
    last = cast.namings.last_before(view.number)
    letters = view.letters
    pointer = letters.rfind(POINTER, 0, at)
    entry = cast.entries.under.get(view.number)
    description, described = _description(cast, view, at)
    references = cast.speaking.references.get(view.number, ())
    return Asked(
        cast=cast,
        view=view,
        at=at,
        previous=previous,
        likely=likely,
        here=frozenset([one.rank for one in likely]),
        left=FLAG[bool(likely) and likely[0].item < at],
        right=FLAG[bool(likely) and likely[-1].item > at],
        last=last,
        last_of_all=cast.namings.last_of_all(view.number),
        turn=_turn(cast, view, last),
        entry=entry,
        points=POINTER if POINTER in letters else PRONOUN if PRONOUN in letters[:3] else "-",
        pointer=view.items[pointer] if pointer >= 0 else None,
        pronoun=_pronoun(view, at),
        ago=rough(last.ago) if last is not None else "",
        entry_words=("", "", "") if entry is None else _entry_words(cast, view, entry),
        description=description,
        described=described,
        reference=next((one for one in reversed(references) if one.item < at), None),
        spoken=cast.speaking.before(view.number),
        is_indefinite=view.norms[0] in _INDEFINITE or bool(number_of(view.norms[0], _FEW)),
        areas=tuple([item.value for item in target.areas if isinstance(item.value, tuple)]),
    )


def _description(cast: Cast, view: SentenceView, at: int) -> tuple[Description | None, str]:
    """Words that point to a council by its sort, those nearest before the grade first."""
    if cast.sorts is None:
        return None, ""
    left = cast.sorts.described(view, at)
    return (left, "left") if left is not None else (cast.sorts.described_behind(view, at), "right")


def _pronoun(view: SentenceView, at: int) -> str:
    """The pronoun before a grade; one that owns speaks of a body only where it opens the sentence."""
    if PRONOUN in view.letters[:at]:
        return "pronoun"
    return "its" if view.norms[0].partition(" ")[0] in _OWNING else "-"


def _entry_words(cast: Cast, view: SentenceView, entry: Entry) -> tuple[str, str, str]:
    return "label" if entry.is_label else "prose", capped(cast.entries.count, 4), rough(view.number - entry.opened)


def _turn(cast: Cast, view: SentenceView, last: LastNamed | None) -> str:
    """How the body named last was named: alone in its sentence, in the same block, before any grade, how long ago."""
    if last is None:
        return "-"
    number = view.number - last.ago
    alone = len(cast.namings.likely[number]) == 1
    block = cast.blocks[number] == cast.blocks[view.number]
    since = cast.is_graded_between(number, view.number)
    return f"{FLAG[alone]}{FLAG[block]}{FLAG[since]}{capped(last.ago, 3)}"
