"""What the reader shows: a document's text, the marks of its evidence, and the words that are painted for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gui.evidence.reading_format import ReadingFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gui.appearance.colours import EvidenceKind
    from gui.evidence.marks import EvidenceMark, FindingKey, MarkedStretch

_WORDS_OF_A_LINE = re.compile(r"\S(?:[^\n]*\S)?")


@dataclass(frozen=True, slots=True)
class ReaderText:
    """What the reader shows.

    Attributes:
        text: The document's text; shown as it is, never as mark-up.
        marks: Its evidence.
        labels: What each finding says, for tips and for those who do not see the marks.
        format: Which words are headline and by-line, and where pages begin.
    """

    text: str = ""
    marks: tuple[EvidenceMark, ...] = ()
    labels: Mapping[FindingKey, str] | None = None
    format: ReadingFormat = field(default_factory=ReadingFormat)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line that are painted alike; blanks at the ends of lines are no words."""

    start: int
    end: int
    kind: EvidenceKind


def pieces(text: str, marked: Iterable[MarkedStretch]) -> Iterator[Piece]:
    """The words to paint under some stretches of a text."""
    for stretch in marked:
        for words in _WORDS_OF_A_LINE.finditer(text, stretch.start, stretch.end):
            yield Piece(words.start(), words.end(), stretch.marks[0].kind)
