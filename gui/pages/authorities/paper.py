"""A profile on paper: text and tables in the light colours, whatever the screen has."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QTextDocument

from gui.delegates.grade_face import GradeFace
from gui.models.area_history import history_cells, history_columns
from gui.models.area_timeline import timeline_of
from gui.models.beside import Standing, beside_cells, beside_columns
from gui.models.inspection_cells import Cell
from gui.models.profile_sources import document_rows_of, note_rows_of
from gui.models.table_columns import TableColumn
from gui.pages.authorities.wording import facts_of, name_of
from gui.wording.dates import whole_date
from gui.wording.names import basis_name, provider_type_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library import GradeCell, InspectionRow
    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.models.profile_sources import SourceRow
    from gui.pages.authorities.reading import ShownProfile

_POINTS = 9.0
_STYLE = """<style>
h1 { font-size: 16pt; font-weight: 600; margin-top: 0px; margin-bottom: 3px; }
h2 { font-size: 11pt; font-weight: 600; margin-top: 16px; margin-bottom: 6px; }
p { margin-top: 0px; margin-bottom: 3px; }
.quiet { color: #525b66; }
th { text-align: left; font-weight: 600; background-color: #f1f2f4; }
</style>"""


_TABLE = '<table border="1" cellspacing="0" cellpadding="3" width="100%" style="border-collapse: collapse">'
_QUIET = {"class": "quiet"}


def profile_on_paper(desk: Desk, shown: ShownProfile) -> QTextDocument:
    """The pages of a profile: who, every area through the frameworks, neighbours, documents, notes.

    Words of documents and people are never taken as markup.
    """
    document = QTextDocument()
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(_STYLE + "".join(_Paper(desk, shown).parts()))
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, name_of(shown))
    return document


class _Paper:
    """Writes the parts as HTML."""

    def __init__(self, desk: Desk, shown: ShownProfile) -> None:
        self._desk = desk
        self._shown = shown

    def parts(self) -> Iterable[str]:
        shown = self._shown
        yield _tag("h1", name_of(shown))
        yield _tag("p", facts_of(shown, self._desk.knowledge.authorities))
        told = translate("Paper", "{0}, as at {1}").format(provider_type_name(shown.service), whole_date(shown.as_at))
        yield _tag("p", told, **_QUIET)
        yield from self._areas()
        yield from self._neighbours()
        yield from self._list(translate("Paper", "Documents"), document_rows_of(shown.documents))
        yield from self._list(translate("Paper", "Notes"), note_rows_of(shown.notes, shown.rows))
        made = translate(
            "Paper",
            "Made with Judgement Desk, which is not connected with any inspectorate. "
            "Look at a grade’s own words before you quote it.",
        )
        yield _tag("p", "")
        yield _tag("p", made, **_QUIET)

    def _areas(self) -> Iterable[str]:
        history = self._shown.history
        yield _tag("h2", translate("Paper", "Every area through the frameworks"))
        timeline = timeline_of(history, self._desk.knowledge, self._desk.faces) if history else None
        if history is None or timeline is None or not timeline.columns:
            yield _tag("p", translate("Paper", "No inspection with grades was known on this day."))
            return
        rows = [(*cells, Cell(self._basis_of(mark))) for cells, mark in history_cells(history, timeline)]
        yield self._table((*history_columns(), _basis_column()), rows)

    def _basis_of(self, mark: Mark) -> str:
        """What the grade at a place of the chart rests on; empty where there is none."""
        row = self._shown.rows.get(mark.inspection_id or 0)
        held = row.cell((mark.area,)) if row is not None and mark.area else None
        if held is None:
            return ""
        return _basis_words(held)

    def _neighbours(self) -> Iterable[str]:
        rows = [each for each in self._shown.neighbours if each.row is not None]
        none = [each.authority.name for each in self._shown.neighbours if each.row is None]
        if not any(each.standing is Standing.BESIDE for each in rows):
            return
        knowledge = self._desk.knowledge
        yield _tag("h2", translate("Paper", "Beside its statistical neighbours"))
        columns = beside_columns(knowledge, rows)
        cells = beside_cells(knowledge, self._desk.faces, columns, rows, self._shown.as_at)
        bases = [Cell(_basis_of_row(each.row)) for each in rows if each.row is not None]
        lines = [(*line, basis) for line, basis in zip(cells, bases, strict=True)]
        yield self._table((*columns, _basis_column()), lines)
        if none:
            told = translate("Paper", "No inspection in this library by then: {0}.").format(", ".join(none))
            yield _tag("p", told, **_QUIET)

    def _list(self, heading: str, rows: Sequence[SourceRow]) -> Iterable[str]:
        if not rows:
            return
        yield _tag("h2", heading)
        for row in rows:
            yield f"<p>{escape(row.title)}{_tag('span', f' · {row.below}' if row.below else '', **_QUIET)}</p>"

    def _table(self, columns: Sequence[TableColumn], rows: Sequence[tuple[Cell, ...]]) -> str:
        """A table whose heads come again on every page, and a line of air below, as Qt gives headings none there."""
        heads = "".join(_tag("th", column.name) for column in columns)
        lines = "".join(f"<tr>{''.join(map(self._cell, cells))}</tr>" for cells in rows)
        return f"{_TABLE}<thead><tr>{heads}</tr></thead>{lines}</table><p>&nbsp;</p>"

    def _cell(self, cell: Cell) -> str:
        """A grade on its fill, which is never without its word."""
        face = cell.face
        if not isinstance(face, GradeFace):
            return _tag("td", cell.text)
        shades = self._desk.knowledge.palette.colours(face.scale, face.grade, self._desk.theme.look.colour_set).light
        return _tag("td", cell.text or face.label, bgcolor=shades.fill, style=f"color: {shades.text}")


def _basis_column() -> TableColumn:
    words = translate("Paper", "Basis")
    return TableColumn("basis", words, "", words, 120)


def _basis_of_row(row: InspectionRow) -> str:
    """What the grades of a row rest on, each once."""
    return ", ".join(dict.fromkeys(map(_basis_words, row.cells)))


def _basis_words(held: GradeCell) -> str:
    return translate("Paper", "Doubtful reading") if held.is_doubtful else basis_name(held.basis)


def _tag(name: str, words: str, **attributes: str) -> str:
    """Words in a tag, whatever they are."""
    told = "".join(f' {attribute}="{escape(value)}"' for attribute, value in attributes.items())
    return f"<{name}{told}>{escape(words)}</{name}>"
