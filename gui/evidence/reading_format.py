"""How a read text is set for reading: spaced lines, a larger headline, a quiet by-line. The text stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from gui.appearance.text_size import TextSize, font_of

if TYPE_CHECKING:
    from core.model import PageSpan
    from gui.evidence.text_positions import TextPositions

_LEADING = 1.62
"""Distance of two base lines to the size of the type."""
_BLANK_LINE = 0.75
"""Height of an empty line to the size of the type: paragraphs stand apart, but not by a whole line."""
_PARAGRAPH = 90
"""Letters of a line of a paged text that is a paragraph; shorter ones are rows, headings and items of lists."""
_HEADLINE_RATIO = 18 / 14


@dataclass(frozen=True, slots=True)
class ReadingFormat:
    """Which spans of a text are set apart, as code point offsets.

    Attributes:
        headline: The headline, if the text has it.
        byline: Who wrote it and when, if the text has it.
        pages: Pages of a paged document.
    """

    headline: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    pages: tuple[PageSpan, ...] = ()


def apply_reading_format(
    document: QTextDocument, chosen: ReadingFormat, positions: TextPositions, quiet: QColor
) -> None:
    """Set a document for reading.

    Args:
        document: Holds the plain text.
        chosen: What to set apart.
        positions: Converts the offsets of that text.
        quiet: Colour of the by-line.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setCharFormat(QTextCharFormat())
    cursor.setBlockFormat(_spaced(document.defaultFont()))
    _tighten_blank_lines(document)
    if chosen.headline is not None:
        larger = QTextCharFormat()
        size = document.defaultFont()
        size.setPointSizeF(size.pointSizeF() * _HEADLINE_RATIO)
        size.setWeight(QFont.Weight.DemiBold)
        larger.setFont(size)
        _format(document, chosen.headline, positions, larger)
    if chosen.byline is not None:
        small = QTextCharFormat()
        small.setFont(font_of(TextSize.BODY))
        small.setForeground(quiet)
        _format(document, chosen.byline, positions, small)
    if chosen.pages:
        _part_paragraphs(document)
    for page in chosen.pages[1:]:
        start = QTextCursor(document)
        start.setPosition(positions.to_utf16(page.start))
        apart = QTextBlockFormat()
        apart.setTopMargin(2.5 * QFontMetricsF(document.defaultFont()).height())
        start.mergeBlockFormat(apart)
    cursor.endEditBlock()


def _spaced(font: QFont) -> QTextBlockFormat:
    metrics = QFontMetricsF(font)
    size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * metrics.fontDpi() / 72
    spaced = QTextBlockFormat()
    distance = max(_LEADING * size - metrics.height(), 0.0)
    spaced.setLineHeight(distance, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    return spaced


def _tighten_blank_lines(document: QTextDocument) -> None:
    """Make the first empty line of a run a paragraph's space and let the others vanish."""
    height = _BLANK_LINE * QFontMetricsF(document.defaultFont()).height()
    after_blank = True
    block = document.begin()
    while block.isValid():
        blank = not block.text().strip()
        if blank:
            tight = QTextBlockFormat()
            tight.setLineHeight(1 if after_blank else height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).setBlockFormat(tight)
        after_blank = blank
        block = block.next()


def _part_paragraphs(document: QTextDocument) -> None:
    """Set paragraphs apart from what stands before and behind them: texts of pages have no empty lines."""
    apart = QTextBlockFormat()
    apart.setTopMargin(_BLANK_LINE * QFontMetricsF(document.defaultFont()).height())
    after_paragraph = False
    block = document.begin()
    while block.isValid():
        is_paragraph = block.length() > _PARAGRAPH
        if is_paragraph or after_paragraph:
            QTextCursor(block).mergeBlockFormat(apart)
        after_paragraph = is_paragraph
        block = block.next()


def _format(document: QTextDocument, span: tuple[int, int], positions: TextPositions, look: QTextCharFormat) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(positions.to_utf16(span[0]))
    cursor.setPosition(positions.to_utf16(span[1]), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)
