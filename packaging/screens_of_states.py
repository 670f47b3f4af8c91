"""Pictures of states that the sample does not have: one row, many, marks of change, a saved view, busy, an error."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from screen_taking import keep, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMenu

    from core.library import Library
    from gui.pages.judgements.page import JudgementsPage
    from gui.pages.page import Page
    from gui.window.main_window import MainWindow

DOCUMENTS = 1500
"""Enough for scroll bars everywhere and for most authorities on the map, and made in seconds."""


def picture_states(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Each state in a library that has it."""
    with tempfile.TemporaryDirectory() as folder:
        picture_one(app, window, appearance, Path(folder))
        picture_views(app, window, appearance, Path(folder))
        picture_many(app, window, appearance, Path(folder))
        window.library.close()
        settle(app, lambda: window.page is None)


def picture_one(app: QApplication, window: MainWindow, appearance: str, folder: Path) -> None:
    """A library of one article, and what is seen while it is read again, when that fails, and before a drop."""
    from PySide6.QtCore import QPoint, QRectF

    from core.errors import LibraryError
    from gui.errors import trouble_of
    from tests.gui.councils import COUNCILS, make_councils

    page = window.pages.judgements
    open_library(app, window, make_councils(folder / "one.jdesk", COUNCILS[:1]), page)
    keep(window, "judgements-one", appearance)
    page.busy.show()
    keep(window, "judgements-busy", appearance)
    page.busy.hide()
    page.banner.tell(
        trouble_of(
            LibraryError(
                "The library is on a drive that is not connected. Nothing was lost.",
                "Connect P: and choose Open again.",
            )
        )
    )
    settle(app)
    keep(window, "judgements-error", appearance)
    page.banner.hide()
    window.drops.overlay.tell("Import 12 files", QRectF(page.rect().translated(page.mapTo(window, QPoint()))))
    settle(app)
    keep(window, "judgements-drop", appearance)
    window.drops.overlay.hide()
    for other, name in ((window.pages.articles, "article-one"), (window.pages.overview, "overview-one")):
        window.show_page(other)
        settle(app, pause=0.6)
        keep(window, name, appearance)


def picture_views(app: QApplication, window: MainWindow, appearance: str, folder: Path) -> None:
    """Councils in groups with marks of change and a corrected grade, as a saved view, and the menus of all that."""
    from core.library import open_library as open_file, saved_views
    from gui.pages.judgements.row_menu import head_menu
    from tests.gui.councils import make_councils

    page = window.pages.judgements
    path = make_councils(folder / "councils.jdesk")
    with open_file(path) as library:
        decide(library)
        (view, *_) = saved_views(library)
    open_library(app, window, path, page)
    settle(app, lambda: page.model.rowCount() > 0, 0.4)
    page.views.choose(view)
    settle(app, pause=0.6)
    go_to(page, "Aldermere", "help_and_protection")
    settle(app, pause=0.5)
    keep(window, "judgements-view", appearance)
    picture_popup(app, window, page.head.viewsMenu, "menu-views", appearance)
    menu = head_menu(page, page.model.index(0, 0), lambda: None)
    picture_popup(app, window, menu, "menu-head", appearance)
    page.arrangement.order(True)
    settle(app, pause=0.4)


def decide(library: Library) -> None:
    """A grade by hand, and two views: the groups, and what is inadequate."""
    from core.library import (
        Grouping,
        InspectionFilter,
        JudgementsView,
        Signature,
        correct_judgement,
        inspection_rows,
        save_view,
    )

    rows = inspection_rows(library, InspectionFilter(), (), 0, 10)
    brindley = next(row for row in rows if row.provider == "Brindley")
    signature = Signature("R. Quill", "The report was put right in July.")
    correct_judgement(library, brindley.id, "help_and_protection", "requires_improvement", signature)
    save_view(library, "Councils and schools", JudgementsView(grouping=Grouping.PROVIDER))
    save_view(library, "Newest first", JudgementsView())


def picture_many(app: QApplication, window: MainWindow, appearance: str, folder: Path) -> None:
    """Every page in a library of many documents."""
    path = folder / "many.jdesk"
    path.write_bytes(many_documents())
    pages: tuple[tuple[Page, str], ...] = (
        (window.pages.judgements, "judgements"),
        (window.pages.articles, "article"),
        (window.pages.review, "review"),
        (window.pages.overview, "overview"),
        (window.pages.authorities, "authority"),
        (window.pages.press, "press"),
    )
    open_library(app, window, path, window.pages.judgements)
    for page, name in pages:
        window.show_page(page)
        settle(app, pause=1.2)
        keep(window, f"{name}-many", appearance)
    window.pages.search.search_for("children")
    window.show_page(window.pages.search)
    settle(app, pause=1.2)
    keep(window, "search-many", appearance)
    window.pages.search.search_for("")


@cache
def many_documents() -> bytes:
    """A library of invented articles and reports on every authority, as bytes."""
    from core.knowledge import load_knowledge
    from core.library import add_document, create_library, writing_many
    from tests.benchmarks.invented_documents import invented_documents

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jdesk"
        with create_library(path) as library, writing_many(library):
            for made in invented_documents(load_knowledge(), DOCUMENTS):
                add_document(library, made.document, made.findings, made.original)
        return path.read_bytes()


def open_library(app: QApplication, window: MainWindow, path: Path, page: Page) -> None:
    """Open a library and show a page of it."""
    window.desk.tasks.open(path)
    settle(app, lambda: window.desk.tasks.open_library is not None and window.desk.tasks.open_library.path == path, 0.6)
    window.show_page(page)
    settle(app, pause=0.8)


def go_to(page: JudgementsPage, provider: str, area: str) -> None:
    """Select a grade of the first inspection of a provider."""
    head = page.model.find_name(provider, after=-1)
    if head is not None:
        page.table.setCurrentIndex(page.model.index(head + 1, page.table.column_of_area(area)))


def picture_popup(app: QApplication, window: MainWindow, menu: QMenu, name: str, appearance: str) -> None:
    """A menu, opened in the middle of the window."""
    menu.popup(window.mapToGlobal(window.rect().center()))
    settle(app)
    keep(menu, name, appearance)
    menu.close()
