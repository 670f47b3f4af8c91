"""How searches are written, in words, with examples that can be tried at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.library import FIELD_EXAMPLES, Field
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.turns import Turns
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from gui.desk import Desk

_WORDS = (
    (
        QT_TRANSLATE_NOOP("SearchHelp", "care leavers"),
        QT_TRANSLATE_NOOP("SearchHelp", "Words side by side must all occur, anywhere in the document."),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", '"care leavers"'),
        QT_TRANSLATE_NOOP("SearchHelp", "Quotation marks keep words together."),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "housing near leavers"),
        QT_TRANSLATE_NOOP("SearchHelp", "Within ten words of each other, in any order."),
    ),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "safeguard*"),
        QT_TRANSLATE_NOOP("SearchHelp", "The star stands for the rest of a word."),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "housing OR homes"), QT_TRANSLATE_NOOP("SearchHelp", "One of them is enough.")),
    (
        QT_TRANSLATE_NOOP("SearchHelp", "housing -benefit"),
        QT_TRANSLATE_NOOP("SearchHelp", "The minus leaves out what has this word; so does NOT."),
    ),
    (QT_TRANSLATE_NOOP("SearchHelp", "(housing OR homes) leavers"), QT_TRANSLATE_NOOP("SearchHelp", "Brackets group.")),
)
_FIELDS = {
    Field.GRADE: QT_TRANSLATE_NOOP("SearchHelp", "A grade that the document tells."),
    Field.AREA: QT_TRANSLATE_NOOP("SearchHelp", "An area that it tells a grade for."),
    Field.AUTHORITY: QT_TRANSLATE_NOOP("SearchHelp", "The authority that it reports on."),
    Field.PROVIDER: QT_TRANSLATE_NOOP("SearchHelp", "The name of who was inspected, or a part of it."),
    Field.REGION: QT_TRANSLATE_NOOP("SearchHelp", "The region of the authority."),
    Field.TYPE: QT_TRANSLATE_NOOP("SearchHelp", "The kind of provider."),
    Field.FRAMEWORK: QT_TRANSLATE_NOOP("SearchHelp", "The framework of the inspection."),
    Field.INSPECTORATE: QT_TRANSLATE_NOOP("SearchHelp", "Who inspected."),
    Field.SPEAKER: QT_TRANSLATE_NOOP("SearchHelp", "Who is quoted."),
    Field.TITLE: QT_TRANSLATE_NOOP("SearchHelp", "Words of the headline alone."),
    Field.OUTLET: QT_TRANSLATE_NOOP("SearchHelp", "Where an article appeared."),
    Field.AUTHOR: QT_TRANSLATE_NOOP("SearchHelp", "Who wrote it."),
    Field.KIND: QT_TRANSLATE_NOOP("SearchHelp", "Articles, or official reports."),
    Field.STATE: QT_TRANSLATE_NOOP("SearchHelp", "Where it stands in your work."),
    Field.TAG: QT_TRANSLATE_NOOP("SearchHelp", "A tag that you gave."),
    Field.NOTE: QT_TRANSLATE_NOOP("SearchHelp", "Words of a note of yours."),
    Field.DATE: QT_TRANSLATE_NOOP("SearchHelp", "A year, a month or a day of the document."),
    Field.BEFORE: QT_TRANSLATE_NOOP("SearchHelp", "Before a year, a month or a day."),
    Field.AFTER: QT_TRANSLATE_NOOP("SearchHelp", "After a year, a month or a day."),
}
_MOST_WIDE = 760
_ASIDE, _ASIDE_NARROW = 24, 12
_LEAST_FOR_TWO = 420
"""Room in the design's pixels for examples and words side by side."""


class SearchHelp(QScrollArea):
    """The page of examples.

    Signals:
        exampleChosen: A query to try.

    Args:
        desk: The shared parts.
    """

    exampleChosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_written = False
        self._lines: list[tuple[QGridLayout, int, LinkButton, QLabel]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("How to search"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(scaled(8))
        intro = QuietLabel(
            desk.theme,
            self.tr(
                "Search looks through every text, quotation and point in this library. Choose an example to try it."
            ),
            TextSize.BODY,
        )
        intro.setWordWrap(True)
        column.addWidget(intro)
        self._column = column
        self._turns = Turns(self)
        inside.setMaximumWidth(scaled(_MOST_WIDE))
        self.setWidget(inside)
        # The ground of lists, as this stands in their place.
        for part in (self.viewport(), inside):
            part.setBackgroundRole(self.palette().ColorRole.Base)
            part.setAutoFillBackground(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Write the examples when they are seen for the first time, in turns: they are many small parts."""
        super().showEvent(event)
        if not self._is_written:
            self._is_written = True
            self._turns.begin(self._add_words, self._add_fields, partial(self._column.addStretch, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the lines anew where there is room for two columns now, or no longer."""
        super().resizeEvent(event)
        aside = scaled(_ASIDE if self._has_room_for_two(event.size().width()) else _ASIDE_NARROW)
        self._column.setContentsMargins(aside, scaled(16), aside, scaled(16))
        if self._has_room_for_two(event.size().width()) is self._has_room_for_two(event.oldSize().width()):
            return
        for grid, _, link, label in self._lines:
            grid.removeWidget(link)
            grid.removeWidget(label)
        for line in self._lines:
            self._place(*line)

    @staticmethod
    def _has_room_for_two(width: int) -> bool:
        return width >= scaled(_LEAST_FOR_TWO)

    def _add_words(self) -> None:
        words = tuple((translate("SearchHelp", example), translate("SearchHelp", told)) for example, told in _WORDS)
        self._add_part(self._column, self.tr("Words"), words)

    def _add_fields(self) -> None:
        fields = tuple((FIELD_EXAMPLES[field], translate("SearchHelp", told)) for field, told in _FIELDS.items())
        self._add_part(self._column, self.tr("What was found in a document"), fields)

    def _add_part(self, column: QVBoxLayout, heading: str, lines: tuple[tuple[str, str], ...]) -> None:
        name = QLabel(heading)
        name.setFont(font_of(TextSize.BODY, semibold=True))
        name.setWordWrap(True)
        column.addSpacing(scaled(6))
        column.addWidget(name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(16))
        grid.setVerticalSpacing(scaled(3))
        grid.setColumnStretch(1, 1)
        for row, (example, told) in enumerate(lines):
            link = LinkButton(self._desk.theme, example, wraps=True)
            link.setAccessibleName(self.tr("Search for {0}").format(example))
            link.setAccessibleDescription(told)
            link.clicked.connect(partial(self._on_example, example))
            label = QLabel(told)
            label.setWordWrap(True)
            self._lines.append((grid, row, link, label))
            self._place(grid, row, link, label)
        column.addLayout(grid)

    def _place(self, grid: QGridLayout, row: int, link: LinkButton, label: QLabel) -> None:
        """An example and what it finds side by side; one below the other where large text leaves no room for both."""
        top = Qt.AlignmentFlag.AlignTop
        if self._has_room_for_two(self.viewport().width()):
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignLeft | top)
            grid.addWidget(label, row, 1)
        else:
            grid.addWidget(link, 2 * row, 0, 1, 2, Qt.AlignmentFlag.AlignLeft | top)
            grid.addWidget(label, 2 * row + 1, 0, 1, 2, top)

    def _on_example(self, example: str, _down: bool = False) -> None:
        self.exampleChosen.emit(example)
