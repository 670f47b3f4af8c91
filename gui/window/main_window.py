"""The main window: pages beside their navigation, one toolbar, and the commands wired to what they do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QStackedWidget, QWidget

from core.paths import APP_NAME
from gui.actions import Actions, Command
from gui.appearance.text_size import scaled
from gui.command_words import ActionFacts
from gui.finder.finder import Finder
from gui.pages.articles.page import ArticlesPage
from gui.pages.authorities.page import AuthoritiesPage
from gui.pages.authorities.subject import Subject
from gui.pages.judgements.page import JudgementsPage
from gui.pages.overview.page import OverviewPage
from gui.pages.press.page import PressPage
from gui.pages.review.page import ReviewPage
from gui.pages.search.page import SearchPage
from gui.pages.welcome import WelcomePage
from gui.settings import CLOSED_PANELS, LAST_PAGE
from gui.widgets.drop_overlay import DropOverlay
from gui.widgets.hairline import Hairline
from gui.window.backups import Backups
from gui.window.command_wiring import connect_commands, connect_palette
from gui.window.drops import dropped
from gui.window.folder_watch import FolderWatch
from gui.window.library_control import LibraryControl
from gui.window.menus import Menus
from gui.window.navigation import Navigation
from gui.window.openings import Openings
from gui.window.status_line import StatusLine
from gui.window.toolbar import MainToolBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
    from PySide6.QtWidgets import QDockWidget

    from core.library import InspectionFilter
    from core.model import Changes
    from gui.desk import Desk
    from gui.pages.page import Page
    from gui.tasks import OpenLibrary

_FOLDS_UNDER = 1200
_FIRST_SIZE = QSize(1366, 768)
_GEOMETRY = "window/geometry"
_PANEL_WIDTH = 250
_DOCKS = "window/docks"


class MainWindow(QMainWindow):
    """The window.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.actions_ = Actions(desk.icons, self)
        self.library = LibraryControl(desk, self)
        self.openings = Openings(desk, self.library, self)
        self.finder = Finder(desk, self)
        self.backups = Backups(desk, self)
        self.folder_watch = FolderWatch(desk, self.openings.import_quietly, self)
        self.judgements = JudgementsPage(desk, self)
        self.articles = ArticlesPage(desk, self)
        self.authorities = AuthoritiesPage(desk, self)
        self.overview = OverviewPage(desk, self)
        self.review = ReviewPage(desk, self)
        self.press = PressPage(desk, self)
        self.search = SearchPage(desk, self)
        self.pages: tuple[Page, ...] = (
            self.judgements,
            self.articles,
            self.authorities,
            self.overview,
            self.review,
            self.press,
            self.search,
        )
        self.welcome = WelcomePage(desk, self)
        self.navigation = Navigation(self.pages, desk.theme, self)
        self.toolbar = MainToolBar(desk, self.actions_, self)
        self.status = StatusLine(desk, self)
        self.overlay = DropOverlay(desk.theme, self)
        self._counts = dict.fromkeys((page.id for page in self.pages), "")
        self._texts = dict.fromkeys((page.id for page in self.pages), "")
        self._closed_panels = set(desk.settings.get(CLOSED_PANELS))
        self._lay_out()
        self._connect_pages()
        connect_commands(self)
        connect_palette(self)
        self._restore()
        self._show_library(None)

    @property
    def page(self) -> Page | None:
        """The page in front; None while the welcome page is."""
        return next((page for page in self.pages if page is self._stack.currentWidget()), None)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        if self.desk.tasks.open_library is None:
            return
        # First of all, so that a navigation that gets the focus meanwhile has a current page and chooses none itself.
        self.navigation.show_page(self.pages.index(page))
        self._stack.setCurrentWidget(page)
        for other in self.pages:
            if other.dock is not None:
                other.dock.setVisible(other is page and other.id not in self._closed_panels)
                other.dock.toggleViewAction().setEnabled(other is page)
        if page is self.search:
            self.toolbar.field.show_search()
        else:
            self.toolbar.field.show_page(page.name)
        self.toolbar.show_text(self._texts[page.id])
        self.status.show_count(self._counts[page.id])
        self.actions_[Command.FIND].setEnabled(not page.finds_itself)
        page.activate()

    def show_evidence(self, document_id: int, span: tuple[int, int] | None) -> None:
        """Bring a document to the front, at a span of its text."""
        self.show_page(self.articles)
        self.articles.show_document(document_id, span)

    def show_documents(self, documents: tuple[int, ...]) -> None:
        """List only these documents: those of one import."""
        self.show_page(self.articles)
        self.articles.show_documents(documents)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what the user arranged; the library is saved already."""
        settings = self.desk.settings
        settings.put_state(_GEOMETRY, self.saveGeometry())
        settings.put_state(_DOCKS, self.saveState())
        if self.page is not None:
            settings.put(LAST_PAGE, self.page.id)
        settings.put(CLOSED_PANELS, sorted(self._closed_panels))
        for page in self.pages:
            page.save_state()
        settings.sync()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation when there is little room."""
        super().resizeEvent(event)
        self._fold_navigation()

    @Slot()
    def _fold_navigation(self) -> None:
        self.navigation.fold(self.width() < scaled(_FOLDS_UNDER))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what letting go will do."""
        effect = dropped(event.mimeData()).effect
        if effect:
            event.acceptProposedAction()
            self.overlay.tell(effect, QRectF(self._stack.rect().translated(self._stack.mapTo(self, QPoint()))))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Do it."""
        self.overlay.hide()
        event.acceptProposedAction()
        found = dropped(event.mimeData())
        if found.library is not None:
            self.library.open(found.library)
        elif found.paths:
            self.openings.import_paths(found.paths)
        elif found.text:
            self.openings.paste(found.text)

    def _lay_out(self) -> None:
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._stack = QStackedWidget(self)
        # In a scroll area, so that what stands only here does not keep the window from being made small.
        self._welcome_area = QScrollArea(self)
        self._welcome_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._welcome_area.setWidgetResizable(True)
        self._welcome_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._welcome_area.setWidget(self.welcome)
        for part in (self._welcome_area, *self.pages):
            self._stack.addWidget(part)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        edge = Hairline(self.desk.theme, middle, upright=True)
        across.addWidget(self.navigation)
        across.addWidget(edge)
        across.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.page_actions = [self._page_action(number, page) for number, page in enumerate(self.pages, start=1)]
        panels = [self._add_panel(page, dock) for page in self.pages if (dock := page.dock) is not None]
        menus = Menus(self.menuBar(), self.actions_, self.desk.settings, self.page_actions, panels)
        menus.libraryChosen.connect(self.library.open)

    def _add_panel(self, page: Page, dock: QDockWidget) -> QAction:
        """Dock a page's panel at the right; it comes and goes with the page unless the user closes it."""
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.resizeDocks([dock], [scaled(_PANEL_WIDTH)], Qt.Orientation.Horizontal)
        dock.toggleViewAction().triggered.connect(lambda shown: self._on_panel_toggled(page, shown))
        return dock.toggleViewAction()

    def _on_panel_toggled(self, page: Page, shown: bool) -> None:
        (self._closed_panels.discard if shown else self._closed_panels.add)(page.id)

    def _page_action(self, number: int, page: Page) -> QAction:
        action = QAction(page.name, self)
        action.setShortcut(f"Ctrl+{number}")
        action.setData(ActionFacts(icon=page.icon_name))
        self.desk.icons.dress(action, page.icon_name)
        action.triggered.connect(partial(self.show_page, page))
        return action

    def _connect_pages(self) -> None:
        tasks = self.desk.tasks
        tasks.libraryOpened.connect(self._show_library)
        tasks.libraryClosed.connect(partial(self._show_library, None))
        tasks.libraryChanged.connect(self._on_changed)
        self.library.failed.connect(self.openings.tell)
        self.desk.history.failed.connect(self.openings.tell)
        self.navigation.pageChosen.connect(lambda number: self.show_page(self.pages[number]))
        for number, page in enumerate(self.pages):
            page.badgeChanged.connect(partial(self.navigation.show_badge, number))
            page.countChanged.connect(partial(self._on_count, page))
            page.filterTextChanged.connect(partial(self._on_page_text, page))
            page.requestOpenEvidence.connect(self.show_evidence)
            page.requestImport.connect(self.openings.choose_files)
            page.requestPaste.connect(self.openings.paste)
            page.requestExplain.connect(self.explain_grade)
            page.requestProfile.connect(self.open_profile)
        self.authorities.requestPress.connect(partial(self.show_page, self.press))
        self.overview.requestRows.connect(self.show_rows)
        self.toolbar.textEdited.connect(self._on_text)
        self.toolbar.searchRequested.connect(self.search_everything)
        self.desk.theme.changed.connect(self._fold_navigation)
        self.welcome.importRequested.connect(self.openings.choose_files)
        self.welcome.pasteRequested.connect(self.openings.paste)
        self.welcome.sampleRequested.connect(self.library.open_sample)
        self.welcome.openRequested.connect(self.library.choose)
        self.welcome.libraryChosen.connect(self.library.open)
        self.welcome.filesDropped.connect(self.openings.import_paths)
        self.welcome.keysRequested.connect(self.show_keys)
        self.welcome.guideRequested.connect(self.openings.guide)
        self.welcome.settingsRequested.connect(self.openings.settings)
        self.backups.told.connect(self.status.show_backup)
        self.backups.failed.connect(self.openings.tell)
        self.openings.requestShowDocument.connect(lambda number: self.show_evidence(number, None))
        self.openings.requestShowDocuments.connect(self.show_documents)
        self.openings.statusChanged.connect(self.status.show_work)
        self.status.workClicked.connect(self.openings.show_import)

    def _restore(self) -> None:
        self._texts[self.judgements.id] = self.judgements.filters.where.text
        self.resize(_FIRST_SIZE)
        geometry = self.desk.settings.state(_GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        docks = self.desk.settings.state(_DOCKS)
        if not docks.isEmpty():
            self.restoreState(docks)

    @Slot(object)
    def _show_library(self, library: OpenLibrary | None) -> None:
        """A library was opened, or none is open any more."""
        self.actions_.show_library(library is not None)
        self.actions_[Command.REOPEN_LIBRARY].setEnabled(self.library.last() is not None)
        self.navigation.setEnabled(library is not None)
        self.toolbar.field.setEnabled(library is not None)
        self.status.show_library(library)
        self._show_title(library)
        for page in self.pages:
            page.library_closed()
            if library is not None:
                page.library_opened()
        if library is not None:
            last = self.desk.settings.get(LAST_PAGE)
            self.show_page(next((page for page in self.pages if page.id == last), self.pages[0]))
        else:
            self._show_welcome()

    def _show_title(self, library: OpenLibrary | None) -> None:
        name = APP_NAME
        if library is not None:
            mark = f" ({self.tr('read-only')})" if library.read_only else ""
            name = f"{library.path.name}{mark} – {APP_NAME}"
        self.setWindowTitle(name)

    def _show_welcome(self) -> None:
        self._stack.setCurrentWidget(self._welcome_area)
        self.navigation.show_page(-1)
        self.status.show_count("")
        for page in self.pages:
            if page.dock is not None:
                page.dock.hide()
                page.dock.toggleViewAction().setEnabled(False)
        self.welcome.refresh()

    def on_page(self, act: Callable[[Page], None]) -> None:
        """Let the page in front do something."""
        if self.page is not None:
            act(self.page)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        for page in self.pages:
            page.library_changed(changes)

    def _on_count(self, page: Page, words: str) -> None:
        self._counts[page.id] = words
        if page is self.page:
            self.status.show_count(words)

    def _on_page_text(self, page: Page, text: str) -> None:
        self._texts[page.id] = text
        if page is self.page:
            self.toolbar.show_text(text)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        page = self.page
        if page is not None:
            self._texts[page.id] = text
            page.apply_text(text)

    def to_filter_field(self) -> None:
        """Put the focus into the field that filters by words."""
        self.toolbar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.field.selectAll()

    @Slot(str)
    def search_everything(self, text: str = "") -> None:
        """Bring the Search page to the front, with words to look for if there are any."""
        self.show_page(self.search)
        if text:
            self.search.search_for(text)

    def export(self) -> None:
        """Ask how to write what the judgement table shows."""
        page = self.judgements
        self.openings.export(page.where, page.order, page.export_columns)

    def show_keys(self) -> None:
        """Show the sheet of all keys."""
        self.openings.keys([*self.page_actions, *self.actions_.all()])

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_authority(self, code: str) -> None:
        """Show the profile of an authority, by its ONS code."""
        self.show_profile(Subject(code=code))

    def show_rows(self, where: InspectionFilter) -> None:
        """Bring the judgements to the front, with only those that a filter leaves."""
        self.show_page(self.judgements)
        self.judgements.show_filter(where)

    def show_profile(self, subject: Subject) -> None:
        """Show the profile of an authority or another provider."""
        self.show_page(self.authorities)
        self.authorities.show_subject(subject)

    def open_profile(self) -> None:
        """Show the profile of whoever is selected in the page in front."""
        subject = self.page.subject_in_question() if self.page else None
        if subject is not None:
            self.show_profile(subject)

    def explain_grade(self) -> None:
        """Say what the selected grade is."""
        self.openings.explain_grade(self.page.grade_in_question() if self.page else None)
