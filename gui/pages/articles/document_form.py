"""The facts of the document itself as fields: headline, outlet, author and day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.library import correct_finding
from gui.corrections.signing import signature_of
from gui.pages.articles.editable_sections import tell_in_row
from gui.pages.articles.wording import no_day_words
from gui.widgets.field_row import FieldRow
from gui.widgets.form_field import TextField
from gui.wording.dates import whole_date
from gui.wording.translation import translate
from gui.wording.typed_days import day_typed

if TYPE_CHECKING:
    from core.library import DocumentValues, StandingFinding
    from gui.desk import Desk


class DocumentForm(QWidget):
    """Edits the :class:`DocumentValues` of a document.

    Args:
        desk: The shared parts of the windows.
        writable: Whether the library takes changes.
    """

    def __init__(self, desk: Desk, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: StandingFinding[DocumentValues] | None = None
        self.title, self.outlet, self.author, self.dated = (TextField() for _ in range(4))
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name, words, field in (
            ("title", self.tr("Headline"), self.title),
            ("outlet", self.tr("Outlet"), self.outlet),
            ("author", self.tr("Author"), self.author),
            ("published_on", self.tr("Dated"), self.dated),
        ):
            field.setReadOnly(not writable)
            field.settled.connect(partial(self._on_settled, name))
            self.rows[name] = FieldRow(desk.theme, words, (field,))
            column.addWidget(self.rows[name])

    def show_document(self, shown: StandingFinding[DocumentValues]) -> None:
        """Show the facts of a document as they stand."""
        self._shown = shown
        values, read = shown.values, shown.as_read
        self.title.show_value(values.title or "")
        self.outlet.show_value(values.outlet or "")
        self.author.show_value(values.author or "")
        self.dated.show_value(whole_date(values.published_on))
        for name, row in self.rows.items():
            row.tell_wrong("")
            row.tell("")
            if name in shown.changed and read is not None:
                before = whole_date(read.published_on) if name == "published_on" else getattr(read, name)
                by_hand = translate("Findings", "by hand; read as {0}")
                row.tell(by_hand.format(before or translate("Findings", "nothing")))

    def _on_settled(self, name: str, text: str) -> None:
        if self._shown is None:
            return
        row = self.rows[name]
        value = day_typed(text) if name == "published_on" else text or None
        if name == "published_on" and text and value is None:
            row.tell_wrong(no_day_words())
            return
        row.tell_wrong("")
        values = replace(self._shown.values, **{name: value})  # type: ignore[arg-type]  # names are checked by dataclasses.replace itself
        change = partial(correct_finding, finding_id=self._shown.id, values=values, signature=signature_of(self._desk))
        self._desk.history.make(change, failed=partial(tell_in_row, row), owner=row)
