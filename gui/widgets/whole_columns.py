"""Scrolling sideways behind a first column that stays, so that no other column shows its end alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView, QScrollBar


def scroll_to_whole_column(header: QHeaderView, bar: QScrollBar) -> None:
    """Scroll on until the column that is cut by the first one is wholly under it.

    Args:
        header: The heads; section 0 is the column that stays.
        bar: Scrolls the columns by the pixel.
    """
    edge = header.sectionSize(0)
    for section in range(1, header.count()):
        if header.isSectionHidden(section):
            continue
        left = header.sectionViewportPosition(section)
        right = left + header.sectionSize(section)
        if left < edge < right:
            bar.setValue(bar.value() + right - edge)
            return
