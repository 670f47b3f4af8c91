"""What the lines of the chart mean; only those that are in it are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.knowledge import Relation
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.timeline_mark import paint_end, paint_line
from gui.wording.translation import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.appearance.theme import Theme
    from gui.models.area_timeline import Timeline

_LINE = 24
_GAP = 6


class _Entry(QWidget):
    """A line and its word."""

    def __init__(self, theme: Theme, relation: Relation | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._relation = relation
        self.words = _words(relation)
        self.setAccessibleName(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """Room for both."""
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        return QSize(metrics.horizontalAdvance(self.words) + scaled(_LINE + _GAP), metrics.height() + scaled(4))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        left, right = QPointF(1, middle), QPointF(scaled(_LINE) - 1, middle)
        if self._relation is None:
            paint_end(painter, self._theme, left, right)
        else:
            paint_line(painter, self._theme, self._relation, left, right)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(self._theme.colours.secondary_text)
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(scaled(_LINE + _GAP), base, self.words)
        painter.end()

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


class TimelineLegend:
    """The entries; whoever has them lays them out.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme) -> None:
        told = (Relation.SAME, Relation.RENAMED, Relation.SIMILAR, Relation.SPLIT, None)
        self._entries = {relation: _Entry(theme, relation) for relation in told}

    @property
    def entries(self) -> tuple[QWidget, ...]:
        """The entries, in order."""
        return tuple(self._entries.values())

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Tell what is in a chart."""
        relations = timeline.relations if timeline else frozenset()
        if Relation.MERGED in relations:
            relations |= {Relation.SPLIT}
        for relation, entry in self._entries.items():
            shown = relation in relations if relation is not None else timeline is not None and timeline.has_ends
            entry.setVisible(shown)


def _words(relation: Relation | None) -> str:
    """What a line means; without a relation, that an area ended."""
    words = {
        Relation.SAME: translate("Timeline", "same area"),
        Relation.RENAMED: translate("Timeline", "renamed"),
        Relation.SIMILAR: translate("Timeline", "similar"),
        Relation.SPLIT: translate("Timeline", "split or joined"),
    }
    return words[relation] if relation in words else translate("Timeline", "ended")
