"""Reads one row: the words of a label and its grade, however the two are wrapped round each other.

A cover prints "Requires improvement" beside the first line of a label and "to be good" beside its second, or the grade
below the label, or behind a full stop. So a row is read word by word: each word must be the next of the label, or the
next of a grade. The first word that is neither ends the row, and a grade is only believed when label and grade are both
whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.reports.labels import CONNECTING_WORDS, GRADE_PHRASES, Label, LabelSet

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"n/a|[^\W\d_]+(?:'s)?|\d+(?:\.\d+)*|[^\s\w]")
_OPENING = re.compile(r"[\s\d.()•-]{0,12}([^\W\d_]+)")
_ROW_REACH = 320  # the longest label with the longest grade has 110 letters; blanked page edges come on top
_GRADE_WORDS = frozenset(word for phrase in GRADE_PHRASES for word in phrase.split())
_PREFIXES = frozenset(
    " ".join(phrase.split()[:length]) for phrase in GRADE_PHRASES for length in range(1, len(phrase.split()) + 1)
)
_GRADE = re.compile(
    "(?:"
    + "|".join(r"\s+".join(phrase.split()) for phrase in sorted(GRADE_PHRASES, key=len, reverse=True))
    + r")(?!\w)"
)
_LONG = 9
_MIDDLING = 5


class Token(NamedTuple):
    """A word, number or mark of the folded text with its place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its grade.

    Attributes:
        area: Area id.
        grade: Grade id.
        start: Where the row begins in the document.
        end: Where it ends.
    """

    area: str
    grade: str
    start: int
    end: int


def read_row(folded: str, start: int, labels: LabelSet, *, in_sentence: bool = False) -> Row | None:
    """Read the row that begins at a place.

    Args:
        folded: The folded text.
        start: Where the row begins: its number, or the first word of its label.
        labels: Labels to try.
        in_sentence: Whether words like "is" may stand between label and grade, as they do below the cover.
    """
    opening = _OPENING.match(folded, start)
    if opening is None or not _may_open(opening[1], labels.openers):
        return None
    tokens = _Tokens(folded, opening.start(1))
    begin = start + len(opening.group()) - len(opening.group().lstrip())
    for label in labels.labels:
        row = _match(tokens, begin, label, in_sentence)
        if row:
            return row
    return None


def read_label(folded: str, start: int, labels: LabelSet) -> Row | None:
    """Read a label that stands without its grade; the row that comes back has none."""
    opening = _OPENING.match(folded, start)
    if opening is None or not _may_open(opening[1], labels.openers):
        return None
    tokens = _Tokens(folded, opening.start(1))
    for label in labels.labels:
        progress = _Progress(label)
        for token in tokens:
            if not token.text[0].isalpha():
                continue
            if not progress.takes_label_word(token.text):
                break
            progress.end = token.end
        if progress.next_word and progress.label_done:
            return Row(label.area, "", opening.start(1), progress.end)
    return None


def read_grade(folded: str, start: int) -> Row | None:
    """Read a grade that stands without its label; the row that comes back has no area."""
    found = _GRADE.match(folded, start)
    return Row("", GRADE_PHRASES[" ".join(found.group().split())], *found.span()) if found else None


@lru_cache(maxsize=4096)
def _may_open(word: str, openers: tuple[str, ...]) -> bool:
    """Whether some label can begin with a word, so that lines of prose are passed over at once."""
    return any(alike(word, opener) for opener in openers)


class _Tokens:
    """The tokens of a row, cut only as far as some label reads."""

    def __init__(self, folded: str, start: int) -> None:
        self._pieces = _TOKEN.finditer(folded, start, start + _ROW_REACH)
        self._cut: list[Token] = []

    def __iter__(self) -> Iterator[Token]:
        place = 0
        while True:
            if place == len(self._cut):
                piece = next(self._pieces, None)
                if piece is None:
                    return
                self._cut.append(Token(piece.group(), *piece.span()))
            yield self._cut[place]
            place += 1


@dataclass(slots=True)
class _Progress:
    """How far a row has been read."""

    label: Label
    next_word: int = 0
    grade: str = ""
    judged: bool = False
    end: int = 0
    end_before_to: int = 0

    @property
    def label_done(self) -> bool:
        return all(word.optional for word in self.label.words[self.next_word :])

    def takes_label_word(self, text: str) -> bool:
        for place in range(self.next_word, len(self.label.words)):
            word = self.label.words[place]
            if any(alike(text, spelling) for spelling in word.spellings):
                self.next_word = place + 1
                return True
            if not word.optional:
                return False
        return False

    def takes_grade_word(self, text: str) -> bool:
        if not self.grade and self.judged and text in ("to", "be"):
            return True
        word = _grade_word(text)
        longer = f"{self.grade} {word}".strip() if word else ""
        if longer not in _PREFIXES:
            return False
        if word == "to":
            self.end_before_to = self.end
        self.grade = longer
        return True


def _match(tokens: _Tokens, begin: int, label: Label, in_sentence: bool) -> Row | None:
    progress = _Progress(label)
    for token in tokens:
        if not token.text[0].isalpha():
            continue  # footnote numbers, full stops, colons, dashes, brackets
        if progress.takes_label_word(token.text):
            progress.end = token.end
        elif progress.takes_grade_word(token.text):
            if progress.next_word == 0:
                return None
            progress.end = token.end
        elif in_sentence and not progress.grade and token.text in CONNECTING_WORDS and progress.label_done:
            progress.judged = progress.judged or token.text == "judged"
        else:
            break
    grade = _whole_grade(progress.grade)
    if not (grade and progress.label_done and progress.next_word):
        return None
    cut_short = progress.grade.endswith((" to", " to be"))  # these words belonged to what follows
    return Row(label.area, grade, begin, progress.end_before_to if cut_short else progress.end)


def _whole_grade(read: str) -> str | None:
    """The grade of what was read; "requires improvement to" with the rest missing is still that grade."""
    if read in GRADE_PHRASES:
        return GRADE_PHRASES[read]
    for cut in (" to be", " to"):
        if read.endswith(cut):
            return GRADE_PHRASES.get(read.removesuffix(cut))
    return None


@lru_cache(maxsize=2048)
def _grade_word(text: str) -> str | None:
    if text in _GRADE_WORDS:
        return text
    if len(text) < _LONG:
        return None
    return next((word for word in _GRADE_WORDS if len(word) >= _LONG and alike(text, word)), None)


@lru_cache(maxsize=8192)
def alike(text: str, expected: str) -> bool:
    """Whether a word is the expected one, a misprint of a letter forgiven in longer words, of two in long ones."""
    if text == expected:
        return True
    if len(expected) < _MIDDLING or text[0] != expected[0]:
        return False
    allowed = 2 if len(expected) >= _LONG else 1
    return abs(len(text) - len(expected)) <= allowed and _misprints(text, expected) <= allowed


def _misprints(one: str, other: str) -> int:
    """Letters wrong, missing, too many or in each other's place (restricted Damerau-Levenshtein distance)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        current = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]
