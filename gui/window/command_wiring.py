"""What each command of the window does, and what the window offers in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui.actions import Command
from gui.errors import open_log_folder
from gui.window.copy_notice import CopyNotice
from gui.window.look_control import LookControl
from gui.window.merge_control import MergeControl
from gui.window.palette_offers import offer_actions, offer_authorities, offer_libraries
from gui.window.undo_control import UndoControl
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.window.main_window import MainWindow


def connect_commands(window: MainWindow) -> None:
    """Have every command do something."""
    does: dict[Command, Callable[[], object]] = {
        Command.NEW_LIBRARY: partial(window.library.new, None),
        Command.OPEN_LIBRARY: window.library.choose,
        Command.OPEN_SAMPLE: window.library.open_sample,
        Command.IMPORT_FILES: window.openings.choose_files,
        Command.IMPORT_FOLDER: window.openings.choose_folder,
        Command.MERGE_LIBRARY: window.openings.merges.choose,
        Command.PASTE_ARTICLE: window.openings.paste_from_clipboard,
        Command.EXPORT: window.export,
        Command.PRINT: lambda: window.on_page(lambda page: page.print_page()),
        Command.CLOSE_LIBRARY: window.library.close,
        Command.QUIT: window.close,
        Command.COPY: lambda: window.on_page(lambda page: page.copy_selection()),
        Command.SELECT_ALL: lambda: window.on_page(lambda page: page.select_all()),
        Command.FIND: window.to_filter_field,
        Command.FILTER: window.to_filter_field,
        Command.SEARCH: window.links.search_everything,
        Command.CLEAR_FILTERS: lambda: window.on_page(lambda page: page.clear_filters()),
        Command.FULL_SCREEN: window.toggle_full_screen,
        Command.PREVIOUS_RECORD: lambda: window.on_page(lambda page: page.go_previous()),
        Command.NEXT_RECORD: lambda: window.on_page(lambda page: page.go_next()),
        Command.SHOW_EVIDENCE: lambda: window.on_page(lambda page: page.show_evidence()),
        Command.OPEN_AUTHORITY: window.links.open_profile,
        Command.CORRECT: lambda: window.on_page(lambda page: page.correct()),
        Command.REOPEN_LIBRARY: window.library.reopen,
        Command.FIND_COMMAND: window.finder.open,
        Command.READ_AGAIN: window.openings.reading_again.ask,
        Command.CHECK_LIBRARY: window.openings.looking_after.check,
        Command.COMPACT_LIBRARY: window.openings.looking_after.compact,
        Command.SETTINGS: window.openings.settings,
        Command.GUIDE: window.openings.guide,
        Command.EXPLAIN_GRADE: window.links.explain_grade,
        Command.KEYS: window.show_keys,
        Command.SHOW_LOG: window.openings.log,
        Command.OPEN_LOG_FOLDER: open_log_folder,
        Command.ABOUT: window.openings.about,
    }
    for command, act in does.items():
        window.actions_[command].triggered.connect(_without_arguments(act))
    LookControl(window.desk, window.actions_, window)
    MergeControl(window.openings.merges, window.actions_, window)
    UndoControl(window.desk.history, window.actions_, window).told.connect(window.status.tell)
    CopyNotice(window).told.connect(window.status.tell)


def connect_palette(window: MainWindow) -> None:
    """Offer pages, commands, libraries and authorities."""
    pages = offer_actions(lambda: window.page_actions if window.page else (), translate("Palette", "Page"))
    commands = offer_actions(window.actions_.all, translate("Palette", "Command"))
    libraries = offer_libraries(window.desk, window.library.open)
    authorities = offer_authorities(window.desk, window.links.show_authority)
    for source in (pages, commands, libraries, authorities):
        window.finder.add_source(source)


def _without_arguments(act: Callable[[], object]) -> Callable[..., None]:
    """A slot that leaves out what the signal carries."""

    def slot(*_arguments: object) -> None:
        act()

    return slot
