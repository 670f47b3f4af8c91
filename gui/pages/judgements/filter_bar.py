"""The filter bar over the judgement table: one button a part of the filter, and a way to clear them all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.library.table.filters import DateRange, GradeChoice, InspectionFilter
from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.pages.judgements import filter_choices as choices
from gui.widgets.choice_menu import ChoiceMenu
from gui.widgets.filter_button import FilterButton
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from core.knowledge import Knowledge
    from core.library.table.rows import Facets
    from gui.desk import Desk
    from gui.pages.judgements.filter_choices import Offer, OfferGroup

_MOST_IN_ONE_MENU = 20
"""Authorities in one list; more stand under their first letters."""

_DATES = {"inspected": choices.inspected_offers, "published": choices.published_offers}
"""Parts of the filter that are a range of days."""

_NAMED = 2
"""Ticked things that a button names; more are counted."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of the filter that is a list of values."""

    field: str
    title: str
    offers: Callable[[Facets, Knowledge], tuple[Offer, ...]]


_PARTS = (
    _Part("inspectorates", QT_TRANSLATE_NOOP("FilterBar", "Inspectorate"), choices.inspectorate_offers),
    _Part("frameworks", QT_TRANSLATE_NOOP("FilterBar", "Framework"), choices.framework_offers),
    _Part("provider_types", QT_TRANSLATE_NOOP("FilterBar", "Provider type"), choices.provider_type_offers),
    _Part("authorities", QT_TRANSLATE_NOOP("FilterBar", "Authority"), choices.authority_offers),
    _Part("visit_types", QT_TRANSLATE_NOOP("FilterBar", "Visit type"), choices.visit_type_offers),
    _Part("regions", QT_TRANSLATE_NOOP("FilterBar", "Region"), choices.region_offers),
    _Part("bases", QT_TRANSLATE_NOOP("FilterBar", "Basis"), choices.basis_offers),
)


