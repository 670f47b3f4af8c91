"""The libraries opened of late; those that are not to be found are greyed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.widgets.panel import Panel
from gui.wording.dates import whole_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.appearance.theme import Theme

_HEIGHT = 48
_TEXT_LEFT = 41
_ICON = 16


@dataclass(frozen=True, slots=True)
class RecentLibrary:
    """A library that was opened before.

    Attributes:
        path: Its file.
        changed_on: Day of its last change; None when it is not to be found.
    """

    path: Path
    changed_on: date | None


def look_up(paths: Sequence[str]) -> tuple[RecentLibrary, ...]:
    """Find out which libraries are there. May wait for drives, so not for the GUI thread."""
    return tuple(RecentLibrary(Path(path), _changed_on(Path(path))) for path in paths)


def _changed_on(path: Path) -> date | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).date()
    except OSError:
        return None


class RecentLibraries(Panel):
    """A row a library.

    Signals:
        libraryChosen: Path of a library to open.

    Args:
        theme: Colours in force.
    """

    libraryChosen = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows: list[RecentRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def show_libraries(self, libraries: Sequence[RecentLibrary]) -> None:
        """Show these, the latest first."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [RecentRow(self._theme, library, last=library is libraries[-1]) for library in libraries]
        for row in self.rows:
            row.clicked.connect(lambda _checked=False, path=row.library.path: self.libraryChosen.emit(path))
            self._column.addWidget(row)


class RecentRow(QAbstractButton):
    """One library: name, folder, day of the last change.

    Args:
        theme: Colours in force.
        library: Which.
        last: Whether it is the last row, which has no line below.
    """

    def __init__(self, theme: Theme, library: RecentLibrary, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = last
        self.library = library
        self.setText(library.path.name)
        found = library.changed_on is not None
        self._folder = str(library.path.parent) + ("" if found else self.tr(" · not found"))
        self.setEnabled(found)
        self.setAccessibleName(f"{self.text()}, {self._folder}")
        self.setToolTip(str(library.path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(scaled(390), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        enabled = self.isEnabled()
        if enabled and self.underMouse():
            painter.fillRect(self.rect(), mixed(colours.base, colours.selection, 0.4))
        if not self._last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, colours.hairline)
        side = scaled(_ICON)
        paint_icon(painter, QRectF(scaled(14), scaled(9), side, side), "library", colours.secondary_text)
        right = self.width() - scaled(12)
        day = whole_date(self.library.changed_on)
        small = QFontMetrics(font_of(TextSize.SMALL))
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(colours.secondary_text)
        high, middle = scaled(18), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, scaled(7), right, high), Qt.AlignmentFlag.AlignRight | middle, day)
        room = right - scaled(_TEXT_LEFT)
        folder = small.elidedText(self._folder, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(scaled(_TEXT_LEFT), scaled(25), room, high), middle, folder)
        bold = font_of(TextSize.BODY, semibold=True)
        painter.setFont(bold)
        painter.setPen(colours.text if enabled else colours.disabled_text)
        room -= small.horizontalAdvance(day) + scaled(8)
        name = QFontMetrics(bold).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(scaled(_TEXT_LEFT), scaled(7), room, high), middle, name)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
