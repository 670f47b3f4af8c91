"""Words that tell bodies apart by their order in the text: "the former", "the second", "the other school"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.letters import (
    ADVERSATIVE,
    AREA,
    DENIAL,
    GRADE,
    JOINER,
    LINK,
    OTHER_WORD,
    PROVIDER_NOUN,
    RATING_NOUN,
    SUBJECT_ENDS,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.parsing.weighing.owners.places import BySentence
    from core.parsing.weighing.sentence import SentenceView

FORMER, LATTER, FIRST, SECOND, OTHER = "former", "latter", "first", "second", "other"
BY_ORDER = {FORMER: "2", LATTER: "2", FIRST: "#", SECOND: "#", OTHER: "e"}
"""The determiner that cues are told of; "the first" is often an area, a visit or a time, "the latter" hardly ever."""
_PLACES = {FORMER: -2, LATTER: -1, FIRST: 0, SECOND: 1}
_TWO = 2
_REACH = 4
"""Sentences before the words in which two bodies named together are looked for."""
FAR = 12
"""The same for bodies named one after the other, and for the one spoken of last."""
_ENDS = SUBJECT_ENDS | {DENIAL, ADVERSATIVE, JOINER, LINK, GRADE}
"""Letters of what stands behind such a word when it stands for a body by itself."""
_GRADED = frozenset({OTHER_WORD, AREA, PROVIDER_NOUN, RATING_NOUN})
"""Letters of what a grade behind such a word goes with, so that the word stands for no body: "the first good grade"."""
_POSSESSIVE = "'s"


class Ordered(NamedTuple):
    """Words that mean a body by its place among those named before.

    Attributes:
        item: Index of their noun; of the word itself when it has none.
        which: One of the keys of ``BY_ORDER``.
        noun: Their noun; empty for none.
    """

    item: int
    which: str
    noun: str


def ordered_in(view: SentenceView, nouns: Collection[str]) -> Iterator[Ordered]:
    """The words of a sentence that mean a body by its order.

    A former school is no school named before, and a first inspection no body: a noun behind the word must be one that
    bodies are called by, and "former" must have none.

    Args:
        view: The sentence.
        nouns: What bodies are called by.
    """
    for index in range(1, view.size):
        which = view.norms[index]
        if which not in BY_ORDER or view.norms[index - 1] != "the":
            continue
        behind = view.norm(index + 1)
        if behind in nouns:
            if which != FORMER:
                yield Ordered(index + 1, which, behind)
        elif behind == _POSSESSIVE or (
            view.letter(index + 1) in _ENDS
            and not (view.letter(index + 1) == GRADE and view.letter(index + 2) in _GRADED)
        ):
            yield Ordered(index, which, "")


def one_meant(which: str, number: int, item: int, fitting: Collection[int], likely: BySentence, spoken_of: int) -> int:
    """Rank of the body that such words mean; -1 for none.

    Args:
        which: One of the keys of ``BY_ORDER``.
        number: Number of their sentence.
        item: Their index there.
        fitting: Ranks of the bodies that their noun can mean.
        likely: For a sentence, where it names likely bodies.
        spoken_of: Rank of the body spoken of last before; "the other" is not that one.
    """
    ranks: list[int] = []
    for ago in range(FAR + 1):
        here = [rank for at, rank in likely.get(number - ago, ()) if rank in fitting and (ago or at < item)]
        if which == OTHER:
            other = next((rank for rank in reversed(here) if rank != spoken_of), -1)
            if other >= 0:
                return other
            continue
        together = list(dict.fromkeys(here))
        if len(together) >= _TWO and ago <= _REACH and not ranks:
            return together[_PLACES[which]]
        ranks = [*(rank for rank in together if rank not in ranks), *ranks]
        if len(ranks) >= _TWO:
            return ranks[-_TWO:][_PLACES[which]]
    return -1
