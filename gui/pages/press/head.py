"""The head of the press check: its name, how much is compared, and what to show of it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import counted, inspections

if TYPE_CHECKING:
    from core.library import PressCount
    from gui.desk import Desk


class Showing(IntEnum):
    """What the page shows."""

    COMPARED = 0
    DIFFERING = 1
    WITHOUT_REPORT = 2


class PressHead(QWidget):
    """One line.

    Signals:
        showingChosen: A :class:`Showing`.

    Args:
        desk: The shared parts.
    """

    showingChosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Press check"), self)
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        self.count = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True, parent=self)
        self.choice = ChoiceChips(self.tr("What to show"), self._names(None), self)
        tips = (
            self.tr("Inspections with a report of which articles tell as well, those that differ first"),
            self.tr(
                "Only inspections of which an article tells another grade than the report, by a reading that is sure"
            ),
            self.tr("Inspections that only articles tell of, and what else is known of them"),
        )
        for chip, tip in zip(self.choice.chips, tips, strict=True):
            chip.setToolTip(tip)
        self.choice.chosen.connect(self.showingChosen)
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(12), scaled(4), scaled(12), 0)
        across.setSpacing(scaled(10))
        across.addWidget(title)
        across.addWidget(self.count, 1)
        across.addWidget(self.choice)
        self.setMinimumHeight(scaled(36))

    @property
    def showing(self) -> Showing:
        """What the page shows."""
        return Showing(self.choice.choice)

    def show_count(self, count: PressCount | None) -> str:
        """Say how much there is; gives the words for the status bar."""
        self.choice.tell(self._names(count))
        words = "" if count is None else self._words(count)
        self.count.setText(words)
        return words

    def _words(self, count: PressCount) -> str:
        compared = self.tr("{0} with a report and articles").format(inspections(count.inspections))
        differing = counted(count.differing, self.tr("{0} differs"), self.tr("{0} differ"))
        unsure = counted(count.unsure, self.tr("{0} unsure"), self.tr("{0} unsure")) if count.unsure else ""
        return ", ".join(words for words in (compared, differing, unsure) if words)

    def _names(self, count: PressCount | None) -> tuple[str, ...]:
        names = (self.tr("All"), self.tr("Differences"), self.tr("Without a report"))
        if count is None:
            return names
        numbers = (count.inspections, count.differing, count.without_report)
        return tuple(f"{name}  {number:,}" for name, number in zip(names, numbers, strict=True))
