"""The settings of the windows: each option declared once, kept in an INI file beside the user's other settings."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

_Value = TypeVar("_Value", bool, int, str, list[str])


@dataclass(frozen=True, slots=True)
class Option(Generic[_Value]):
    """One setting: its key in the file and what holds when the file does not say or says nonsense."""

    key: str
    default: _Value


APPEARANCE = Option("appearance/theme", "system")
CONTRAST = Option("appearance/contrast", "system")
COLOUR_SET = Option("appearance/grade_colours", "calm")
TEXT_PERCENT = Option("appearance/text_percent", 100)
MOTION = Option("appearance/motion", "system")
LANGUAGE = Option("appearance/language", "system")
IMPORT_SHOWN = Option("importing/show_window", True)
WATCHING = Option("importing/watch", False)
WATCHED_FOLDER = Option("importing/watched_folder", "")
BACKING_UP = Option("backups/daily", True)
BACKUP_FOLDER = Option("backups/folder", "")
PERSON = Option("person/name", "")
REOPEN_LAST = Option("libraries/reopen_last", True)
RECENT_COMMANDS: Option[list[str]] = Option("window/recent_commands", [])
RECENT_LIBRARIES: Option[list[str]] = Option("libraries/recent", [])
LAST_LIBRARY = Option("libraries/last", "")
IMPORT_FOLDER = Option("folders/import", "")
EXPORT_FOLDER = Option("folders/export", "")
LIBRARY_FOLDER = Option("folders/library", "")
CLOSED_PANELS: Option[list[str]] = Option("window/closed_panels", [])
CLOSED_NOTES: Option[list[str]] = Option("window/closed_notes", [])
LAST_PAGE = Option("window/page", "judgements")

MOST_RECENT_LIBRARIES = 10


class Settings(QObject):
    """Reads and writes options; every value comes back in the type of its default.

    Signals:
        changed: Key of an option that has another value now; empty when all of them may.

    Args:
        path: The INI file; made on the first write.
    """

    changed = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, option: Option[_Value]) -> _Value:
        """The value of an option, or its default when the file holds nothing usable."""
        kind: type = type(option.default)
        raw = self._file.value(option.key)
        if raw is None:
            return option.default
        if kind is list:
            return [str(item) for item in raw] if isinstance(raw, list) else [str(raw)]  # type: ignore[return-value]  # the branch fixes the type
        if kind is bool:
            return str(raw).lower() == "true"  # type: ignore[return-value]  # the branch fixes the type
        try:
            return kind(raw)  # type: ignore[no-any-return]  # int or str by the branches above
        except ValueError:
            return option.default

    def put(self, option: Option[_Value], value: _Value) -> None:
        """Keep a value."""
        before = self.get(option)
        self._file.setValue(option.key, value)
        if value != before:
            self.changed.emit(option.key)

    def state(self, name: str) -> QByteArray:
        """A saved geometry or header state; empty when there is none."""
        raw = self._file.value(f"state/{name}")
        return raw if isinstance(raw, QByteArray) else QByteArray()

    def put_state(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or header state."""
        self._file.setValue(f"state/{name}", state)

    def remember_library(self, path: Path) -> None:
        """Put a library first in the list of recent ones, and open it at the next start."""
        known = [item for item in self.get(RECENT_LIBRARIES) if item != str(path)]
        self.put(RECENT_LIBRARIES, [str(path), *known][:MOST_RECENT_LIBRARIES])
        self.put(LAST_LIBRARY, str(path))

    def forget_libraries(self, paths: Iterable[Path]) -> None:
        """Take libraries out of the list of recent ones."""
        gone = {str(path) for path in paths}
        self.put(RECENT_LIBRARIES, [name for name in self.get(RECENT_LIBRARIES) if name not in gone])

    def reset(self) -> None:
        """Forget everything that was chosen, arranged and opened."""
        self._file.clear()
        self.changed.emit("")

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self._file.fileName())

    @property
    def is_kept(self) -> bool:
        """Whether what is chosen is known at the next start, too; not where the file cannot be written."""
        return self._file.isWritable()

    def person(self) -> str:
        """Who decides, for the trail of corrections: the name that was given, else that of the account."""
        return self.get(PERSON).strip() or account_name()

    def sync(self) -> None:
        """Write to the file now."""
        self._file.sync()


def backup_folder(settings: Settings) -> Path | None:
    """Where the user wants backups; None for the desk's own folder."""
    chosen = settings.get(BACKUP_FOLDER)
    return Path(chosen) if chosen else None


def account_name() -> str:
    """The name under which the user is signed in to the system; empty where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
