"""Where a span of a text document stands on the screen, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine


def line_areas(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """Give the areas that a span covers, one a line, in the coordinates of the document.

    Args:
        document: A document that is laid out.
        start: UTF-16 position of the span's first unit.
        end: UTF-16 position behind its last unit.

    Returns:
        Areas as high as the natural height of their lines, without the space that line spacing adds below.
    """
    areas: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout, begins = block.layout(), block.position()
        areas += (area.translated(layout.position()) for area in layout_areas(layout, start - begins, end - begins))
        block = block.next()
    return areas


def layout_areas(layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    """Give the areas that a span covers in a text that is laid out by itself, one a line, from the layout's corner."""
    areas = (_on_line(layout.lineAt(number), start, end) for number in range(layout.lineCount()))
    return [area for area in areas if area is not None]


def _on_line(line: QTextLine, start: int, end: int) -> QRectF | None:
    first = max(start, line.textStart())
    last = min(end, line.textStart() + line.textLength())
    if first >= last:
        return None
    left = cursor_x(line, first)
    right = min(cursor_x(line, last), line.x() + line.naturalTextWidth())
    if right <= left:
        return None
    return QRectF(left, line.y(), right - left, line.height())


def cursor_x(line: QTextLine, position: int) -> float:
    """Where in a line the cursor stands before a position of its text."""
    # The bindings give the position back beside the coordinate, because C++ may move it.
    found: tuple[float, int] | float = line.cursorToX(position)  # type: ignore[assignment]  # stubs say object
    return found[0] if isinstance(found, tuple) else found
