"""The ways through the pages of a PDF: zoom, the page before and behind, and the number of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QWidget

from gui.appearance.text_size import TextSize, scaled
from gui.widgets.field_names import name_field
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk
    from gui.pages.articles.page_view import PageView


class PageBar(QObject):
    """Belongs to a :class:`PageView`.

    Args:
        desk: The shared parts of the windows.
        view: The pages.

    Attributes:
        zoom_part: The buttons that zoom, side by side.
        page_part: The ways from page to page.
    """

    def __init__(self, desk: Desk, view: PageView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.smaller = self._button("zoom-out", self.tr("Smaller (-)"), lambda: view.zoom_by(-1))
        self.fit = self._button("fit-width", self.tr("As wide as there is room (0)"), lambda: view.set_zoom(None))
        self.larger = self._button("zoom-in", self.tr("Larger (+)"), lambda: view.zoom_by(1))
        self.before = self._button("up", self.tr("Page before (Page Up)"), lambda: view.show_page(view.page - 1))
        self.behind = self._button("down", self.tr("Next page (Page Down)"), lambda: view.show_page(view.page + 1))
        self.number = QSpinBox()
        name_field(self.number, self.tr("Page"))
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(self._on_number)
        self.total = QuietLabel(desk.theme, size=TextSize.BODY)
        self.zoom_part = side_by_side(self.smaller, self.fit, self.larger)
        self.page_part = side_by_side(self.before, self.number, self.total, self.behind)
        view.pageChanged.connect(self._on_page)

    def show_parts(self, shown: bool) -> None:
        """Show both parts, or none."""
        self.zoom_part.setVisible(shown)
        self.page_part.setVisible(shown)

    def _button(self, icon: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(autoRaise=True)
        self._desk.icons.dress(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: act())
        return button

    @Slot(int)
    def _on_page(self, page: int) -> None:
        self.number.blockSignals(True)
        self.number.setRange(min(1, self._view.pages), self._view.pages)
        self.number.setValue(page)
        self.number.blockSignals(False)
        self.total.setText(self.tr("of {0}").format(self._view.pages))
        self.before.setEnabled(page > 1)
        self.behind.setEnabled(page < self._view.pages)

    @Slot(int)
    def _on_number(self, page: int) -> None:
        self._view.show_page(page)


def side_by_side(*parts: QWidget) -> QWidget:
    """Widgets in one that is as wide as they are."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(scaled(2))
    for part in parts:
        row.addWidget(part)
    return held
