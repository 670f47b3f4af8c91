"""Cues for whether a name for a sort of visit, "a monitoring visit", is what the visit told of was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import VisitType
from core.parsing.lexicon import Kind, Phrase, PhraseBook
from core.parsing.weighing.letters import AREA, DENIAL, GRADE, HAD, HYPOTHESIS, INSPECTORATE, JUDGING, MOVING, TELLING
from core.parsing.weighing.values import FLAG, TENTHS, capped
from core.parsing.words import either, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Wording
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView

_NEAR = 3
_FAR = 9
_LETTERS = (GRADE, INSPECTORATE, AREA, TELLING, JUDGING, DENIAL, HYPOTHESIS, MOVING, HAD)
"""Letters that tell what a sentence is about."""


class NamedVisit(NamedTuple):
    """A name for a sort of visit.

    Attributes:
        at: Index of its first item.
        behind: Index behind its last.
        sort: What it names.
    """

    at: int
    behind: int
    sort: VisitType


@dataclass(frozen=True, slots=True)
class VisitNames:
    """What visits are called, compiled once for a wording."""

    book: PhraseBook
    in_part: PhraseBook
    gradeless: PhraseBook
    counting: frozenset[str]
    to_come: re.Pattern[str]
    still_to_be: re.Pattern[str]

    def is_to_come(self, view: SentenceView, named: NamedVisit) -> bool:
        """Whether a visit has still to be made: "is bracing for its first monitoring visit"."""
        before, behind = view.words(named.at - _FAR, named.at), view.words(named.behind, named.behind + _FAR)
        return self.to_come.search(before) is not None or self.still_to_be.match(behind) is not None

    def is_of_several(self, view: SentenceView, named: NamedVisit) -> bool:
        """Whether a name is that of several visits counted, or of such visits at large: "Short inspections give …"."""
        if not view.norm(named.behind - 1).split()[-1].endswith("s"):
            return False
        before = view.norm(named.at - 1)
        return named.at == 0 or before in self.counting or before.isdigit()

    def says_gradeless(self, view: SentenceView) -> bool:
        """Whether a sentence says that the visit gave no grade: "monitoring visits carry no grade"."""
        norms = [word for norm in view.norms for word in norm.split()]
        return any(
            word in self.gradeless.begins and self.gradeless.at(norms, at) is not None for at, word in enumerate(norms)
        )

    def named_in(self, view: SentenceView) -> Iterator[NamedVisit]:
        """The names for visits in a sentence, in order; an item may be of several words."""
        return _named_in(self.book, view)

    def asked_in_part(self, view: SentenceView) -> Iterator[NamedVisit]:
        """The words in a sentence that say of a regulator of care that it looked at some of its questions only."""
        return _named_in(self.in_part, view)


def _named_in(book: PhraseBook, view: SentenceView) -> Iterator[NamedVisit]:
    begins, at = book.begins, 0
    if begins.keys().isdisjoint(" ".join(view.norms).split()):
        return
    words = [(word, index) for index, norm in enumerate(view.norms) for word in norm.split()]
    norms = [word for word, _ in words]
    while at < len(words):
        found = book.at(norms, at) if norms[at] in begins else None
        if found is None or not isinstance(found.value, VisitType):
            at += 1
            continue
        behind = at + len(found.words)
        yield NamedVisit(words[at][1], words[behind - 1][1] + 1, found.value)
        at = behind


def visit_names(wording: Wording) -> VisitNames:
    """Compile what visits are called."""
    book = PhraseBook()
    book.add(
        Phrase(folded(phrase), Kind.WORD, VisitType(sort))
        for sort, phrases in wording.mapping("visits.names").items()
        for phrase in phrases
    )
    in_part = PhraseBook()
    in_part.add(
        Phrase(folded(phrase), Kind.WORD, VisitType.FOCUSED_VISIT) for phrase in wording.phrases("visits.asked_in_part")
    )
    gradeless = PhraseBook()
    gradeless.add(Phrase(folded(phrase), Kind.WORD, None) for phrase in wording.phrases("visits.gradeless"))
    counting = frozenset(wording.phrases("visits.counting"))
    coming, between, due = (
        either(wording.phrases(f"visits.{table}")) for table in ("to_come", "to_come_between", "still_to_be")
    )
    to_come = re.compile(rf"(?<!\S)(?:{coming}) (?:(?:{between}) ){{0,4}}$")
    return VisitNames(book, in_part, gradeless, counting, to_come, re.compile(rf"(?:{due})(?!\S)"))


def visit_cues(document: DocumentView, view: SentenceView, named: NamedVisit, before: int) -> list[str]:
    """The cues for a name being that of the visit told of.

    Args:
        document: The article.
        view: The sentence.
        named: The name.
        before: How many names of the same sort stand before it in the article.
    """
    at, behind, sort = named
    norm, norms, letters = view.norm, view.norms, view.letters
    ages = {time.age for time in view.times}
    words = document.cues[-1] if document.cues else ""
    shared = [
        f"block:{view.block}",
        f"nth:{capped(before, 2)}",
        f"depth:{TENTHS[int(5 * view.line.sentence.start / document.length)]}",
        f"left-word:{norm(at - 1)}",
        f"left-words:{norm(at - 2)} {norm(at - 1)}",
        f"left:{letters[max(0, at - _NEAR) : at]}",
        f"right-word:{norm(behind)}",
        f"right:{letters[behind : behind + 2]}",
        f"opens:{FLAG[at <= 2]}",
        *(f"near-left:{one}" for one in norms[max(0, at - _NEAR) : at]),
        *(f"far-left:{one}" for one in norms[max(0, at - _FAR) : at]),
        *(f"near-right:{one}" for one in norms[behind : behind + _NEAR]),
        *(f"far-right:{one}" for one in norms[behind : behind + _FAR]),
        *(f"sentence:{letter}" for letter in _LETTERS if letter in letters),
        *(f"age:{age}" for age in ages),
        f"grades:{words}",
    ]
    own = ("block:", "nth:", "left-word:", "right-word:", "opens:", "sentence:", "age:", "grades:", "depth:")
    return ["visit", f"visit:{sort}", *shared, *(f"{sort}|{cue}" for cue in shared if cue.startswith(own))]
