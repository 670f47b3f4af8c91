"""A quiet line above the pages: a sign, a sentence and a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.appearance.text_size import scaled
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.appearance.icons import Icons
    from gui.appearance.theme import Theme

_SIGN = 15


class QuietLine(QWidget):
    """Says something about the whole library, in the colour of the bars; hidden until there is something to say.

    Signals:
        linkChosen: The link was clicked.
        closed: The user does not want to be told any longer.

    Args:
        theme: Colours in force.
        icons: For the signs.
        sign: File in ``resources/icons``.
        closes: Whether it can be closed.
    """

    linkChosen = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, sign: str, parent: QWidget | None = None, *, closes: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.link = LinkButton(theme, "")
        self.link.clicked.connect(self.linkChosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(5), scaled(12), scaled(6))
        row.setSpacing(scaled(8))
        row.addWidget(IconLabel(icons, sign, _SIGN, parent=self))
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        if closes:
            self.close_button = QToolButton(autoRaise=True)
            icons.dress(self.close_button, "cross")
            self.close_button.setToolTip(self.tr("Close this message; it does not come again"))
            self.close_button.setAccessibleName(self.tr("Close this message"))
            self.close_button.clicked.connect(self.closed)
            row.addWidget(self.close_button)
        theme.changed.connect(self.update)
        self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence; an empty one hides the line."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour of the bars, and a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.bar)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colours.hairline)
        painter.end()
