"""The head of the overview: its name, how much is held, map or table, and what can be saved."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk

SWITCH_KEYS = "Ctrl+T"


class Showing(IntEnum):
    """How the picture is shown."""

    CHARTS = 0
    TABLES = 1


class SavedAs(IntEnum):
    """What can be saved."""

    PNG = 0
    SVG = 1
    CSV = 2


class OverviewHead(QWidget):
    """One line.

    Signals:
        showingChosen: A :class:`Showing`.
        saveChosen: A :class:`SavedAs`.

    Args:
        desk: The shared parts.
    """

    showingChosen = Signal(int)
    saveChosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Overview"), self)
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        self.count = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True, parent=self)
        self.choice = ChoiceChips(self.tr("How to show it"), (self.tr("Charts"), self.tr("Tables")), self)
        keys = QKeySequence(SWITCH_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        for chip in self.choice.chips:
            chip.setToolTip(self.tr("Charts or the same in tables ({0})").format(keys))
        self.choice.chosen.connect(self.showingChosen)
        self.save = QToolButton(self)
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save the picture, or its numbers, as a file"))
        self.save.setAutoRaise(True)
        self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save.setIconSize(QSize(scaled(16), scaled(16)))
        desk.icons.dress(self.save, "export")
        self._make_menu()
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(12), scaled(4), scaled(8), 0)
        across.setSpacing(scaled(10))
        across.addWidget(title)
        across.addWidget(self.count, 1)
        across.addWidget(self.choice)
        across.addWidget(self.save)
        self.setMinimumHeight(scaled(36))

    @property
    def showing(self) -> Showing:
        """How the picture is shown."""
        return Showing(self.choice.choice)

    def switch(self) -> None:
        """From charts to tables, or back."""
        other = Showing.CHARTS if self.showing is Showing.TABLES else Showing.TABLES
        self.choice.choose(other)
        self.showingChosen.emit(other)

    def _make_menu(self) -> None:
        menu = QMenu(self)
        for form, words in (
            (SavedAs.PNG, self.tr("Picture (PNG)…")),
            (SavedAs.SVG, self.tr("Drawing (SVG)…")),
            (SavedAs.CSV, self.tr("Numbers (CSV)…")),
        ):
            action = menu.addAction(words)
            action.setData(int(form))
        menu.triggered.connect(lambda action: self.saveChosen.emit(action.data()))
        self.save.setMenu(menu)
