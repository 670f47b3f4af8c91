"""The words of every command of the windows: its name, tip, icon and keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence

from gui.wording.translation import QT_TRANSLATE_NOOP

Standard = QKeySequence.StandardKey


class Command(StrEnum):
    """Ids of the commands."""

    NEW_LIBRARY = "new_library"
    OPEN_LIBRARY = "open_library"
    OPEN_SAMPLE = "open_sample"
    REOPEN_LIBRARY = "reopen_library"
    IMPORT_FILES = "import_files"
    IMPORT_FOLDER = "import_folder"
    MERGE_LIBRARY = "merge_library"
    PASTE_ARTICLE = "paste_article"
    EXPORT = "export"
    PRINT = "print"
    CLOSE_LIBRARY = "close_library"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    SELECT_ALL = "select_all"
    FIND = "find"
    FILTER = "filter"
    SEARCH = "search"
    CLEAR_FILTERS = "clear_filters"
    SYSTEM_APPEARANCE = "appearance_system"
    LIGHT_APPEARANCE = "appearance_light"
    DARK_APPEARANCE = "appearance_dark"
    HIGH_CONTRAST = "high_contrast"
    LARGER_TEXT = "larger_text"
    SMALLER_TEXT = "smaller_text"
    NORMAL_TEXT = "normal_text"
    FULL_SCREEN = "full_screen"
    PREVIOUS_RECORD = "previous_record"
    NEXT_RECORD = "next_record"
    SHOW_EVIDENCE = "show_evidence"
    OPEN_AUTHORITY = "open_authority"
    CORRECT = "correct"
    FIND_COMMAND = "find_command"
    READ_AGAIN = "read_again"
    CHECK_LIBRARY = "check_library"
    COMPACT_LIBRARY = "compact_library"
    SETTINGS = "settings"
    GUIDE = "guide"
    EXPLAIN_GRADE = "explain_grade"
    KEYS = "keys"
    SHOW_LOG = "show_log"
    OPEN_LOG_FOLDER = "open_log_folder"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class CommandWords:
    """What a command is called.

    Attributes:
        text: In menus, with its mnemonic.
        tip: In tooltips; what it does, in a few words.
        icon: File in ``resources/icons``, or empty.
        keys: Its keys, most usual first.
        role: Where macOS wants it.
        checkable: Whether it is on or off.
        full: What it is called where no menu stands around it, as in the palette; empty where that is the same.
    """

    text: str
    tip: str
    icon: str = ""
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    checkable: bool = False
    full: str = ""


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """What an action says of itself beyond its menu; kept in ``QAction.data``.

    Attributes:
        full: Its name where no menu stands around it: "Appearance: dark"; empty where that is the same.
        icon: File in ``resources/icons``, or empty.
    """

    full: str = ""
    icon: str = ""


COMMANDS = {
    Command.NEW_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&New library…"),
        QT_TRANSLATE_NOOP("Commands", "Make an empty library"),
        "new",
        (Standard.New,),
    ),
    Command.OPEN_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Open library…"),
        QT_TRANSLATE_NOOP("Commands", "Open a .jdesk file"),
        "folder",
        (Standard.Open,),
    ),
    Command.OPEN_SAMPLE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Open the &sample"),
        QT_TRANSLATE_NOOP("Commands", "Look around in a library of sample articles"),
        "sample",
        ("Ctrl+Shift+O",),
    ),
    Command.REOPEN_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Reopen l&ast library"),
        QT_TRANSLATE_NOOP("Commands", "Open the library that was open before"),
        keys=("Ctrl+Shift+L",),
    ),
    Command.IMPORT_FILES: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Import files…"),
        QT_TRANSLATE_NOOP("Commands", "Read articles and reports from files"),
        "import",
        ("Ctrl+I",),
    ),
    Command.IMPORT_FOLDER: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Import &folder…"),
        QT_TRANSLATE_NOOP("Commands", "Read all articles and reports in a folder and the folders in it"),
        "folder",
    ),
    Command.MERGE_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Merge a library…"),
        QT_TRANSLATE_NOOP("Commands", "Bring another library into this one: its documents and what was decided"),
        "group",
    ),
    Command.PASTE_ARTICLE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Paste article…"),
        QT_TRANSLATE_NOOP("Commands", "Read an article from the clipboard or typed in"),
        "paste",
        ("Ctrl+Shift+V", Standard.Paste),
    ),
    Command.EXPORT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Export…"),
        QT_TRANSLATE_NOOP("Commands", "Write what is shown to a spreadsheet"),
        "export",
        ("Ctrl+E",),
    ),
    Command.PRINT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Print…"),
        QT_TRANSLATE_NOOP("Commands", "Put the page on paper, or save it as a PDF"),
        "print",
        (Standard.Print,),
    ),
    Command.CLOSE_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Close library"),
        QT_TRANSLATE_NOOP("Commands", "Close the library; it is saved already"),
        "",
        (Standard.Close,),
    ),
    Command.QUIT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Quit"),
        QT_TRANSLATE_NOOP("Commands", "Close Judgement Desk"),
        "",
        (Standard.Quit, "Ctrl+Q"),
        role=QAction.MenuRole.QuitRole,
    ),
    Command.UNDO: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Undo"),
        QT_TRANSLATE_NOOP("Commands", "Take the last change back"),
        icon="undo",
        keys=(Standard.Undo,),
    ),
    Command.REDO: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Redo"),
        QT_TRANSLATE_NOOP("Commands", "Make the change again that was taken back"),
        icon="redo",
        keys=(Standard.Redo,),
    ),
    Command.COPY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Copy"),
        QT_TRANSLATE_NOOP("Commands", "Copy what is selected"),
        "copy",
        (Standard.Copy,),
    ),
    Command.SELECT_ALL: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Select &all"),
        QT_TRANSLATE_NOOP("Commands", "Select everything that is listed"),
        "",
        (Standard.SelectAll,),
    ),
    Command.FIND: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Find here"),
        QT_TRANSLATE_NOOP("Commands", "Find in this page"),
        "search",
        (Standard.Find,),
    ),
    Command.FILTER: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Filter by &words"),
        QT_TRANSLATE_NOOP("Commands", "Show only what has certain words"),
        "filter",
        ("Ctrl+L",),
    ),
    Command.SEARCH: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Search everything"),
        QT_TRANSLATE_NOOP("Commands", "Look for words in all articles and reports"),
        "search",
        ("Ctrl+Shift+F",),
    ),
    Command.CLEAR_FILTERS: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "C&lear filters"), QT_TRANSLATE_NOOP("Commands", "Show everything again")
    ),
    Command.SYSTEM_APPEARANCE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "As the &system"),
        QT_TRANSLATE_NOOP("Commands", "Light or dark as the system is"),
        checkable=True,
        full=QT_TRANSLATE_NOOP("Commands", "Appearance: as the system"),
    ),
    Command.LIGHT_APPEARANCE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Light"),
        QT_TRANSLATE_NOOP("Commands", "Light whatever the system is"),
        checkable=True,
        full=QT_TRANSLATE_NOOP("Commands", "Appearance: light"),
    ),
    Command.DARK_APPEARANCE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Dark"),
        QT_TRANSLATE_NOOP("Commands", "Dark whatever the system is"),
        checkable=True,
        full=QT_TRANSLATE_NOOP("Commands", "Appearance: dark"),
    ),
    Command.HIGH_CONTRAST: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&High contrast"),
        QT_TRANSLATE_NOOP("Commands", "The strongest colours, with lines in place of fills"),
        checkable=True,
        full=QT_TRANSLATE_NOOP("Commands", "Appearance: high contrast"),
    ),
    Command.LARGER_TEXT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Larger text"),
        QT_TRANSLATE_NOOP("Commands", "Make text and everything with it larger"),
        keys=(
            Standard.ZoomIn,
            "Ctrl+=",
        ),
    ),
    Command.SMALLER_TEXT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Smaller text"),
        QT_TRANSLATE_NOOP("Commands", "Make text and everything with it smaller"),
        keys=(Standard.ZoomOut,),
    ),
    Command.NORMAL_TEXT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Normal text"),
        QT_TRANSLATE_NOOP("Commands", "Text as large as the system has it"),
        keys=("Ctrl+0",),
    ),
    Command.FULL_SCREEN: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Full screen"),
        QT_TRANSLATE_NOOP("Commands", "Use the whole screen"),
        "",
        (Standard.FullScreen,),
        checkable=True,
    ),
    Command.PREVIOUS_RECORD: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Previous record"),
        QT_TRANSLATE_NOOP("Commands", "Go to the record before"),
        "previous",
        ("Alt+Up",),
    ),
    Command.NEXT_RECORD: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Next record"),
        QT_TRANSLATE_NOOP("Commands", "Go to the record after"),
        "next",
        ("Alt+Down",),
    ),
    Command.SHOW_EVIDENCE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Show &evidence"),
        QT_TRANSLATE_NOOP("Commands", "Show the words that the grade was read from"),
        "evidence",
    ),
    Command.OPEN_AUTHORITY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Open a&uthority"),
        QT_TRANSLATE_NOOP("Commands", "Show the history of whoever was inspected"),
        "authority",
        ("Ctrl+Shift+A",),
    ),
    Command.CORRECT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "C&orrect…"),
        QT_TRANSLATE_NOOP("Commands", "Let another grade stand than the one shown"),
        "pencil",
        ("F2",),
        full=QT_TRANSLATE_NOOP("Commands", "Correct the grade shown"),
    ),
    Command.FIND_COMMAND: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Find a &command…"),
        QT_TRANSLATE_NOOP("Commands", "Find any command, page or library by its name"),
        keys=("Ctrl+K",),
    ),
    Command.READ_AGAIN: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Read older documents again…"),
        QT_TRANSLATE_NOOP("Commands", "Read again what an older version of the desk read"),
        "read-again",
    ),
    Command.CHECK_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Check this &library"),
        QT_TRANSLATE_NOOP("Commands", "Look whether everything in the library is in order"),
    ),
    Command.COMPACT_LIBRARY: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Com&pact this library…"),
        QT_TRANSLATE_NOOP("Commands", "Give back the room of removed documents"),
    ),
    Command.SETTINGS: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Settings…"),
        QT_TRANSLATE_NOOP("Commands", "Appearance, importing, backups, who you are"),
        icon="settings",
        keys=(
            Standard.Preferences,
            "Ctrl+,",
        ),
        role=QAction.MenuRole.PreferencesRole,
    ),
    Command.GUIDE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Guide"),
        QT_TRANSLATE_NOOP("Commands", "How the desk works, in a few pages"),
        icon="help",
        keys=(Standard.HelpContents,),
    ),
    Command.EXPLAIN_GRADE: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&What is this grade?"),
        QT_TRANSLATE_NOOP("Commands", "Its scale, what it means and since when it is given"),
        keys=("Shift+F1",),
    ),
    Command.KEYS: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&Keyboard keys"),
        QT_TRANSLATE_NOOP("Commands", "All keys on one sheet"),
        "keyboard",
        ("Ctrl+?",),
    ),
    Command.SHOW_LOG: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Show the &log"),
        QT_TRANSLATE_NOOP("Commands", "What the desk noted about its work"),
    ),
    Command.OPEN_LOG_FOLDER: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "Open &log folder"), QT_TRANSLATE_NOOP("Commands", "Show the log files"), "folder"
    ),
    Command.ABOUT: CommandWords(
        QT_TRANSLATE_NOOP("Commands", "&About Judgement Desk"),
        QT_TRANSLATE_NOOP("Commands", "Version and licences"),
        "info",
        role=QAction.MenuRole.AboutRole,
    ),
}
