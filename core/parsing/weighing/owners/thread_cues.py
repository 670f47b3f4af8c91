"""Cues for whether a body is the one that the text is speaking of: named last, referred to, or meant by "it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.owners.naming import naming_cues
from core.parsing.weighing.owners.references import referring_cues
from core.parsing.weighing.owners.speaking import spoken_cues
from core.parsing.weighing.values import FLAG, capped

if TYPE_CHECKING:
    from core.parsing.items import Item
    from core.parsing.weighing.owners.asked import Asked
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.places import Place
    from core.parsing.weighing.owners.references import Reference
    from core.parsing.weighing.owners.speaking import Spoken
    from core.parsing.weighing.weights import Family


def thread(asked: Asked, candidate: BodyView, earlier: Place | None, here: str, named_last: str) -> list[Family]:
    """The families of cues that say how the text came to speak of whom it speaks of.

    Args:
        asked: The grade word.
        candidate: The body.
        earlier: Where it was named last before the sentence.
        here: Whether the sentence names it.
        named_last: Whether it is the likely body named last before the sentence: ``l``, ``n``, or ``-`` for none.
    """
    cast, rank = asked.cast, candidate.rank
    tier = cast.standing[rank].tier
    families: list[Family] = [(naming_cues, (*_last_naming(asked, earlier, named_last), here, asked.points, tier))]
    if asked.last_of_all is not None:
        latest, ago = FLAG[asked.last_of_all.rank == rank], capped(asked.last_of_all.ago, 3)
        families.append((_latest, (latest, ago, here, asked.left, tier, asked.points)))
    if asked.reference is not None:
        families.append((referring_cues, (*_meaning(asked.reference, rank), here, asked.left, tier)))
    if asked.spoken is not None:
        before = "-" if asked.previous is None else FLAG[asked.previous == rank]
        said = (*_speaking(asked.spoken, rank), here, asked.left, asked.points, tier, asked.pronoun, before)
        families.append((spoken_cues, said))
    if asked.pointer is not None:
        families.append((_pointer, (*_pointed(asked.pointer, candidate), here)))
    elif asked.pronoun == "pronoun":
        families.append((_pronoun, (named_last,)))
    return families


def _last_naming(asked: Asked, place: Place | None, named_last: str) -> tuple[str, str]:
    """What part it played in the sentence that named it last, and whether that is the last one that named any."""
    if place is None:
        return "", named_last
    beside_last = asked.last is not None and place.sentence == asked.view.number - asked.last.ago and named_last == "n"
    return asked.cast.namings.parts[place], "s" if beside_last else named_last


def _meaning(reference: Reference, rank: int) -> tuple[str, str, str]:
    means = "y" if reference.rank == rank else "n" if reference.rank >= 0 else "-"
    return means, reference.determiner, FLAG[reference.by_name]


def _speaking(spoken: Spoken, rank: int) -> tuple[str, str, str, str]:
    return FLAG[spoken.last == rank], FLAG[spoken.first == rank], FLAG[spoken.is_named], capped(spoken.ago, 3)


def _latest(latest: str, ago: str, here: str, others: str, tier: str, points: str) -> tuple[str, ...]:
    """Whether it is the last of all bodies named shortly before, likely to be inspected or not."""
    built = f"{latest}{here}{others}"
    return (f"latest:{built},{ago}", f"latest:{built},{tier}", f"latest:{built},{ago},{points}")


def _pointed(pointer: Item, candidate: BodyView) -> tuple[str, str]:
    """Whether words that point back fit the kind of the body, and whether they are a word of its name."""
    kinds = pointer.value if isinstance(pointer.value, frozenset) else frozenset()
    return FLAG[candidate.body.kind in kinds], FLAG[pointer.norm.rpartition(" ")[2] in candidate.words]


def _pointer(fits: str, is_word: str, here: str) -> tuple[str, ...]:
    """Words that point back: "the school"."""
    cues = (f"pointer:{fits}", f"pointer:{fits},{here}")
    return (*cues, "pointer-word") if is_word == "1" else cues


def _pronoun(named_last: str) -> tuple[str, ...]:
    """A pronoun that points back: "it"."""
    return ("pronoun", f"pronoun-last:{FLAG[named_last == 'l']}")
