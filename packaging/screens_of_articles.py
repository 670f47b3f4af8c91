"""Pictures of the Articles page: an article and its form, a report as it is printed, a file that could not be read."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from screen_taking import keep, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.library import Library
    from gui.window.main_window import MainWindow

ARTICLE = "walsall-outstanding.txt"


def picture_article(app: QApplication, window: MainWindow, appearance: str) -> None:
    """An article with the words of its overall grade, and the end of its form with a tag and a note."""
    page = window.pages.articles
    found: list[tuple[int, tuple[int, int]]] = []
    window.desk.tasks.query(overall_grade_told, found.append, owner=window)
    settle(app, lambda: bool(found))
    window.links.show_evidence(*found[0])
    settle(app, lambda: page.reader.text.current_spans() == (found[0][1],), 0.6)
    keep(window, "article", appearance)
    bar = page.findings.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(app)
    keep(window, "article-form-end", appearance)


def overall_grade_told(library: Library) -> tuple[int, tuple[int, int]]:
    """Where an article tells the overall grade of today: its id and the span of the words."""
    from core.library import DocumentFilter, document_detail, document_rows

    rows = document_rows(library, DocumentFilter(), (), 0, 1000)
    detail = document_detail(library, next(row.id for row in rows if row.source == ARTICLE))
    claims = detail.findings.inspections[0].current
    overall = next(claim.evidence for claim in claims if claim.area == "overall_effectiveness")
    return detail.id, (overall.start, overall.end)


def picture_reports(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A report as it is printed with a row boxed, a grade corrected, added and left out, and a file not read."""
    from core.library import Signature, Subject, note_failure, open_library, reject_findings, standing_findings
    from tests.gui.pages.articles.test_page_view import OVERALL, make_reports

    page = window.pages.articles
    with tempfile.TemporaryDirectory() as folder:
        path = make_reports(Path(folder) / "reports.jdesk")
        with open_library(path) as library:
            last = standing_findings(library, 1).claims[-1].id
            reject_findings(library, Subject.CLAIM, [last], Signature("R. Quill", "It is of another council."))
            note_failure(
                library,
                str(Path(folder) / "scan of march.pdf"),
                "",
                title="No text in this PDF",
                message="“scan of march.pdf” is a picture without text.",
                advice="Scan it again with text recognition.",
            )
        window.desk.tasks.open(path)
        settle(app, lambda: window.desk.tasks.open_library is not None, 0.6)
        window.show_page(page)
        settle(app, lambda: bool(page.reader.page_view.boxes()), 0.4)
        page.reader.select_finding(OVERALL)
        page.findings.select_finding(OVERALL)
        settle(app, pause=0.4)
        keep(window, "report-page", appearance)
        page.list.show_failures()
        settle(app, pause=0.4)
        keep(window, "article-not-read", appearance)
        page.list.clear_filters()
        settle(app, pause=0.4)
        window.library.close()
        settle(app, lambda: window.page is None)
