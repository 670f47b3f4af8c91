"""The pages one behind the other; only the one in front says how small the window can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget


class PageStack(QStackedWidget):
    """Qt's own stack is as large as the largest page in it, in sight or not: too large for a small screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """What the page in front needs."""
        page = self.currentWidget()
        # A stub says that there always is one; an empty stack has none.
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()
