"""What the judgement table shows and how: filter, order, grouping and columns, as views keep them and settings too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.library import Grouping, JudgementsView
from gui.models.inspection_order import BY_AUTHORITY, NEWEST_FIRST, added_to, ordered_by
from gui.pages.judgements.column_layout import layout_from_text
from gui.pages.judgements.remembered import filter_from_text, filter_to_text, order_from_text, order_to_text
from gui.settings import Option

if TYPE_CHECKING:
    from core.library import InspectionFilter
    from gui.models.inspections import InspectionsModel
    from gui.pages.judgements.filter_bar import FilterBar
    from gui.pages.judgements.table import JudgementTable
    from gui.settings import Settings

FILTER = Option("judgements/filter", "")
ORDER = Option("judgements/order", "")
GROUPING = Option("judgements/grouping", "")
COLUMNS = Option("judgements/columns", "")


class Arrangement(QObject):
    """Brings what the user chose to the filter bar, the model and the table, and tells what they show.

    Signals:
        filterTextChanged: The words of the filter are others now; carries them.

    Args:
        model: The rows.
        filters: Shows the filter.
        table: Has the columns.
        parent: Qt parent.
    """

    filterTextChanged = Signal(str)

    def __init__(
        self, model: InspectionsModel, filters: FilterBar, table: JudgementTable, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._filters = filters
        self._table = table

    @property
    def view(self) -> JudgementsView:
        """What the table shows now, as a view keeps it."""
        columns = tuple(column.id for column in self._table.visible_columns())
        return JudgementsView(self._filters.where, self._model.order, columns, self._model.grouping)

    def shows(self, view: JudgementsView) -> bool:
        """Whether the table shows a view; columns of frameworks that are not in view now do not count."""
        now, there = self.view, {column.id for column in self._model.columns}
        columns = tuple(name for name in view.columns if name in there)
        wanted = (view.where, view.order or BY_AUTHORITY, view.grouping, columns or now.columns)
        return wanted == (now.where, now.order, now.grouping, now.columns)

    @Slot(object)
    def show(self, view: JudgementsView) -> None:
        """Show a view."""
        if view.columns:
            self._table.column_layout = self._table.column_layout.showing(view.columns, self._model.columns)
        self._model.set_order(view.order or BY_AUTHORITY)
        self._model.set_grouping(view.grouping)
        self.show_only(view.where)

    def show_only(self, where: InspectionFilter) -> None:
        """Show only what a filter leaves, in the order and the columns as they are."""
        self._filters.show_filter(where)
        self.filterTextChanged.emit(where.text)
        self._model.show(where)

    @Slot(int, bool)
    def sort(self, section: int, adding: bool) -> None:
        """A head was clicked: turn its order round, or begin with it.

        Args:
            section: Number of the column.
            adding: Whether it comes behind the columns that are sorted by already.
        """
        column = self._model.columns[section]
        mark = self._table.sort_marks().get(column.id)
        key = column.sort_key(descending=mark is not None and not mark.descending)
        if key is not None:
            self._model.show(self._filters.where, added_to(self._model.order, key) if adding else ordered_by(key))

    @Slot(bool)
    def order(self, by_authority: bool) -> None:
        """Show rows without heads, those of one authority together or the newest first."""
        self._model.set_grouping(None)
        self._model.show(self._filters.where, BY_AUTHORITY if by_authority else NEWEST_FIRST)

    @Slot(object)
    def group(self, grouping: Grouping) -> None:
        """Show what stands together under heads; the order asked for goes on inside them."""
        self._model.set_grouping(grouping)
        self._model.show(self._filters.where)

    def restore(self, settings: Settings) -> None:
        """Take up what was shown when the window closed."""
        self._filters.show_filter(filter_from_text(settings.get(FILTER)))
        self._table.column_layout = layout_from_text(settings.get(COLUMNS))
        self._model.set_order(order_from_text(settings.get(ORDER)) or BY_AUTHORITY)
        grouping = settings.get(GROUPING)
        self._model.set_grouping(Grouping(grouping) if grouping in list(Grouping) else None)

    def save(self, settings: Settings) -> None:
        """Remember what is shown."""
        settings.put(FILTER, filter_to_text(self._filters.where))
        settings.put(ORDER, order_to_text(self._model.order))
        settings.put(GROUPING, self._model.grouping or "")
        settings.put(COLUMNS, self._table.column_layout.to_text())