class FilterBar(QWidget):
    """Buttons for the parts of an ``InspectionFilter``.

    Signals:
        filterChanged: The user changed it; carries the whole filter.

    Args:
        desk: The shared parts.
        today: Gives the day that "last 12 months" counts from.
    """

    filterChanged = Signal(object)

    def __init__(self, desk: Desk, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = today
        self._where = InspectionFilter()
        self._facets: Facets | None = None
        self._labels: dict[str, dict[Any, str]] = {}
        self.setAccessibleName(self.tr("Filters"))
        self.buttons = {part.field: self._button(translate("FilterBar", part.title), part.field) for part in _PARTS}
        self.buttons["grades"] = self._button(self.tr("Area and grade"), "grades")
        self.buttons["inspected"] = self._button(self.tr("Inspected"), "inspected")
        self.buttons["published"] = self._button(self.tr("Published"), "published")
        self.clear_all = LinkButton(desk.theme, self.tr("Clear all"), self)
        self.clear_all.clicked.connect(self._on_clear_all)
        self._lay_out()
        self._refresh()

    @property
    def where(self) -> InspectionFilter:
        """The filter as the buttons show it, with the words of the filter field."""
        return self._where

    def show_filter(self, where: InspectionFilter) -> None:
        """Show a filter without telling anybody."""
        self._where = where
        self._refresh()

    def offer(self, facets: Facets) -> None:
        """Fill the menus with what the library holds."""
        self._facets = facets
        for part in _PARTS:
            offers = part.offers(facets, self._desk.knowledge)
            self._labels[part.field] = {offer.value: offer.label for offer in offers}
        self._refresh()

    def _button(self, title: str, field: str) -> FilterButton:
        button = FilterButton(title, self._desk.theme, self)
        button.menu().aboutToShow.connect(partial(self._fill, field))
        button.cleared.connect(partial(self._clear, field))
        return button

    def _lay_out(self) -> None:
        sign = IconLabel(self._desk.icons, "filter", 16, IconRole.TEXT, self)
        sign.setFixedHeight(scaled(24))
        flow = QWidget(self)
        lines = FlowLayout(flow, scaled(6))
        what = ("inspectorates", "frameworks", "provider_types", "visit_types", "grades")
        order = ("regions", "authorities", *what, *_DATES, "bases")
        for field in order:
            lines.addWidget(self.buttons[field])
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(6))
        across.setSpacing(scaled(8))
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(flow, 1)
        self.clear_all.setFixedHeight(scaled(24))
        across.addWidget(self.clear_all, 0, Qt.AlignmentFlag.AlignTop)
        # Tab goes through them as they stand, and not as they were made.
        in_order = [*(self.buttons[field] for field in order), self.clear_all]
        for before, behind in pairwise(in_order):
            self.setTabOrder(before, behind)

    def _refresh(self) -> None:
        """Show on each button what it lets through."""
        for part in _PARTS:
            labels = self._labels.get(part.field, {})
            values = getattr(self._where, part.field)
            self.buttons[part.field].show_value(_summary([labels.get(value, str(value)) for value in values]))
        known = self._desk.knowledge.frameworks
        grades = [
            self._grade_words(choice, known.grade_label(None, None, choice.grade)) for choice in self._where.grades
        ]
        self.buttons["grades"].show_value(_summary(grades))
        for field in _DATES:
            self.buttons[field].show_value(choices.words_of_range(getattr(self._where, field)))
        self.clear_all.setVisible(not self._where.is_empty)

    def _grade_words(self, choice: GradeChoice, label: str) -> str:
        if not choice.areas or self._facets is None:
            return label
        groups = choices.grade_offers(self._facets, self._desk.knowledge)
        title = next((group.title for group in groups for offer in group.offers if offer.value == choice), "")
        return f"{title} {label.lower()}".strip()

    def _fill(self, field: str) -> None:
        """Make a menu anew as it opens."""
        menu = self.buttons[field].menu()
        menu.clear()
        if self._facets is None:
            return
        if field == "grades":
            self._fill_grades(menu)
        elif field in _DATES:
            self._fill_dates(menu, field)
        else:
            part = next(part for part in _PARTS if part.field == field)
            offers = part.offers(self._facets, self._desk.knowledge)
            if field == "authorities" and len(offers) > _MOST_IN_ONE_MENU:
                self._fill_groups(menu, field, choices.lettered(offers))
                return
            for offer in offers:
                self._add(menu, field, offer)

    def _fill_grades(self, menu: QMenu) -> None:
        if self._facets is None:
            return
        self._fill_groups(menu, "grades", choices.grade_offers(self._facets, self._desk.knowledge))

    def _fill_groups(self, menu: QMenu, field: str, groups: tuple[OfferGroup, ...]) -> None:
        for group in groups:
            within = ChoiceMenu(menu)
            within.setTitle(group.title.replace("&", "&&"))
            for offer in group.offers:
                self._add(within, field, offer)
            menu.addMenu(within)

    def _fill_dates(self, menu: QMenu, field: str) -> None:
        if self._facets is None:
            return
        only_one = QActionGroup(menu)
        only_one.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for offer in _DATES[field](self._facets, self._today()):
            action = self._action(menu, offer, offer.value == getattr(self._where, field))
            only_one.addAction(action)
            action.toggled.connect(partial(self._on_dates, field, offer.value))

    def _add(self, menu: QMenu, field: str, offer: Offer) -> None:
        action = self._action(menu, offer, offer.value in getattr(self._where, field))
        action.toggled.connect(partial(self._on_ticked, field, offer.value))

    @staticmethod
    def _action(menu: QMenu, offer: Offer, ticked: bool) -> QAction:
        label = offer.label.replace("&", "&&")
        action = QAction(f"{label}\t{offer.count:,}" if offer.count is not None else label, menu)
        action.setCheckable(True)
        action.setChecked(ticked)
        menu.addAction(action)
        return action

    def _on_ticked(self, field: str, value: object, ticked: bool) -> None:
        kept = tuple(held for held in getattr(self._where, field) if held != value)
        self._change(_with(self._where, field, (*kept, value) if ticked else kept))

    def _on_dates(self, field: str, value: DateRange, ticked: bool) -> None:
        if ticked:
            self._change(_with(self._where, field, value))
        elif getattr(self._where, field) == value:
            self._change(_with(self._where, field, DateRange()))

    def _clear(self, field: str) -> None:
        self._change(_with(self._where, field, DateRange() if field in _DATES else ()))

    def _on_clear_all(self) -> None:
        self._change(InspectionFilter())

    def _change(self, where: InspectionFilter) -> None:
        self._where = where
        self._refresh()
        self.filterChanged.emit(where)


def _with(where: InspectionFilter, field: str, value: object) -> InspectionFilter:
    """A filter with one part changed, by the name of its field."""
    changed: dict[str, Any] = {field: value}
    return replace(where, **changed)


def _summary(labels: list[str]) -> str:
    """The first labels, and how many more there are."""
    if len(labels) <= _NAMED:
        return ", ".join(labels)
    return translate("FilterBar", "{0} and {1} more").format(labels[0], len(labels) - 1)
