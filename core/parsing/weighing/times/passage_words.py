"""Words that say which inspection a sentence, or the sentences round it, are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.times.timing import LONG_AGO, dated
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.sentence import SentenceView

_LONG_PAST = LONG_AGO | {"year"}
_OPENING = 8
"""Items in which a sentence says at its beginning what it is about."""


@dataclass(frozen=True, slots=True)
class PassageWords:
    """Patterns for the folded words of a sentence."""

    _at_that_time: re.Pattern[str]
    _inspected_before: re.Pattern[str]
    _inspected_last: re.Pattern[str]
    _turns: re.Pattern[str]

    def at_that_time(self, norms: Sequence[str]) -> bool:
        """Whether a sentence begins by going on about an inspection before: "At that time it was …"."""
        return self._at_that_time.match(_line(norms[:_OPENING])) is not None

    def inspected_before(self, view: SentenceView) -> bool:
        """Whether a sentence tells of an inspection before: "We previously carried out an inspection in May".

        The last inspection ("It was last inspected in 2019") can be that of today; its time must be past.
        """
        words = _line(view.norms)
        if any(said == "since" for _, said in view.told_of_time):
            return False
        if self._inspected_before.search(words):
            return True
        ages = [time.age for time in dated(view)]
        return self._inspected_last.search(words) is not None and bool(ages) and _LONG_PAST.issuperset(ages)

    def turns(self, norms: Sequence[str]) -> bool:
        """Whether a sentence begins by turning to the inspection of today: "But now it is …"."""
        return self._turns.match(_line(norms[:_OPENING])) is not None


@compiled_once
def passage_words(wording: Wording) -> PassageWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``passages.toml`` is missing.
    """

    def any_in(table: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\S)(?:{either(wording.phrases(f'passages.{table}'))})(?!\S)")

    return PassageWords(any_in("at_that_time"), any_in("inspected_before"), any_in("inspected_last"), any_in("turns"))


def _line(norms: Sequence[str]) -> str:
    return " ".join(norms)
