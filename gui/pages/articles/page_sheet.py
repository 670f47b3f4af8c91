"""A page at its full size, with the others small beside it where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.pages.articles.page_thumbnails import PageThumbnails
    from gui.pages.articles.page_view import PageView

_LEAST_WITH_THUMBNAILS = 600
"""Narrower than that the page needs all of the width, so that it can be read."""


class PageSheet(QWidget):
    """The two side by side.

    Args:
        thumbnails: The pages, small.
        view: The page.
    """

    def __init__(self, thumbnails: PageThumbnails, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(thumbnails)
        across.addWidget(view, 1)
        thumbnails.model().modelReset.connect(self._show_thumbnails)
        self._show_thumbnails()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show them where there is room."""
        super().resizeEvent(event)
        self._show_thumbnails()

    def _show_thumbnails(self) -> None:
        pages = self._thumbnails.model().rowCount()
        self._thumbnails.setVisible(pages > 1 and self.width() >= scaled(_LEAST_WITH_THUMBNAILS))
