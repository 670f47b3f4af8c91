"""The main window: pages beside their navigation, one toolbar, and the commands wired to what they do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from core.paths import APP_NAME
from gui.actions import Actions, Command
from gui.appearance.text_size import scaled
from gui.command_words import ActionFacts
from gui.finder.finder import Finder
from gui.pages.directory import PAGES, page_number
from gui.pages.welcome import WelcomePage
from gui.settings import LAST_PAGE, RECENT_LIBRARIES
from gui.turns import Turns
from gui.widgets.hairline import Hairline
from gui.window.backups import Backups
from gui.window.closing import Closing
from gui.window.command_wiring import connect_commands, connect_palette
from gui.window.drop_target import DropTarget
from gui.window.folder_watch import FolderWatch
from gui.window.imports import load_import
from gui.window.library_control import LibraryControl
from gui.window.library_notes import LibraryNotes
from gui.window.menus import Menus
from gui.window.navigation import Navigation
from gui.window.open_questions import drop_questions
from gui.window.openings import Openings
from gui.window.page_links import PageLinks
from gui.window.page_set import PageSet
from gui.window.page_stack import PageStack
from gui.window.panels import Panels
from gui.window.read_only_banner import ReadOnlyBanner
from gui.window.status_line import StatusLine
from gui.window.toolbar import MainToolBar
from gui.window.undecided import Undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent

    from core.model import Changes
    from gui.desk import Desk
    from gui.pages.directory import PageEntry
    from gui.pages.page import Page
    from gui.tasks import OpenLibrary

_FOLDS_UNDER = 1200
_FIRST_SIZE = QSize(1366, 768)
_GEOMETRY = "window/geometry"
_DOCKS = "window/docks"
_WITH_BADGES = ("review", "press")
_READY_AFTER_MS = 1200
"""The page in front comes first, and what stands beside it: loading code takes half of Python's time meanwhile."""


