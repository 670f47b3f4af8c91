"""What the small words of a sentence say of time: "now", "previously", and phrases such as "until now" and "this time".

A phrase hides its words: "until now" is neither "until" nor "now".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words and phrases by what they say, compiled once for a wording.

    Attributes:
        words: What a word says.
        phrases: By their first word, the words of phrases and what they say, the longest first.
    """

    words: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def told(self, norms: Sequence[str]) -> list[tuple[int, str]]:
        """What a sentence says of time, with the index of each word; a phrase counts where it begins.

        Args:
            norms: Its folded words.
        """
        words, phrases = self.words, self.phrases
        found: list[tuple[int, str]] = []
        hidden = 0
        for index, norm in enumerate(norms):
            if index < hidden:
                continue
            if norm in phrases:
                told = self._phrase_at(norms, index)
                if told:
                    found.append((index, told[1]))
                    hidden = index + len(told[0])
                    continue
            said = words.get(norm)
            if said:
                found.append((index, said))
        return found

    def _phrase_at(self, norms: Sequence[str], index: int) -> tuple[tuple[str, ...], str] | None:
        for phrase in self.phrases[norms[index]]:
            if tuple(norms[index : index + len(phrase[0])]) == phrase[0]:
                return phrase
        return None


def time_words(wording: Wording) -> TimeWords:
    """Compile the words of time of a wording."""
    words = {word: says for says, words in wording.mapping("time_words.words").items() for word in words}
    phrases = (
        (tuple(phrase.split()), says)
        for says, phrases in wording.mapping("time_words.phrases").items()
        for phrase in phrases
    )
    return TimeWords(words, _by_first_word(phrases))


def _by_first_word(
    phrases: Iterable[tuple[tuple[str, ...], str]],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0][0], []).append(phrase)
    return {first: tuple(sorted(some, key=lambda one: -len(one[0]))) for first, some in found.items()}
