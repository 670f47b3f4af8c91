"""The pages of the main window, each made when it is first needed, so that the window itself is there at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from gui.pages.directory import PAGES, page_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.pages.articles.page import ArticlesPage
    from gui.pages.authorities.page import AuthoritiesPage
    from gui.pages.judgements.page import JudgementsPage
    from gui.pages.overview.page import OverviewPage
    from gui.pages.page import Page
    from gui.pages.press.page import PressPage
    from gui.pages.review.page import ReviewPage
    from gui.pages.search.page import SearchPage


class PageSet(QObject):
    """The pages.

    Signals:
        made: A ``Page`` that was asked for the first time; whoever deals with pages takes it up.

    Args:
        desk: The shared parts.
        parent: Widget that the pages belong to.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._made: dict[str, Page] = {}

    def __getitem__(self, page_id: str) -> Page:
        """A page by its id, made if it was not yet.

        Raises:
            KeyError: There is no such page.
        """
        for _ in self.making(page_id):
            pass
        return self._made[page_id]

    def making(self, page_id: str) -> Iterator[None]:
        """Make a page in steps, if it was not made yet; for whoever has others go between.

        Raises:
            KeyError: There is no such page.
        """
        if page_id in self._made:
            return
        for page in page_entry(page_id).making(self._desk, self._parent):
            if page is not None:
                self._made[page_id] = page
                self.made.emit(page)
            yield
            # Done, or somebody who could not wait has had it made at once.
            if page_id in self._made:
                return

    def __contains__(self, page_id: object) -> bool:
        """Whether a page was made already."""
        return page_id in self._made

    @property
    def so_far(self) -> tuple[Page, ...]:
        """The pages that were made, in the order of the navigation."""
        return tuple(self._made[entry.id] for entry in PAGES if entry.id in self._made)

    @property
    def all(self) -> tuple[Page, ...]:
        """Every page, in the order of the navigation; makes those that were not yet."""
        return tuple(self[entry.id] for entry in PAGES)

    @property
    def judgements(self) -> JudgementsPage:
        """The table of judgements."""
        return cast("JudgementsPage", self["judgements"])

    @property
    def articles(self) -> ArticlesPage:
        """Documents and what was read from them."""
        return cast("ArticlesPage", self["articles"])

    @property
    def authorities(self) -> AuthoritiesPage:
        """Profiles."""
        return cast("AuthoritiesPage", self["authorities"])

    @property
    def overview(self) -> OverviewPage:
        """The national picture."""
        return cast("OverviewPage", self["overview"])

    @property
    def review(self) -> ReviewPage:
        """What needs eyes."""
        return cast("ReviewPage", self["review"])

    @property
    def press(self) -> PressPage:
        """Press against report."""
        return cast("PressPage", self["press"])

    @property
    def search(self) -> SearchPage:
        """Full-text search."""
        return cast("SearchPage", self["search"])