class MainWindow(QMainWindow):
    """The window.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.actions_ = Actions(desk.icons, self)
        self.pages = PageSet(desk, self)
        self.undecided = Undecided(self.pages, self)
        self.library = LibraryControl(desk, self, self._ask_before)
        self.openings = Openings(desk, self.library, self)
        self.closing = Closing(self.openings.imports, self.openings.merges, self.undecided, self)
        self.finder = Finder(desk, self)
        self.backups = Backups(desk, self)
        self.folder_watch = FolderWatch(desk, self.openings.import_quietly, self)
        self.welcome = WelcomePage(desk, self)
        self.navigation = Navigation(PAGES, desk.theme, self)
        self.toolbar = MainToolBar(desk, self.actions_, self)
        self.status = StatusLine(desk, self)
        self.drops = DropTarget(desk, self.openings, self)
        self._counts: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        # Which library the pages were arranged for; the first recent one is that of the last session.
        self._arranged_for = self._arranged_at_first = next(iter(desk.settings.get(RECENT_LIBRARIES)), "")
        self._turns = Turns(self)
        self._ahead = Turns(self)
        self._lay_out()
        self.panels = Panels(self._menus, desk.settings, self)
        self.links = PageLinks(self)
        self._connect_pages()
        connect_commands(self)
        connect_palette(self)
        self._restore()
        self._show_library(None)

    @property
    def page(self) -> Page | None:
        """The page in front; None while the welcome page is."""
        return next((page for page in self.pages.so_far if page is self._stack.currentWidget()), None)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        if self.desk.tasks.open_library is None:
            return
        self._turns.drop()
        # First of all, so that a navigation that gets the focus meanwhile has a current page and chooses none itself.
        self.navigation.show_page(page_number(page.id))
        # A panel goes before the page that it does not belong to comes: the two together may need more than the screen.
        self.panels.hide(but_for=page)
        self._stack.setCurrentWidget(page)
        self.panels.show(page)
        if page.finds_everywhere:
            self.toolbar.field.show_search()
        else:
            self.toolbar.field.show_page(page.field_words)
        self.toolbar.show_text(self._texts.get(page.id, ""))
        self.status.show_count(self._counts.get(page.id, ""))
        self.actions_[Command.FIND].setEnabled(not page.finds_itself)
        self.actions_[Command.PRINT].setEnabled(page.prints)
        page.activate()

    def go_to(self, entry: PageEntry, _down: bool = False) -> None:
        """Bring a page to the front that the user chose; one that must be made first, in turns of the event loop."""
        if entry.id in self.pages:
            self.show_page(self.pages[entry.id])
            return
        self._turns.go_through(self._make_and_show(entry))

    def _make_and_show(self, entry: PageEntry) -> Iterator[None]:
        self.navigation.show_page(page_number(entry.id))
        yield
        yield from self.pages.making(entry.id)
        self.show_page(self.pages[entry.id])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what the user arranged; the library is saved already."""
        if not self.closing.may_close():
            event.ignore()
            return
        settings = self.desk.settings
        settings.put_state(_GEOMETRY, self.saveGeometry())
        settings.put_state(_DOCKS, self.saveState())
        if self.page is not None:
            settings.put(LAST_PAGE, self.page.id)
        self.panels.save()
        for page in self.pages.so_far:
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
        self.drops.entered(event, self._stack)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        self.drops.left()

    def dropEvent(self, event: QDropEvent) -> None:
        """Do it."""
        self.drops.let_go(event)

    def _lay_out(self) -> None:
        self.setObjectName("main")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._stack = PageStack(self)
        # In a scroll area, so that what stands only here does not keep the window from being made small.
        self._welcome_area = QScrollArea(self)
        self._welcome_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._welcome_area.setWidgetResizable(True)
        self._welcome_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._welcome_area.setWidget(self.welcome)
        self._stack.addWidget(self._welcome_area)
        self.read_only = ReadOnlyBanner(self.desk, self)
        self.notes = LibraryNotes(self.desk, self)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.read_only)
        right.addWidget(self.notes)
        right.addWidget(self._stack, 1)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.navigation)
        across.addWidget(Hairline(self.desk.theme, middle, upright=True))
        across.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.addToolBar(self.toolbar)
        self.setStatusBar(self.status)
        self.page_actions = [self._page_action(number, entry) for number, entry in enumerate(PAGES, start=1)]
        self._menus = Menus(self.menuBar(), self.actions_, self.desk.settings, self.page_actions)
        self._menus.libraryChosen.connect(self.library.open)

    @Slot(object)
    def _take_up(self, page: Page) -> None:
        """Give a new page its place, and connect it."""
        page.hide()
        self._stack.addWidget(page)
        self.panels.take_up(page)
        page.badgeChanged.connect(partial(self.navigation.show_badge, page_number(page.id)))
        page.countChanged.connect(partial(self._on_count, page))
        page.filterTextChanged.connect(partial(self._on_page_text, page))
        page.requestImport.connect(self.openings.choose_files)
        self.links.take_up(page)
        opened = self.desk.tasks.open_library
        if opened is not None and str(opened.path) != self._arranged_at_first:
            page.begin_anew()
        self._texts[page.id] = page.filter_text
        if opened is not None:
            page.library_opened()

    def _page_action(self, number: int, entry: PageEntry) -> QAction:
        action = QAction(entry.name, self)
        action.setShortcut(f"Ctrl+{number}")
        action.setData(ActionFacts(icon=entry.icon_name))
        self.desk.icons.dress(action, entry.icon_name)
        action.triggered.connect(partial(self.go_to, entry))
        return action

    def _connect_pages(self) -> None:
        tasks = self.desk.tasks
        tasks.libraryOpened.connect(self._show_library)
        tasks.libraryClosed.connect(partial(self._show_library, None))
        tasks.libraryChanged.connect(self._on_changed)
        self.library.failed.connect(self.openings.tell)
        self.library.inUse.connect(self.openings.tell_in_use)
        self.library.lost.connect(self.openings.tell_lost)
        self.read_only.linkChosen.connect(self.library.open_for_changes)
        self.notes.readAgainWanted.connect(self.openings.reading_again.ask)
        self.notes.guideWanted.connect(partial(self.openings.guide, "safe"))
        self.desk.history.failed.connect(self.openings.tell)
        self.pages.made.connect(self._take_up)
        self.undecided.requestPage.connect(self.show_page)
        self.navigation.pageChosen.connect(lambda number: self.go_to(PAGES[number]))
        self.toolbar.textEdited.connect(self._on_text)
        self.toolbar.searchRequested.connect(self.links.search_everything)
        self.toolbar.field.left.connect(lambda: self.on_page(lambda page: page.activate()))
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
        self.openings.imports.statusChanged.connect(self.status.show_work)
        self.openings.merges.ended.connect(self.backups.back_up_if_due)
        self.status.workClicked.connect(self.openings.imports.show)

    def _ask_before(self, then: Callable[[], object]) -> None:
        """Do something that closes the open library, unless that would cut short or lose what the user keeps."""
        if self.openings.merges.may(partial(self._ask_before, then)):
            self.undecided.ask_before(then)

    def _restore(self) -> None:
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
        drop_questions(self)
        self.actions_.show_library(library)
        self.actions_[Command.REOPEN_LIBRARY].setEnabled(self.library.last() is not None)
        self.navigation.setEnabled(library is not None)
        self.toolbar.field.setEnabled(library is not None)
        self.status.show_library(library)
        self.read_only.show_library(library)
        self.notes.show_library(library)
        self._show_title(library)
        another = library is not None and str(library.path) != self._arranged_for
        for page in self.pages.so_far:
            page.library_closed()
            if another:
                self._begin_anew(page)
            if library is not None:
                page.library_opened()
        if library is not None:
            self._arranged_for = str(library.path)
            last = self.desk.settings.get(LAST_PAGE)
            self.go_to(next((entry for entry in PAGES if entry.id == last), PAGES[0]))
            QTimer.singleShot(_READY_AFTER_MS, self, self._make_ready)
        else:
            self._show_welcome()

    def _begin_anew(self, page: Page) -> None:
        """Another library than before was opened: what was looked for in that one would only hide what this one has."""
        page.begin_anew()
        if not page.finds_everywhere:
            self._texts[page.id] = ""

    @Slot()
    def _make_ready(self) -> None:
        """Have the code of what comes next at hand, and then the pages with a badge count what waits, out of sight."""
        if self.desk.tasks.open_library is not None:
            loads = (*(entry.load for entry in PAGES), load_import)
            self.desk.tasks.run(lambda _job: [load() for load in loads], self._make_ahead, owner=self)

    def _make_ahead(self, _loaded: object) -> None:
        if self.desk.tasks.open_library is not None:
            self._ahead.go_through(step for page in _WITH_BADGES for step in self.pages.making(page))

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
        self.toolbar.field.show_search()
        self.panels.hide()
        self.welcome.refresh()

    def on_page(self, act: Callable[[Page], None]) -> None:
        """Let the page in front do something."""
        if self.page is not None:
            act(self.page)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        for page in self.pages.so_far:
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

    def export(self) -> None:
        """Ask how to write what the judgement table shows."""
        page = self.pages.judgements
        self.openings.export(page.where, page.order, page.export_columns)

    def show_keys(self) -> None:
        """Show the sheet of all keys."""
        self.openings.keys([*self.page_actions, *self.actions_.all()])

    def toggle_full_screen(self) -> None:
        """Use the whole screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
