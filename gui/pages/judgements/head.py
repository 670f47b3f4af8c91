"""The head of the Judgements page: its name, how much is shown, the order and the columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from core.library import Grouping, InspectionColumn
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.inspection_order import is_grouped
from gui.widgets.choice_menu import ChoiceMenu
from gui.widgets.folding_button import FoldingButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import counted, inspections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.library import SortKey
    from core.library.table.rows import TableCount
    from gui.desk import Desk

_GAP = 10
_AROUND = 20
"""Margins at both sides."""


class JudgementsHead(QWidget):
    """One line.

    Signals:
        orderChosen: Whether inspections of one authority are to stand together; else the newest come first.
        groupingChosen: The ``Grouping`` to show heads for.
        foldAllChosen: Whether all groups are to be folded; else all are unfolded.

    Args:
        desk: The shared parts.
    """

    orderChosen = Signal(bool)
    groupingChosen = Signal(object)
    foldAllChosen = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        title = QLabel(self.tr("Judgements"), self)
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        self._count = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True, parent=self)
        self.views_button = self._button(self.tr("Views"), "bookmark")
        self.viewsMenu = QMenu(self)
        self.viewsMenu.setToolTipsVisible(True)
        self.views_button.setMenu(self.viewsMenu)
        self._order_button = self._button(self.tr("By authority"), "group")
        self.columns_button = self._button(self.tr("Columns"), "columns")
        self.columnsMenu = ChoiceMenu(self)
        self.columns_button.setMenu(self.columnsMenu)
        self._make_order_menu()
        self._title = title
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(12), scaled(4), scaled(8), 0)
        across.setSpacing(scaled(_GAP))
        across.addWidget(title)
        across.addWidget(self._count, 1)
        across.addWidget(self.views_button)
        across.addWidget(self._order_button)
        across.addWidget(self.columns_button)
        self.setFixedHeight(scaled(36))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold away words that have no room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Keep the words of the view longest, which somebody chose, and cut none that can go as a whole."""
        buttons = (self.columns_button, self._order_button, self.views_button)
        room = self.contentsRect().width() - self._title.sizeHint().width() - scaled(_AROUND + 4 * _GAP)
        wide = sum(button.whole_width() for button in buttons)
        for button in buttons[:-1]:
            folded = wide > room
            button.fold(folded)
            wide -= button.whole_width() - button.sizeHint().width()

    def show_count(self, count: TableCount, of: int = 0) -> str:
        """Say how much is shown; gives the words for the status bar.

        Args:
            count: What is shown.
            of: Inspections in all while a filter is in force, so that nobody takes a part for the whole; 0 without one.
        """
        shown = inspections(count.inspections)
        if of > count.inspections:
            shown = self.tr("{0} of {1}").format(f"{count.inspections:,}", inspections(of))
        authorities = counted(count.authorities, self.tr("{0} authority"), self.tr("{0} authorities"))
        # Schools and homes are no authorities, and a library of them alone has none to count.
        words = f"{shown}, {authorities}" if count.authorities else shown
        self._count.setText(words)
        return words

    def show_view(self, name: str, *, departed: bool) -> None:
        """Say which saved view is shown, and whether something else is shown by now.

        Args:
            name: Of the view; empty for none.
            departed: Filter, order or columns are no longer those of the view.
        """
        told = self.tr("{0} (changed)").format(name) if departed else name
        self.views_button.show_words(told or self.tr("Views"))
        self.views_button.setAccessibleName(self.tr("View: {0}").format(told) if name else self.tr("Views"))
        self._fold()

    def show_order(self, order: Sequence[SortKey], grouping: Grouping | None) -> None:
        """Say how the rows are ordered, and under which heads they stand."""
        by_authority = grouping is None and is_grouped(order)
        newest_first = bool(order) and order[0].column is InspectionColumn.INSPECTED and order[0].descending
        self._by_authority.setChecked(by_authority)
        self._newest_first.setChecked(grouping is None and newest_first)
        for held, action in self.grouping_actions.items():
            action.setChecked(held is grouping)
        for action in self.fold_actions:
            action.setEnabled(grouping is not None)
        if grouping is not None:
            self._order_button.show_words(self.grouping_actions[grouping].text())
        else:
            self._order_button.show_words(self.tr("By authority") if by_authority else self.tr("Not grouped"))
        self._fold()

    def _button(self, words: str, icon: str) -> FoldingButton:
        button = FoldingButton(self)
        button.show_words(words)
        button.setIconSize(QSize(scaled(16), scaled(16)))
        self._desk.icons.dress(button, icon)
        return button

    def _make_order_menu(self) -> None:
        menu = QMenu(self)
        only_one = QActionGroup(menu)
        only_one.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._by_authority = QAction(self.tr("By authority"), menu, checkable=True)
        self._newest_first = QAction(self.tr("Not grouped, newest first"), menu, checkable=True)
        self.grouping_actions = {
            Grouping.AUTHORITY: QAction(self.tr("Grouped by authority"), menu, checkable=True),
            Grouping.PROVIDER: QAction(self.tr("Grouped by provider"), menu, checkable=True),
        }
        self.fold_actions = (QAction(self.tr("Fold all groups"), menu), QAction(self.tr("Unfold all groups"), menu))
        ordering, grouping = (self._by_authority, self._newest_first), tuple(self.grouping_actions.values())
        for actions in (ordering, grouping, self.fold_actions):
            menu.addActions(list(actions))
            menu.addSeparator()
        for action in (*ordering, *grouping):
            only_one.addAction(action)
        for held, action in self.grouping_actions.items():
            action.triggered.connect(partial(self.groupingChosen.emit, held))
        for action, folded in zip(self.fold_actions, (True, False), strict=True):
            action.triggered.connect(partial(self.foldAllChosen.emit, folded))
        self._by_authority.triggered.connect(lambda: self.orderChosen.emit(True))
        self._newest_first.triggered.connect(lambda: self.orderChosen.emit(False))
        self._order_button.setMenu(menu)
