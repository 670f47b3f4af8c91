"""The judgement table: the frozen table with its delegates, and the columns as the user wants them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from gui.appearance.text_size import scale_of, scaled
from gui.delegates.grade_delegate import GradeDelegate
from gui.delegates.grade_face import GradeFace
from gui.delegates.table_cell import TableCellDelegate
from gui.models.inspection_order import asked_for, is_same
from gui.pages.judgements.column_layout import ColumnLayout
from gui.widgets.frozen_table import FrozenTable
from gui.widgets.table_header import SortMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from core.library.table.filters import SortKey
    from gui.desk import Desk
    from gui.models.inspection_cells import Cell
    from gui.models.inspections import InspectionsModel
    from gui.models.table_columns import TableColumn


class JudgementTable(FrozenTable):
    """Shows an :class:`InspectionsModel`.

    Signals:
        arrangedByUser: Columns were moved, shown or hidden.

    Args:
        desk: The shared parts.
        model: The rows.

    Attributes:
        rows: The model.
    """

    arrangedByUser = Signal()

    def __init__(self, desk: Desk, model: InspectionsModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self.rows = model
        self._layout = ColumnLayout()
        self._arranging = False
        self._arranged: Sequence[TableColumn] = ()
        self._order: Sequence[SortKey] = ()
        self._longest_name = 0
        self._typed = ""
        self._pause = QTimer(self, singleShot=True)
        self._plain = TableCellDelegate(desk.theme, self)
        self._grades = GradeDelegate(desk.chips, self)
        self.setItemDelegate(self._plain)
        self.first.setItemDelegate(self._plain)
        self.setModel(model)
        self.setAccessibleName(self.tr("Judgements"))
        self.first.setAccessibleName(self.tr("Authorities"))
        model.modelReset.connect(self._on_rows)
        self.header.sectionMoved.connect(self._on_moved)
        self.header.sectionResized.connect(self._on_user_resized)
        self._arrange()

    @property
    def column_layout(self) -> ColumnLayout:
        """Order, visibility and widths as the user wants them."""
        return self._layout

    @column_layout.setter
    def column_layout(self, layout: ColumnLayout) -> None:
        self._layout = layout
        self._arrange()

    def selected_numbers(self) -> tuple[int, ...]:
        """Numbers of the selected inspections, ascending; a folded group that is selected stands for all of its own."""
        spans = self.selectionModel().selection().toList()
        return self.rows.places.numbers_in({row for span in spans for row in range(span.top(), span.bottom() + 1)})

    def visible_columns(self) -> list[TableColumn]:
        """The columns on the screen, from the left."""
        return [c for c in self._layout.arranged(self.rows.columns) if self._layout.is_shown(c)]

    def on_screen(self, rows: Iterable[Sequence[Cell]]) -> list[list[Cell]]:
        """Of rows with the cells of all columns, those of the columns on the screen, from the left."""
        numbers = {column.id: number for number, column in enumerate(self.rows.columns)}
        places = [numbers[column.id] for column in self.visible_columns()]
        return [[cells[place] for place in places] for cells in rows]

    def column_of_area(self, area: str | None) -> int:
        """The first visible column in which an area stands, else the first area column."""
        for column in self.visible_columns():
            if column.area is not None and area in column.area.area_ids:
                return self.rows.columns.index(column)
        return self.first_area_column()

    def first_area_column(self) -> int:
        """The first visible area column, else the first column."""
        visible = (c for c in self.visible_columns() if c.area is not None)
        return self.rows.columns.index(next(visible, self.rows.columns[0]))

    def first_judged_column(self, row: int) -> int:
        """The first visible column in which a row has a grade, else the first of its areas, else of any."""
        numbers = {column.id: number for number, column in enumerate(self.rows.columns)}
        own: list[int] = []
        for column in self.visible_columns():
            number = numbers[column.id]
            cell = self.rows.cell(self.rows.index(row, number)) if column.area else None
            if cell is not None and isinstance(cell.face, GradeFace):
                return number
            if cell is not None and cell.area is not None:
                own.append(number)
        return own[0] if own else self.first_area_column()

    def show_order(self, order: Sequence[SortKey]) -> None:
        """Mark the heads of the columns that the rows are ordered by."""
        self._order = order
        marks = self.sort_marks()
        for header in (self.header, self.first_header):
            header.set_marks(marks)

    def sort_marks(self) -> Mapping[str, SortMark]:
        """How each column takes part in the order; keys that only decide between equals are not told."""
        marks: dict[str, SortMark] = {}
        asked = asked_for(self._order)
        for place, key in enumerate(asked, start=1):
            for column in self.rows.columns:
                same = column.sort_key(descending=False)
                if same is None or not is_same(same, key) or column.turned:
                    continue
                marks[column.id] = SortMark(key.descending, place if len(asked) > 1 else 0)
                break
        return marks

    def keyboardSearch(self, search: str) -> None:
        """Go to the next authority whose name begins with what is typed; a pause begins anew."""
        if not self._pause.isActive():
            self._typed = ""
        self._pause.start(QApplication.keyboardInputInterval())
        self._typed += search
        current = self.currentIndex()
        after = current.row() - 1 if len(self._typed) > 1 else current.row()
        row = self.rows.find_name(self._typed, after)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row, max(current.column(), 0)))

    def fill_columns_menu(self, menu: QMenu) -> None:
        """List all columns to tick, and a way back to the first arrangement."""
        menu.clear()
        for column in self._layout.arranged(self.rows.columns):
            action = QAction(column.name.replace("&", "&&"), menu, checkable=True)
            action.setChecked(self._layout.is_shown(column))
            action.setEnabled(column is not self.rows.columns[0])
            action.toggled.connect(partial(self._on_ticked, column))
            menu.addAction(action)
        menu.addSeparator()
        hint = menu.addAction(self.tr("Drag a column’s head to move it"))
        hint.setEnabled(False)
        menu.addAction(self.tr("Reset columns"), self._on_reset)

    @Slot()
    def _on_rows(self) -> None:
        """Other rows: arrange the columns only where they are others too, for that takes longer than a frame."""
        if self._arranged is not self.rows.columns:
            self._arrange()
        self._fit_names()

    def _arrange(self) -> None:
        """Bring order, visibility, widths and delegates to the view."""
        self._arranging = True
        self._longest_name = 0
        columns = self._arranged = self.rows.columns
        for place, column in enumerate(self._layout.arranged(columns)):
            number = columns.index(column)
            self.header.moveSection(self.header.visualIndex(number), place)
        for number, column in enumerate(columns):
            self.setColumnHidden(number, not self._layout.is_shown(column))
            self.setColumnWidth(number, scaled(self._layout.widths.get(column.id, column.width)))
            self.setItemDelegateForColumn(number, self._grades if column.area else self._plain)
        self._grades.set_faces({n: self._desk.faces.faces_of_column(c.area) for n, c in enumerate(columns) if c.area})
        self.rows.arrange(tuple(column.id for column in self.visible_columns()))
        self._arranging = False
        self._show_first_only()
        self._fit_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take what room there is now."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Give the names what room there is with all areas in sight, as far as they need it.

        A width that the user chose stays. The column never grows narrower with other rows of the same columns: it would
        jerk with each letter of a filter.
        """
        first, was_arranging = self.rows.columns[0], self._arranging
        if first.id in self._layout.widths:
            return
        usual = scaled(first.width)
        for name in self.rows.names_read():
            self._longest_name = max(self._longest_name, self._plain.room_for(name, self.fontMetrics()))
        room = self.viewport().width() - self._width_to_last_area()
        self._arranging = True
        self.setColumnWidth(0, max(usual, min(self._longest_name, room)))
        self._arranging = was_arranging

    def _width_to_last_area(self) -> int:
        """How wide the columns behind the names are, up to the last one with grades; all of them where none has."""
        shown = self.visible_columns()
        last = max((place for place, column in enumerate(shown) if column.area is not None), default=len(shown) - 1)
        numbers = {column.id: number for number, column in enumerate(self.rows.columns)}
        return sum(self.columnWidth(numbers[column.id]) for column in shown[1 : last + 1])

    def _on_moved(self, _section: int, _old: int, _new: int) -> None:
        if self._arranging:
            return
        columns = self.rows.columns
        order = tuple(columns[self.header.logicalIndex(place)].id for place in range(len(columns)))
        self._layout = ColumnLayout(order, self._layout.shown, self._layout.hidden, self._layout.widths)
        self.rows.arrange(tuple(column.id for column in self.visible_columns()))
        self.arrangedByUser.emit()

    def _on_user_resized(self, section: int, _old: int, new: int) -> None:
        if self._arranging or not new or section >= len(self.rows.columns):
            return
        column, width = self.rows.columns[section], round(new / scale_of())
        # Columns that grow with the text keep the width that the design, or the user, gave them.
        if width != round(self._layout.widths.get(column.id, column.width)):
            self._layout = self._layout.with_width(column, width)

    def _on_ticked(self, column: TableColumn, shown: bool) -> None:
        self.column_layout = self._layout.with_shown(column, shown)
        self.arrangedByUser.emit()

    def _on_reset(self) -> None:
        self.column_layout = ColumnLayout()
        self.arrangedByUser.emit()
