"""Cues for whose a grade is: the body named beside it, the one last spoken of, the one the article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import (
    ADVERSATIVE,
    AREA,
    COPULA,
    FINITE_VERBS,
    GIVING,
    GRADE,
    JOINER,
    JUDGING,
    NAMES,
    POINTER,
    PRONOUN,
    RELATIVE,
)
from core.parsing.weighing.owners.entries import OPENING
from core.parsing.weighing.owners.fitting_cues import fitting
from core.parsing.weighing.owners.naming import named_as_cues
from core.parsing.weighing.owners.places import Place
from core.parsing.weighing.owners.thread_cues import thread
from core.parsing.weighing.pulls import score
from core.parsing.weighing.values import FLAG, capped, rough

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.owners.asked import Asked
    from core.parsing.weighing.owners.body_view import BodyView, Standing
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.weights import Family, Weights

_PATH_LETTERS = NAMES | frozenset(
    {*(GRADE, AREA, COPULA, JUDGING, GIVING, PRONOUN, RELATIVE, ADVERSATIVE, POINTER, JOINER), *";,("}
)
_SHORT_PATH = 5

NOBODY = -1
"""Stands for a body that the text does not name."""


def nobody_cues(asked: Asked) -> list[str]:
    """The cues for a grade of a body that is not named."""
    cast, previous = asked.cast, asked.previous
    told = "none" if previous is None else "nobody" if previous == NOBODY else "body"
    cues = [
        "nobody",
        f"nobody-bodies:{capped(len(cast.bodies), 5)}",
        f"nobody-kind:{cast.kind}",
        f"nobody-best:{int(10 * cast.best)}",
        f"nobody-after:{told}",
    ]
    unnamed = cast.unnamed_before(asked.view.number)
    if unnamed is not None:
        here = FLAG[asked.view.number in cast.namings.likely]
        cues += (f"nobody-unnamed:{unnamed}", f"nobody-unnamed:{unnamed},{here}")
    return cues


def owner_cues(asked: Asked, candidate: BodyView) -> list[str]:
    """The cues of one body.

    Args:
        asked: The grade word.
        candidate: The body.
    """
    families, cues = _said_of(asked, candidate)
    return cues + [cue for make, said in families for cue in make(*said)]


def owner_score(weights: Weights, asked: Asked, candidate: BodyView, others: Sequence[str] = ()) -> float:
    """What the cues of one body weigh together, and with other cues beside them.

    Most candidates are not named in the sentence, and what their cues are made of is a handful of flags and steps. So
    what a family of cues weighs is kept by what it is made of, and hardly any cue is put together.
    """
    families, cues = _said_of(asked, candidate)
    return score(weights.pull_of_families(families) + weights.pull([*cues, *others]), weights.width)


def _said_of(asked: Asked, candidate: BodyView) -> tuple[list[Family], list[str]]:
    """What is said of one body: families of cues that are made of few words, and other cues."""
    cast, view, at = asked.cast, asked.view, asked.at
    rank, standing = candidate.rank, cast.standing[candidate.rank]
    here = candidate.named_in(view.number)
    left, right = [item for item in here if item < at], [item for item in here if item > at]
    flag = FLAG[bool(here)]
    side = "LR" if left and right else "L" if left else "R" if right else ""
    last, entry, earlier = asked.last, asked.entry, candidate.named_before(view.number)
    named_last = "-" if last is None else "l" if last.rank == rank else "n"
    before = "-" if asked.previous is None else "p" if asked.previous == rank else "n"
    owns = "-" if entry is None else "u" if entry.rank == rank else "n"
    families: list[Family] = [
        (_standing_cues, standing.cues),
        (_placed, (standing.kinds, flag, side, asked.left, asked.right, view.block, standing.chief)),
        (_context, (named_last, flag, asked.left, asked.ago, standing.tier, *_named_before(asked, rank, earlier))),
        (_previous, (before, flag, asked.left, asked.right, view.letters[0])),
        (
            _together,
            (
                *(side[:1], "-" if asked.here <= {rank} else "o", named_last, before),
                *(asked.turn, asked.points, view.letters[0], view.block),
                *(owns if cast.entries.count > 1 else "-", standing.tier, standing.fits, standing.chief),
            ),
        ),
    ]
    families += thread(asked, candidate, earlier, flag, named_last)
    families += fitting(asked, candidate, flag, named_last)
    if entry is not None:
        families.append((_entry, (owns, *asked.entry_words, flag, asked.left, view.block)))
    cues: list[str] = []
    if asked.is_indefinite:
        cues += _indefinite(view, at, standing, left)
    if here:
        named = cast.namings.ranks.get(view.number, frozenset())
        alone = "only" if named == {rank} else "among" if rank in named else "person"
        families.append((_here, (alone, side[:1] or "R", standing.tier, FLAG[here[0] <= OPENING], standing.fits)))
    if left:
        families.append((named_as_cues, (cast.namings.parts[Place(view.number, left[-1])], standing.tier)))
        _named_left(asked, candidate, left[-1], standing.tier, cues)
    if right:
        _named_right(asked, candidate, right[0], cues)
    return families, cues


def _standing_cues(*cues: str) -> tuple[str, ...]:
    return cues


def _placed(kinds: str, here: str, side: str, left: str, right: str, block: str, chief: str) -> tuple[str, ...]:
    """Where the body stands in the sentence, and where other likely ones stand."""
    where = "in" if here == "1" else "out"
    return (
        f"{kinds},{where}",
        f"in:{side},{left}{right}",
        f"block:{block},{where}",
        f"first:{chief},{here},{left}",
    )


def _here(alone: str, side: str, tier: str, opens: str, fits: str) -> tuple[str, ...]:
    """Who else is named in the sentence that names it."""
    return (f"{alone}-here:{side},{tier}", f"{alone}-here:{side},{opens}", f"{alone}-here:{fits}")


def _together(
    side: str,
    others: str,
    named_last: str,
    before: str,
    turn: str,
    points: str,
    opens: str,
    block: str,
    under: str,
    tier: str,
    fits: str,
    chief: str,
) -> tuple[str, ...]:
    """Several cues at once: what "named last" says depends on who is named here and who the entry is about."""
    built = f"{side or '-'}{others}{named_last}{before}"
    return (
        f"turn:{built},{turn}",
        f"turn:{built},{turn},{tier}",
        f"turn:{built},{turn},{points}",
        f"build:{built}",
        f"build:{built},{under}",
        f"build:{built},{tier}",
        f"build:{built},{points},{chief}",
        f"build:{built},{opens}",
        f"build:{built},{under},{tier},{fits}",
        f"build:{built},{block},{under}",
    )


def _indefinite(view: SentenceView, at: int, standing: Standing, left: list[int]) -> list[str]:
    """For a sentence like "A care home in Sussex has …", whose subject is named only later: is the name its place?"""
    subject = view.letters[1:at]
    verb = next((index for index, letter in enumerate(subject, 1) if letter in FINITE_VERBS), at)
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
    standing = view.standing(place, at)
    if standing:
        cues += (f"Lstands:{standing}", f"Lstands:{standing},{tier}")
        if standing == "main" and not rivals:
            cues.append(f"Lheads:{rough(view.sides.index(view.sides[at]) - place)}")


def _named_right(asked: Asked, candidate: BodyView, place: int, cues: list[str]) -> None:
    view, at = asked.view, asked.at
    path = view.letters[at + 1 : place]
    rivals = sum([1 for item, rank in asked.likely if at < item < place and rank != candidate.rank])
    cues += ("R", f"Rfar:{rough(len(path))}", f"Rrivals:{capped(rivals, 2)}", f"Rback:{view.letter(place + 1)}")
    cues.append(f"Rfront-word:{view.norm(place - 1)}")
    cues += [f"Rhas:{letter}" for letter in dict.fromkeys(path) if letter in _PATH_LETTERS]
    if len(path) <= _SHORT_PATH:
        cues.append(f"Rpath:{path}")
    standing = view.standing(place, at)
    if standing:
        cues.append(f"Rstands:{standing}")
    if place - at <= _SHORT_PATH and len(view.grades) > 1 and place in view.paired:
        cues.append("Rpair")


def _named_before(asked: Asked, rank: int, earlier: Place | None) -> tuple[str, str, str, str]:
    """How long ago it was named, whether that opened a sentence, who opens this one, and who is listed below it."""
    cast, number = asked.cast, asked.view.number
    ago, opened = ("never", "0") if earlier is None else (rough(number - earlier.sentence), FLAG[earlier.item <= 1])
    head, listed = cast.entries.opened_by.get(number), cast.below.get(number)
    opens = "" if head is None else "opens" if head == rank else "opens-other"
    below = "" if not listed else "below" if rank in listed else "below-other"
    return ago, opened, opens, below


def _context(
    named_last: str, here: str, others: str, last_ago: str, tier: str, ago: str, opened: str, opens: str, below: str
) -> list[str]:
    """Where the body was named before the sentence."""
    cues = [f"ago:{ago}"]
    if here == "0":
        cues.append("elsewhere")
    if named_last == "l":
        cues += ("last", f"last-far:{last_ago}", f"last:{here}{others}", f"last-weight:{tier}")
    elif named_last == "n":
        cues.append("not-last")
    if opened == "1":
        cues.append("ago-opens")
    return cues + [cue for cue in (opens, below) if cue]


def _entry(owns: str, sort: str, many: str, far: str, here: str, others: str, block: str) -> tuple[str, ...]:
    """Whether the sentence stands in an entry of the body."""
    own = "under" if owns == "u" else "under-other"
    shape = f"{own}:{sort},{many}"
    return (own, shape, f"{shape},{here}{others}", f"{own}-far:{sort},{far}", f"{own}-block:{block}")


def _previous(before: str, here: str, left: str, right: str, opens: str) -> tuple[str, ...]:
    """Whether the grade before is the body's."""
    if before != "p":
        return ("not-previous",) if before == "n" else ()
    return (
        "previous",
        f"previous:{here}{left}",
        f"previous-starts:{opens}",
        f"previous-right:{right}",
    )
