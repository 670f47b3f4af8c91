"""Cues of plain words: those that stand in one sentence with a name, left of it and right of it.

No cue may hold a name. So a word stands for itself only when the text writes it in small letters; words with capitals,
figures and addresses of the web are told apart as classes. Those are written in capitals, so that no word is taken for
one. Words that are seldom met get no weight, so nobody has to choose those that say something.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

LEFT, RIGHT = "left-word", "right-word"
"""The families: words left of a name, and words right of it."""
CAPITALS, NUMBER, BODY, ITSELF = "CAPITALS", "NUMBER", "BODY", "ITSELF"
"""Classes: words with capitals, however many in a row; figures and addresses; a name of another body, and of this."""
_MOST = 15
"""Words on either side that are looked at; few sentences have more."""
_PIECE = re.compile(
    r"(?<![@#/])([^\W\d_]++(?:['’-][^\W\d_]++)*+)(?![\w@]|[-./'’]\w)|(£?[^\W_]+(?:[.,:/@_'’-]+[^\W_]+)*)|[^\w\s]"
)
_WORD, _NUMBER = 1, 2
"""The groups of that pattern."""
_MARKS = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"}
"""Marks that are written in several ways, as one of them."""


class SentenceWords:
    """The words of an article's sentences, cut when they are asked for; once for all the bodies that one names."""

    def __init__(self, text: str, named: Iterable[tuple[int, int]]) -> None:
        """Begin with nothing cut.

        Args:
            text: The article.
            named: Where its bodies are named: starts and ends.
        """
        self._text = text
        self._named = sorted(named)
        self._cut: dict[tuple[int, int], tuple[list[int], list[str]]] = {}

    def beside(self, start: int, end: int, sentence: tuple[int, int], own: Collection[int]) -> Iterable[str]:
        """The cues of one place that names a body.

        Args:
            start: Where the name begins.
            end: Where it ends.
            sentence: Where its sentence begins and ends.
            own: Where the names of the same body begin.
        """
        places, words = self._words(*sentence)
        before, behind = bisect_left(places, start), bisect_left(places, end)
        first, last = max(0, before - _MOST), behind + _MOST
        for side, reach in ((LEFT, slice(first, before)), (RIGHT, slice(behind, last))):
            for place, word in zip(places[reach], words[reach], strict=True):
                yield f"{side}:{ITSELF if word == BODY and place in own else word}"

    def _words(self, left: int, right: int) -> tuple[list[int], list[str]]:
        """The words of a sentence, and where each begins."""
        cut = self._cut.get((left, right))
        if cut is None:
            cut = self._cut[left, right] = ([], [])
            at = left
            for start, end in self._names(left, right):
                if start >= at:
                    _add_words(self._text, at, start, *cut)
                    cut[0].append(start)
                    cut[1].append(BODY)
                    at = end
            _add_words(self._text, at, right, *cut)
        return cut

    def _names(self, left: int, right: int) -> Sequence[tuple[int, int]]:
        return self._named[bisect_left(self._named, (left,)) : bisect_left(self._named, (right,))]


def _add_words(text: str, left: int, right: int, places: list[int], words: list[str]) -> None:
    in_capitals = False
    for match in _PIECE.finditer(text, left, right):
        piece, sort = match.group(), match.lastindex
        was_in_capitals, in_capitals = in_capitals, sort == _WORD and not piece.islower()
        if in_capitals and was_in_capitals:
            continue
        places.append(match.start())
        if in_capitals:
            words.append(CAPITALS)
        elif sort == _WORD:
            words.append(piece.replace("’", "'"))
        else:
            words.append(NUMBER if sort == _NUMBER else _MARKS.get(piece, piece))
