"""Which documents the list shows: chips for the states that matter most, a menu for states, kinds and tags."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QToolButton, QWidget

from core.library.table.filters import DocumentFilter
from core.model import DocumentKind, DocumentState
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.documents import state_name
from gui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk
    from gui.models.documents import DocumentTally

_CHIPS: tuple[DocumentState | None, ...] = (None, DocumentState.NEW, DocumentState.NEEDS_EYES)


class StateChip(QPushButton):
    """A filter of a few letters: no wider than they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFont(font_of(TextSize.SMALL))

    def sizeHint(self) -> QSize:
        """Room for the words."""
        metrics = self.fontMetrics()
        icon = 0 if self.icon().isNull() else self.iconSize().width() + scaled(4)
        width = metrics.horizontalAdvance(self.text()) + icon + scaled(20)
        return QSize(width, max(metrics.height() + scaled(8), 26))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()


class ListFilters(QWidget):
    """The chips, and the button with the menu.

    Signals:
        changed: The user chose another filter; carries the :class:`DocumentFilter` without its words.
        failuresChosen: The user wants to see what could not be read.

    Args:
        desk: The shared parts of the windows.
    """

    changed = Signal(object)
    failuresChosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = DocumentFilter()
        self._tags: tuple[str, ...] = ()
        self.failures_shown = False
        self.menu = QMenu(self)
        self.tag_menu = QMenu(self.tr("Tagged"), self.menu)
        self.button = QToolButton(autoRaise=True)
        desk.icons.dress(self.button, "filter")
        self.button.setToolTip(self.tr("Which documents to show"))
        self.button.setAccessibleName(self.tr("Which documents to show"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self._state_actions: dict[DocumentState | None, QAction] = {}
        self._kind_actions: dict[DocumentKind | None, QAction] = {}
        self._fill_menu()
        self.chips = {state: self._chip(partial(self._choose_state, state)) for state in _CHIPS}
        self.failures_chip = self._chip(self.failuresChosen.emit)
        self.failures_chip.hide()
        self.tag_chip = self._chip(partial(self._choose_tag, None))
        self.tag_chip.setCheckable(False)
        self.tag_chip.hide()
        desk.icons.dress(self.tag_chip, "cross")
        self._only_one = QButtonGroup(self)
        row = FlowLayout(self, scaled(5))
        row.setContentsMargins(scaled(10), 0, scaled(8), scaled(6))
        for chip in (*self.chips.values(), self.failures_chip):
            self._only_one.addButton(chip)
            row.addWidget(chip)
        row.addWidget(self.tag_chip)
        self.chips[None].setChecked(True)

    def _chip(self, act: Callable[[], None]) -> StateChip:
        chip = StateChip()
        chip.clicked.connect(lambda: act())
        return chip

    def _fill_menu(self) -> None:
        states = QActionGroup(self.menu)
        for state in (None, *DocumentState):
            name = self.tr("All states") if state is None else state_name(state)
            self._state_actions[state] = self._add(name, states, partial(self._choose_state, state))
        self.menu.addSeparator()
        kinds = QActionGroup(self.menu)
        for kind, name in (
            (None, self.tr("Articles and reports")),
            (DocumentKind.ARTICLE, self.tr("Only articles")),
            (DocumentKind.OFFICIAL_REPORT, self.tr("Only official reports")),
        ):
            self._kind_actions[kind] = self._add(name, kinds, partial(self._choose_kind, kind))
        self.menu.addSeparator()
        self.menu.addMenu(self.tag_menu)
        self._state_actions[None].setChecked(True)
        self._kind_actions[None].setChecked(True)

    def _add(self, name: str, group: QActionGroup, act: Callable[[], None]) -> QAction:
        action = self.menu.addAction(name)
        action.setCheckable(True)
        action.triggered.connect(lambda: act())
        group.addAction(action)
        return action

    def show_filter(self, where: DocumentFilter) -> None:
        """Show which filter is in force."""
        self._where = where
        self.failures_shown = False
        state = where.states[0] if len(where.states) == 1 else None
        self._state_actions[state].setChecked(True)
        self._kind_actions[where.kinds[0] if len(where.kinds) == 1 else None].setChecked(True)
        self._check(self.chips.get(state) if not where.documents else None)
        self.tag_chip.setVisible(bool(where.tags))
        self.tag_chip.setText(", ".join(where.tags))
        self.tag_chip.setAccessibleName(self.tr("Tagged “{0}”: show all").format(", ".join(where.tags)))
        self.tag_chip.setToolTip(self.tag_chip.accessibleName())
        self.tag_chip.updateGeometry()
        self._fill_tags()

    def show_failures(self) -> None:
        """Show that what could not be read is listed."""
        self.failures_shown = True
        self._check(self.failures_chip)

    def tell(self, tally: DocumentTally) -> None:
        """Say how many documents there are in each state, and which tags."""
        for state, chip in self.chips.items():
            number = tally.everything if state is None else tally.by_state.get(state, 0)
            name = self.tr("All") if state is None else state_name(state)
            chip.setText(name if state is None else f"{name} {number:,}")
            chip.setAccessibleName(f"{name}: {number:,}")
        failed = len(tally.failures)
        self.failures_chip.setText(self.tr("Not read {0}").format(f"{failed:,}"))
        self.failures_chip.setAccessibleName(self.tr("Not read: {0}").format(f"{failed:,}"))
        self.failures_chip.setVisible(failed > 0 or self.failures_shown)
        for chip in (*self.chips.values(), self.failures_chip):
            chip.updateGeometry()
        if tally.tags != self._tags:
            self._tags = tally.tags
            self._fill_tags()

    def _fill_tags(self) -> None:
        self.tag_menu.clear()
        self.tag_menu.setEnabled(bool(self._tags))
        for tag in self._tags:
            action = self.tag_menu.addAction(tag.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(tag in self._where.tags)
            action.triggered.connect(partial(self._on_tag, tag))

    def _check(self, wanted: StateChip | None) -> None:
        self._only_one.setExclusive(False)
        for chip in (*self.chips.values(), self.failures_chip):
            chip.setChecked(chip is wanted)
        self._only_one.setExclusive(True)

    def _choose_state(self, state: DocumentState | None) -> None:
        self._choose(replace(self._where, states=() if state is None else (state,)))

    def _choose_kind(self, kind: DocumentKind | None) -> None:
        self._choose(replace(self._where, kinds=() if kind is None else (kind,)))

    def _on_tag(self, tag: str, _checked: bool = True) -> None:
        self._choose_tag(None if tag in self._where.tags else tag)

    def _choose_tag(self, tag: str | None) -> None:
        self._choose(replace(self._where, tags=() if tag is None else (tag,)))

    def _choose(self, where: DocumentFilter) -> None:
        self.changed.emit(replace(where, documents=()))
