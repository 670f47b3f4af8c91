"""Tells whether an everyday word for a grade is one where it stands: "graded weak", not "a weak handshake".

In stories about homes and nurseries much is very good: the food, the weather, the news. Where an inspectorate calls its
grades so, the word is a grade only if the sentence speaks of grades or names an area, or if it stands between quotation
marks or fills its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.parsing.lexicon import Lexicon, Phrase
    from core.parsing.words import Words

_REACH = 14
"""Words on either side among which the sentence must say so."""
_ENDS = frozenset(".!?")
_QUOTES = "‘’“”'\"(["


def is_praise(text: str, words: Words, index: int, last: int, met: Mapping[int, Phrase], lexicon: Lexicon) -> bool:
    """Whether an everyday word that could be a grade is a plain word where it stands.

    Args:
        text: The document.
        words: Its words.
        index: Where the phrase begins.
        last: Index behind its sentence.
        met: The longest phrases of the document by the word where they begin.
        lexicon: Its wording.
    """
    phrase = met.get(index)
    if phrase is None or phrase.words not in lexicon.everyday_grades:
        return False
    behind = index + len(phrase.words)
    start, end = words.starts[index], words.ends[behind - 1]
    if start and text[start - 1] in _QUOTES:
        return False
    if _fills_line(text, start, end):
        return False
    near = (*_before(words, index), *range(behind, min(last, behind + _REACH)))
    return not any(words.norms[at] in lexicon.speaks_of_grades or _is_area(met.get(at)) for at in near)


def _before(words: Words, index: int) -> range:
    """The words of the same sentence before a word."""
    first = index
    while first and index - first < _REACH and words.norms[first - 1] not in _ENDS:
        first -= 1
    return range(first, index)


def _is_area(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.kind is Kind.AREA


def _fills_line(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks stands beside a place in its line."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    beside = text[first:start] + text[end : last if last >= 0 else len(text)]
    return not any(map(str.isalpha, beside))
