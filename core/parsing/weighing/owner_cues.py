"""Cues for whose a grade is: the body named beside it, the one last spoken of, the one the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.cast import OPENING
from core.parsing.weighing.values import FLAG, capped, rough

if TYPE_CHECKING:
    from core.parsing.items import Item
    from core.parsing.weighing.cast import BodyView, Cast, Entry, Standing
    from core.parsing.weighing.sentence import SentenceView

_PATH_LETTERS = frozenset("gpnaCJGUWBoA;,(")
_SHORT_PATH = 5
_INDEFINITE = frozenset({"a", "an", "one", "two", "three"})
_VERBS = frozenset("C56JGKMXH")

NOBODY = -1
"""Stands for a body that the text does not name."""


def nobody_cues(cast: Cast, previous: int | None) -> list[str]:
    """The cues for a grade of a body that is not named."""
    best = max((body.weight for body in cast.bodies), default=0.0)
    told = "none" if previous is None else "nobody" if previous == NOBODY else "body"
    return [
        "nobody",
        f"nobody-bodies:{capped(len(cast.bodies), 5)}",
        f"nobody-kind:{cast.kind}",
        f"nobody-best:{int(10 * best)}",
        f"nobody-after:{told}",
    ]


class Asked(NamedTuple):
    """A grade word, with everything the cues of all its candidates look at; a word has six of them on average.

    Attributes:
        cast: The bodies of the article.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Rank of the body that the grade before belongs to; ``NOBODY``; None for the first grade.
        likely: Places of likely bodies in the sentence: item and rank, in order.
        left: Whether a likely body stands before the grade word, as a word of cues.
        right: Whether one stands behind it.
        last: Rank of the likely body named last before the sentence, and how many sentences before.
        turn: How that body was named.
        entry: The entry that the sentence stands in.
        points: Whether the sentence points back: ``o`` for "the school", ``U`` for a pronoun at its beginning.
        pointer: The word nearest before the grade that points back.
    """

    cast: Cast
    view: SentenceView
    at: int
    previous: int | None
    likely: tuple[tuple[int, int], ...]
    left: str
    right: str
    last: tuple[int, int] | None
    turn: str
    entry: Entry | None
    points: str
    pointer: Item | None


def ask_owner(cast: Cast, view: SentenceView, at: int, previous: int | None) -> Asked:
    """Look up what the cues of all candidates for a grade word look at.

    Args:
        cast: The bodies of the article.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Rank of the body that the grade before belongs to; ``NOBODY``; None for the first grade.
    """
    likely = cast.in_sentence.get(view.number, ())
    last = cast.last_before(view.number)
    letters = view.letters
    pointer = letters.rfind("o", 0, at)
    return Asked(
        cast,
        view,
        at,
        previous,
        likely,
        FLAG[bool(likely) and likely[0][0] < at],
        FLAG[bool(likely) and likely[-1][0] > at],
        last,
        _turn(cast, view, last),
        cast.under.get(view.number),
        "o" if "o" in letters else "U" if "U" in letters[:3] else "-",
        view.items[pointer] if pointer >= 0 else None,
    )


def _turn(cast: Cast, view: SentenceView, last: tuple[int, int] | None) -> str:
    """How the body named last was named: alone in its sentence, in the same block, before any grade, how long ago."""
    if last is None:
        return "-"
    number = view.number - last[1]
    alone = len(cast.in_sentence[number]) == 1
    block = cast.blocks[number] == cast.blocks[view.number]
    since = cast.is_graded_between(number, view.number)
    return f"{FLAG[alone]}{FLAG[block]}{FLAG[since]}{capped(last[1], 3)}"


def owner_cues(asked: Asked, candidate: BodyView) -> list[str]:
    """The cues of one body.

    Args:
        asked: The grade word.
        candidate: The body.
    """
    cast, view, at = asked.cast, asked.view, asked.at
    standing = cast.standing[candidate.rank]
    here = candidate.named_in(view.number)
    left, right = [item for item in here if item < at], [item for item in here if item > at]
    where, flag = ("in", "1") if here else ("out", "0")
    cues = [
        *standing.cues,
        f"{standing.kinds},{where}",
        f"in:{'L' if left else ''}{'R' if right else ''},{asked.left}{asked.right}",
        f"block:{view.block},{where}",
        f"first:{standing.chief},{flag},{asked.left}",
    ]
    if view.norms[0] in _INDEFINITE:
        cues += _indefinite(view, at, standing, left)
    if here:
        named = cast.named_in.get(view.number, frozenset())
        alone = "only" if named == {candidate.rank} else "among" if candidate.rank in named else "person"
        side = "L" if left else "R"
        opens = min(here) <= OPENING
        cues += (
            f"{alone}-here:{side},{standing.tier}",
            f"{alone}-here:{side},{FLAG[opens]}",
            f"{alone}-here:{standing.fits}",
        )
    if left:
        _named_left(asked, candidate, left[-1], standing.tier, cues)
    if right:
        _named_right(asked, candidate, right[0], cues)
    _context(asked, candidate, flag, standing.tier, cues)
    _entry(asked, candidate, flag, cues)
    if asked.previous is not None:
        _previous(asked, candidate, flag, cues)
    _pointer(asked, candidate, flag, cues)
    _together(asked, candidate, "L" if left else "R" if right else "-", standing, cues)
    return cues


def _together(asked: Asked, candidate: BodyView, here: str, standing: Standing, cues: list[str]) -> None:
    """Several cues at once: what "named last" says depends on who is named here and who the entry is about."""
    rank, last, entry, view = candidate.rank, asked.last, asked.entry, asked.view
    others = "o" if any(other != rank for _, other in asked.likely) else "-"
    named_last = "-" if last is None else "l" if last[0] == rank else "n"
    before = "-" if asked.previous is None else "p" if asked.previous == rank else "n"
    under = "-" if entry is None or asked.cast.entries < 2 else "u" if entry.rank == rank else "n"
    build = f"build:{here}{others}{named_last}{before}"
    turn = f"turn:{here}{others}{named_last}{before},{asked.turn}"
    tier = standing.tier
    cues += (
        turn,
        f"{turn},{tier}",
        f"{turn},{asked.points}",
        build,
        f"{build},{under}",
        f"{build},{tier}",
        f"{build},{asked.points},{standing.chief}",
        f"{build},{view.letters[0]}",
        f"{build},{under},{tier},{standing.fits}",
        f"{build},{view.block},{under}",
    )


def _indefinite(view: SentenceView, at: int, standing: Standing, left: list[int]) -> list[str]:
    """For a sentence like "A care home in Sussex has …", whose subject is named only later: is the name its place?"""
    subject = view.letters[1:at]
    verb = next((index for index, letter in enumerate(subject, 1) if letter in _VERBS), at)
    place = bool(left) and left[0] < verb
    where = "subject" if place and left[0] <= 2 else "place" if place else "left" if left else "none"
    return [
        f"indefinite:{where}",
        f"indefinite:{where},{standing.chief}",
        f"indefinite-front:{view.norm(left[0] - 1)}" if place else "indefinite-free",
    ]


def _named_left(asked: Asked, candidate: BodyView, place: int, tier: str, cues: list[str]) -> None:
    view, at = asked.view, asked.at
    path = view.letters[place + 1 : at]
    rivals = sum([1 for item, rank in asked.likely if place < item < at and rank != candidate.rank])
    cues += ("L", f"Lfar:{rough(len(path))}", f"Lrivals:{capped(rivals, 2)}", f"Lback:{view.letter(place + 1)}")
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


def _named_right(asked: Asked, candidate: BodyView, place: int, cues: list[str]) -> None:
    view, at = asked.view, asked.at
    path = view.letters[at + 1 : place]
    rivals = sum([1 for item, rank in asked.likely if at < item < place and rank != candidate.rank])
    cues += ("R", f"Rfar:{rough(len(path))}", f"Rrivals:{capped(rivals, 2)}", f"Rback:{view.letter(place + 1)}")
    cues.append(f"Rfront-word:{view.norm(place - 1)}")
    cues += [f"Rhas:{letter}" for letter in dict.fromkeys(path) if letter in _PATH_LETTERS]
    if len(path) <= _SHORT_PATH:
        cues.append(f"Rpath:{path}")


def _context(asked: Asked, candidate: BodyView, here: str, tier: str, cues: list[str]) -> None:
    """Where the body was named before the sentence."""
    cast, number = asked.cast, asked.view.number
    if here == "0":
        cues.append("elsewhere")
    last = asked.last
    if last is not None:
        if last[0] == candidate.rank:
            cues += ("last", f"last-far:{rough(last[1])}", f"last:{here}{asked.left}", f"last-weight:{tier}")
        else:
            cues.append("not-last")
    earlier = candidate.named_before(number)
    if earlier is not None:
        sentence, item = earlier
        cues.append(f"ago:{rough(number - sentence)}")
        if item <= 1:
            cues.append("ago-opens")
    else:
        cues.append("ago:never")
    head = cast.opened_by.get(number)
    if head is not None:
        cues.append("opens" if head == candidate.rank else "opens-other")
    listed = cast.below.get(number)
    if listed:
        cues.append("below" if candidate.rank in listed else "below-other")


def _entry(asked: Asked, candidate: BodyView, here: str, cues: list[str]) -> None:
    """Whether the sentence stands in an entry of the body."""
    entry, view = asked.entry, asked.view
    if entry is None:
        return
    own = "under" if entry.rank == candidate.rank else "under-other"
    sort = "label" if entry.is_label else "prose"
    shape = f"{own}:{sort},{capped(asked.cast.entries, 4)}"
    cues += (
        own,
        shape,
        f"{shape},{here}{asked.left}",
        f"{own}-far:{sort},{rough(view.number - entry.opened)}",
        f"{own}-block:{view.block}",
    )


def _previous(asked: Asked, candidate: BodyView, here: str, cues: list[str]) -> None:
    """Whether the grade before is the body's."""
    if asked.previous != candidate.rank:
        cues.append("not-previous")
        return
    cues += (
        "previous",
        f"previous:{here}{asked.left}",
        f"previous-starts:{asked.view.letters[0]}",
        f"previous-right:{asked.right}",
    )


def _pointer(asked: Asked, candidate: BodyView, here: str, cues: list[str]) -> None:
    """Words that point back: "the school", "it"."""
    pointer = asked.pointer
    if pointer is not None:
        kinds = pointer.value if isinstance(pointer.value, frozenset) else frozenset()
        fits = FLAG[candidate.body.kind in kinds]
        cues += (f"pointer:{fits}", f"pointer:{fits},{here}")
        if pointer.norm.rpartition(" ")[2] in candidate.words:
            cues.append("pointer-word")
    elif "U" in asked.view.letters[: asked.at]:
        cues += ("pronoun", f"pronoun-last:{FLAG[asked.last is not None and asked.last[0] == candidate.rank]}")
