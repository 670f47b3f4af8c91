"""Which pages there are, in the order of the navigation; their code is loaded when a page is first needed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the main window.

    Attributes:
        id: Short name for settings; also tells pages apart.
        title: Name in the navigation and as heading, marked for translation; ``name`` gives it translated.
        icon_name: Icon in the navigation.
        kind: Name of its class in ``gui.pages.ID.page``.
    """

    id: str
    title: str
    icon_name: str
    kind: str

    @property
    def name(self) -> str:
        """What the page is called."""
        return translate("Pages", self.title)

    def load(self) -> type[Page]:
        """Load the page's code; may be done ahead in any thread."""
        kind: type[Page] = getattr(import_module(f"gui.pages.{self.id}.page"), self.kind)
        return kind

    def make(self, desk: Desk, parent: QWidget) -> Page:
        """Make the page."""
        return self.load()(desk, parent)


PAGES = (
    PageEntry("judgements", QT_TRANSLATE_NOOP("Pages", "Judgements"), "table", "JudgementsPage"),
    PageEntry("articles", QT_TRANSLATE_NOOP("Pages", "Articles"), "article", "ArticlesPage"),
    PageEntry("authorities", QT_TRANSLATE_NOOP("Pages", "Authorities"), "authority", "AuthoritiesPage"),
    PageEntry("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "overview", "OverviewPage"),
    PageEntry("review", QT_TRANSLATE_NOOP("Pages", "Review"), "eye", "ReviewPage"),
    PageEntry("press", QT_TRANSLATE_NOOP("Pages", "Press check"), "compare", "PressPage"),
    PageEntry("search", QT_TRANSLATE_NOOP("Pages", "Search"), "search", "SearchPage"),
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
