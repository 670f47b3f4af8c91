"""Adds to a document what was not found in it: from selected words a grade, a point or a quotation; an inspection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from core.library import (
    ClaimValues,
    PointValues,
    QuoteValues,
    ReportedValues,
    StandingFinding,
    add_finding,
    correct_finding,
)
from core.model import DocumentKind, PointKind, Provider, ProviderType
from gui.corrections.claim_form import ClaimForm, ClaimInQuestion
from gui.corrections.form_dialog import FormDialog
from gui.corrections.quote_form import QuoteForm
from gui.corrections.reading_form import ReadingForm
from gui.corrections.signing import is_writable, signature_of
from gui.evidence.quoting import quoted
from gui.wording.names import point_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.library import Library, Signature, Step
    from gui.corrections.form_dialog import Form
    from gui.desk import Desk
    from gui.evidence.card import QuotedEvidence
    from gui.evidence.marks import FindingKey
    from gui.evidence.text_view import EvidenceText
    from gui.pages.articles.opened import OpenedDocument

_V = TypeVar("_V", ClaimValues, QuoteValues, ReportedValues)
_OVERALL = "overall_effectiveness"


class Adding(QObject):
    """Opens the forms and menus by which a person adds findings.

    Args:
        desk: The shared parts of the windows.
        parent: Where the dialogs belong.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def menu(self, opened: OpenedDocument, span: tuple[int, int] | None) -> QMenu:
        """What can be made of the words that are selected.

        Args:
            opened: The document.
            span: The selected words as offsets into its text; None when none are.
        """
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        from_words = []
        inspections = opened.standing.inspections_in_force
        if inspections:
            from_words.append(menu.addAction(self.tr("Add a &grade…")))
            from_words[0].triggered.connect(lambda: self.add_grade(opened, span, inspections[0].id))
            for kind in PointKind:
                action = menu.addAction(self.tr("Add: {0}").format(point_name(kind)))
                action.triggered.connect(partial(self._add_point, opened, span, inspections[0].id, kind))
                from_words.append(action)
        quote = menu.addAction(self.tr("Add a &quotation…"))
        quote.triggered.connect(lambda: self.add_quote(opened, span))
        for action in (*from_words, quote):
            action.setEnabled(span is not None and is_writable(self._desk))
        inspection = menu.addAction(self.tr("Add an &inspection…"))
        inspection.triggered.connect(lambda: self.add_inspection(opened))
        inspection.setEnabled(is_writable(self._desk))
        return menu

    def text_menu(self, opened: OpenedDocument, text: EvidenceText) -> QMenu:
        """The same for the text in which they are selected, with what any text offers."""
        span = text.selected_span()
        menu = self.menu(opened, span)
        menu.addSeparator()
        copy = menu.addAction(self._desk.icons.icon("copy"), self.tr("Copy"))
        copy.triggered.connect(text.copy)
        copy.setEnabled(span is not None)
        menu.addAction(self.tr("Select all")).triggered.connect(text.selectAll)
        return menu

    def add_grade(self, opened: OpenedDocument, span: tuple[int, int] | None, inspection_id: int) -> None:
        """Ask which grade the selected words tell of an inspection."""
        if span is None:
            return
        evidence = opened.detail.document.evidence(*span)
        form = ClaimForm(self._desk)
        form.show_claim(ClaimInQuestion.new(opened.standing, inspection_id, evidence, _OVERALL))
        self._open(form, self.tr("Add a grade"), self.tr("Add this grade"), opened, span)

    def add_quote(self, opened: OpenedDocument, span: tuple[int, int] | None) -> None:
        """Ask who is quoted in the selected words."""
        if span is not None:
            form = QuoteForm(self._desk, QuoteValues())
            self._open(form, self.tr("Add a quotation"), self.tr("Add this quotation"), opened, span)

    def add_inspection(self, opened: OpenedDocument) -> None:
        """Ask who was inspected, and under which framework."""
        report = opened.detail.findings.kind is DocumentKind.OFFICIAL_REPORT
        published = opened.detail.findings.article_date if report else None
        values = ReportedValues(Provider(None, ProviderType.CHILDRENS_SERVICES), published_on=published)
        form = ReadingForm(self._desk)
        form.show_reading(StandingFinding(0, None, values, None, stands=True, decided=False))
        self._open(form, self.tr("Add an inspection"), self.tr("Add this inspection"), opened, None)

    def correct_quote(self, opened: OpenedDocument, key: FindingKey) -> None:
        """Ask who is quoted instead."""
        quote = opened.standing.quotes_in_force[key.index]
        evidence = quote.evidence
        words = quoted(opened.detail, evidence.start, evidence.end, evidence.page) if evidence else None

        def change(values: QuoteValues, signature: Signature) -> Callable[[Library], Step]:
            return partial(correct_finding, finding_id=quote.id, values=values, signature=signature)

        form = QuoteForm(self._desk, quote.values)
        dialog = FormDialog(
            self._desk, self.tr("Who is quoted?"), form, self.tr("Correct"), change, words, self._window.window()
        )
        self._show(dialog)

    def _add_point(
        self,
        opened: OpenedDocument,
        span: tuple[int, int] | None,
        inspection_id: int,
        kind: PointKind,
        _checked: bool = False,
    ) -> None:
        values, signature = PointValues(inspection_id, kind), signature_of(self._desk)
        change = partial(add_finding, document_id=opened.id, values=values, signature=signature, span=span)
        self._desk.history.make(change)

    def _open(
        self, form: Form[_V], title: str, words: str, opened: OpenedDocument, span: tuple[int, int] | None
    ) -> None:
        def change(values: _V, signature: Signature) -> Callable[[Library], Step]:
            return partial(add_finding, document_id=opened.id, values=values, signature=signature, span=span)

        card = None if span is None else _quoted(opened, span)
        self._show(FormDialog(self._desk, title, form, words, change, card, self._window.window()))

    @staticmethod
    def _show(dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _quoted(opened: OpenedDocument, span: tuple[int, int]) -> QuotedEvidence:
    return quoted(opened.detail, *span, opened.detail.document.evidence(*span).page)
