"""Which pages there are, in the order of the navigation; their code is loaded when a page is first needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.pages.page import Page


def _judgements() -> type[Page]:
    from gui.pages.judgements.page import JudgementsPage

    return JudgementsPage


def _articles() -> type[Page]:
    from gui.pages.articles.page import ArticlesPage

    return ArticlesPage


def _authorities() -> type[Page]:
    from gui.pages.authorities.page import AuthoritiesPage

    return AuthoritiesPage


def _overview() -> type[Page]:
    from gui.pages.overview.page import OverviewPage

    return OverviewPage


def _review() -> type[Page]:
    from gui.pages.review.page import ReviewPage

    return ReviewPage


def _press() -> type[Page]:
    from gui.pages.press.page import PressPage

    return PressPage


def _search() -> type[Page]:
    from gui.pages.search.page import SearchPage

    return SearchPage


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the main window.

    Attributes:
        id: Short name for settings; also tells pages apart.
        title: Name in the navigation and as heading, marked for translation; ``name`` gives it translated.
        icon_name: Icon in the navigation.
        load: Loads the page's code; may be done ahead in any thread.
    """

    id: str
    title: str
    icon_name: str
    load: Callable[[], type[Page]]

    @property
    def name(self) -> str:
        """What the page is called."""
        return translate("Pages", self.title)

    def making(self, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """Make the page in steps; with the last one comes the page."""
        return self.load().making(desk, parent)


PAGES = (
    PageEntry("judgements", QT_TRANSLATE_NOOP("Pages", "Judgements"), "table", _judgements),
    PageEntry("articles", QT_TRANSLATE_NOOP("Pages", "Articles"), "article", _articles),
    PageEntry("authorities", QT_TRANSLATE_NOOP("Pages", "Authorities"), "authority", _authorities),
    PageEntry("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "overview", _overview),
    PageEntry("review", QT_TRANSLATE_NOOP("Pages", "Review"), "eye", _review),
    PageEntry("press", QT_TRANSLATE_NOOP("Pages", "Press check"), "compare", _press),
    PageEntry("search", QT_TRANSLATE_NOOP("Pages", "Search"), "search", _search),
)

_BY_ID = {entry.id: entry for entry in PAGES}


def page_entry(page_id: str) -> PageEntry:
    """The entry of a page, by its id.

    Raises:
        KeyError: There is no such page.
    """
    return _BY_ID[page_id]


def page_number(page_id: str) -> int:
    """Where a page stands in the navigation, from 0."""
    return PAGES.index(_BY_ID[page_id])
