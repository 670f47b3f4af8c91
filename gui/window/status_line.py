"""The status bar: whether everything is saved, how much is shown, and what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from core.version import VERSION
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.icon_label import IconLabel
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.desk import Desk
    from gui.tasks import OpenLibrary

_TOLD_MS = 6_000
"""How long the line says what was done, before it says again how much is shown."""
_MOST_WORK = 240
"""Widest words about what goes on, in the design's pixels."""


class StatusLine(QStatusBar):
    """One quiet line.

    Signals:
        workClicked: The user wants to see the work that is going on.

    Args:
        desk: The shared parts.
    """

    workClicked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sign = IconLabel(desk.icons, "check", 13, parent=self)
        self._saved = self._label("")
        # Its words can be long: they must not keep the window from being made small.
        self._count = QuietLabel(desk.theme, gives_way=True, parent=self)
        self.work = self._work_button()
        self._backup = self._label("")
        self._size = self._label("")
        version = self._label(self.tr("Version {0}").format(VERSION))
        for part in (self._sign, self._saved, self._count, self.work):
            self.addWidget(part, 1 if part is self._count else 0)
        self.work.hide()
        for part in (self._backup, version, self._size):
            self.addPermanentWidget(part)
        desk.theme.changed.connect(self._show_text_size)
        self._show_text_size()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(scaled(24))
        self.setContentsMargins(scaled(6), 0, scaled(8), 0)
        self.setAccessibleName(self.tr("Status"))
        self._counted = ""
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._telling.timeout.connect(self._show_count)
        self._library: OpenLibrary | None = None
        self._work_words = ""
        self.show_library(None)

    def show_library(self, library: OpenLibrary | None) -> None:
        """Say whether a library is open, and whether it takes changes."""
        self._library = library
        self._refresh()

    def show_count(self, words: str) -> None:
        """Say how much the page in front shows."""
        self._counted = words
        if not self._telling.isActive():
            self._show_count()

    def tell(self, words: str) -> None:
        """Say for a moment what was done out of sight; screen readers say it at once."""
        self._count.setText(words)
        self._telling.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_backup(self, words: str) -> None:
        """Say when the library was last backed up."""
        self._backup.setText(words)

    def show_work(self, words: str) -> None:
        """Say what is going on in the background; nothing at its end."""
        self._work_words = words
        # A file's name can be of any length, and the window is never narrower than its status line.
        room = scaled(_MOST_WORK)
        self.work.setText(self.work.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room))
        self.work.setToolTip(words)
        self.work.setAccessibleName(self.tr("{0}. Show it.").format(words) if words else "")
        self.work.setVisible(bool(words))
        self._refresh()

    @property
    def words(self) -> str:
        """Everything that stands in it, for tests and screen readers."""
        told = (self._saved.text(), self._count.text(), self._work_words)
        return " ".join(words for words in told if words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar with a hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._desk.theme.colours.bar)
        painter.setPen(QPen(self._desk.theme.colours.hairline, 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    @Slot()
    def _show_count(self) -> None:
        self._count.setText(self._counted)

    def _work_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFont(font_of(TextSize.SMALL))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.workClicked)
        return button

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(font_of(TextSize.SMALL))
        label.setContentsMargins(0, 0, scaled(6), 0)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _show_text_size(self) -> None:
        self._size.setText(self.tr("{0} %").format(self._desk.theme.look.text_percent))

    def _refresh(self) -> None:
        icon, words = "", self.tr("No library open")
        if self._library is not None:
            icon, words = ("lock", self.tr("Read-only")) if self._library.read_only else ("check", self.tr("Saved"))
            if self.work.text():
                words = self.tr("Saving as it reads")
        self._saved.setText(words)
        self._sign.setVisible(bool(icon))
        if icon:
            self._sign.show_icon(icon)
