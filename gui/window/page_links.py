"""Where one page leads to another: words to their document, a mark to its rows, a name to its profile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.pages.authorities.subject import Subject

if TYPE_CHECKING:
    from core.library import InspectionFilter
    from gui.pages.page import Page
    from gui.window.main_window import MainWindow


class PageLinks(QObject):
    """Brings the page to the front that shows what was asked for, and has it shown there.

    Args:
        window: Has the pages.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.openings.requestShowDocument.connect(partial(self.show_evidence, span=None))
        window.openings.merges.requestShowEvidence.connect(self.show_evidence)
        window.openings.imports.requestShowDocuments.connect(self.show_documents)
        window.openings.documentsAdded.connect(self.tell_added)
        window.openings.imports.requestReview.connect(self.review_documents)

    def take_up(self, page: Page) -> None:
        """Follow what a new page asks for."""
        page.requestOpenEvidence.connect(self.show_evidence)
        page.requestExplain.connect(self.explain_grade)
        page.requestProfile.connect(self.open_profile)
        page.requestPress.connect(self.show_press)
        page.requestRows.connect(self.show_rows)
        page.requestImportPaths.connect(self._window.openings.import_paths)

    @Slot()
    def show_press(self) -> None:
        """Show what the press told against the reports."""
        self._window.show_page(self._window.pages.press)

    @Slot(int, object)
    def show_evidence(self, document_id: int, span: tuple[int, int] | None) -> None:
        """Show a document in the Articles page, at a span of its text."""
        self._window.show_page(self._window.pages.articles)
        self._window.pages.articles.show_document(document_id, span)

    @Slot(object)
    def show_documents(self, documents: tuple[int, ...]) -> None:
        """List only these documents: those of one import."""
        self._window.show_page(self._window.pages.articles)
        self._window.pages.articles.show_documents(documents)

    @Slot(object)
    def tell_added(self, documents: tuple[int, ...]) -> None:
        """Let the pages say where their filters hide what was just added."""
        for page in self._window.pages.so_far:
            page.documents_added(documents)

    @Slot(object)
    def review_documents(self, documents: tuple[int, ...]) -> None:
        """Review only what is doubtful about these documents."""
        self._window.show_page(self._window.pages.review)
        self._window.pages.review.show_documents(documents)

    @Slot(object)
    def show_rows(self, where: InspectionFilter) -> None:
        """Show the judgements that a filter leaves."""
        self._window.show_page(self._window.pages.judgements)
        self._window.pages.judgements.show_filter(where)

    def show_authority(self, code: str) -> None:
        """Show the profile of an authority, by its ONS code."""
        self.show_profile(Subject(code=code))

    def show_profile(self, subject: Subject) -> None:
        """Show the profile of an authority or another provider."""
        self._window.show_page(self._window.pages.authorities)
        self._window.pages.authorities.show_subject(subject)

    @Slot()
    def open_profile(self) -> None:
        """Show the profile of whoever is selected in the page in front."""
        page = self._window.page
        subject = page.subject_in_question() if page else None
        if subject is not None:
            self.show_profile(subject)

    @Slot()
    def explain_grade(self) -> None:
        """Say what the selected grade is."""
        page = self._window.page
        self._window.openings.explain_grade(page.grade_in_question() if page else None)

    @Slot(str)
    def search_everything(self, text: str = "") -> None:
        """Go to the Search page, with words to look for if there are any."""
        self._window.show_page(self._window.pages.search)
        if text:
            self._window.pages.search.search_for(text)
