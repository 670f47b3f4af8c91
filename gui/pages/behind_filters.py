"""A line above the rows while the filters in force hide what was just added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from core.library import DocumentFilter, InspectionFilter, Library
    from gui.desk import Desk
    from gui.tasks import Job

    AnyFilter = InspectionFilter | DocumentFilter

_SIGN = 15


@dataclass(frozen=True, slots=True)
class Behind:
    """How much of what was added a filter hides.

    Attributes:
        hidden: Rows that it leaves out.
        added: All rows that were added.
    """

    hidden: int
    added: int


class BehindFilters(QWidget):
    """Stands there until the filters are changed; an import that shows nothing would seem to have failed.

    Signals:
        clearChosen: The user wants to see everything.

    Args:
        desk: The shared parts.
        count: Counts in the library what a filter hides of what some documents brought.
        words: Says so in a sentence.
        narrow: The way out stands below the sentence and not behind it.
    """

    clearChosen = Signal()

    def __init__(
        self,
        desk: Desk,
        count: Callable[[Library, Any, tuple[int, ...]], Behind],
        words: Callable[[Behind], str],
        parent: QWidget | None = None,
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._count = count
        self._words_of = words
        self._where: AnyFilter | None = None
        self._documents: frozenset[int] = frozenset()
        self._asked: Job[Behind] | None = None
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.clear = LinkButton(desk.theme, self.tr("Clear filters"))
        self.clear.clicked.connect(self.clearChosen)
        told: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        told.setSpacing(scaled(4 if narrow else 12))
        told.addWidget(self.words, 0 if narrow else 1)
        told.addWidget(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(5), scaled(12), scaled(6))
        row.setSpacing(scaled(8))
        row.addWidget(IconLabel(desk.icons, "filter", _SIGN, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        desk.theme.changed.connect(self.update)
        self.hide()

    def note(self, documents: tuple[int, ...], where: AnyFilter) -> None:
        """Documents were added while a filter is in force."""
        if where.is_empty:
            return
        kept = self._documents if where == self._where else frozenset()
        self._where, self._documents = where, kept | frozenset(documents)
        self.look(where)

    def look(self, where: AnyFilter) -> None:
        """The rows were read: count again what is hidden, or be gone when it is another filter by now."""
        if where != self._where:
            self.forget()
        elif self._documents:
            if self._asked is not None:
                self._asked.cancel()
            count, documents = self._count, tuple(sorted(self._documents))
            self._asked = self._desk.tasks.query(
                lambda library: count(library, where, documents), self._tell, owner=self
            )

    def forget(self) -> None:
        """What was added is no news any more."""
        self._where, self._documents = None, frozenset()
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        self.hide()

    def _tell(self, behind: Behind) -> None:
        self._asked = None
        if behind.hidden:
            self.words.setText(self._words_of(behind))
            self.setAccessibleName(self.words.text())
        self.setVisible(bool(behind.hidden))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour of the bars, and a hairline below."""
        painter = QPainter(self)
        colours = self._desk.theme.colours
        painter.fillRect(self.rect(), colours.bar)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.hairline)
        painter.end()
