"""How far the day's review has come, and whether single keys decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QProgressBar, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.review.keys import SINGLE_KEYS
from gui.pages.review.wording import decided_words
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.models.review_items import ReviewTally


class ProgressStrip(QWidget):
    """One line of words and a thin bar.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QLabel()
        self.place.setFont(font_of(TextSize.BODY, semibold=True))
        self.decided = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True)
        self.keys = QCheckBox(self.tr("Single keys decide"))
        self.keys.setToolTip(self.tr("Enter, E, R and S work anywhere on this page, outside of fields"))
        self.keys.setChecked(desk.settings.get(SINGLE_KEYS))
        self.keys.toggled.connect(lambda on: desk.settings.put(SINGLE_KEYS, on))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(scaled(5))
        self.bar.setAccessibleName(self.tr("Decided today"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scaled(8))
        grid.setVerticalSpacing(scaled(5))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.place, 0, 0)
        grid.addWidget(self.decided, 0, 1)
        grid.addWidget(self.keys, 0, 2)
        grid.addWidget(self.bar, 1, 0, 1, 3)

    def show_place(self, row: int, tally: ReviewTally, *, filtered: bool) -> None:
        """Say which item this is of how many.

        Args:
            row: Of the item, counted from 0 among those that are left.
            tally: What is left, and what was decided today.
            filtered: Whether only a part of the queue is shown; then the place is within that part.
        """
        done = 0 if filtered else tally.decided.total
        self.place.setText(self.tr("{0} of {1}").format(f"{done + row + 1:,}", f"{done + tally.shown:,}"))
        self.decided.setText(decided_words(tally.decided))
        self.bar.setRange(0, max(tally.decided.total + tally.left, 1))
        self.bar.setValue(tally.decided.total)
