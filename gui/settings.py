"""The settings of the windows: each option declared once, kept in an INI file beside the user's other settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

_Value = TypeVar("_Value", bool, int, str, list[str])


@dataclass(frozen=True, slots=True)
class Option(Generic[_Value]):
    """One setting: its key in the file and what holds when the file does not say or says nonsense."""

    key: str
    default: _Value


APPEARANCE = Option("appearance/theme", "system")
RECENT_LIBRARIES: Option[list[str]] = Option("libraries/recent", [])
LAST_LIBRARY = Option("libraries/last", "")
IMPORT_FOLDER = Option("folders/import", "")
EXPORT_FOLDER = Option("folders/export", "")
LIBRARY_FOLDER = Option("folders/library", "")
CLOSED_PANELS: Option[list[str]] = Option("window/closed_panels", [])
LAST_PAGE = Option("window/page", "judgements")

MOST_RECENT_LIBRARIES = 10


class Settings:
    """Reads and writes options; every value comes back in the type of its default.

    Args:
        path: The INI file; made on the first write.
    """

    def __init__(self, path: Path) -> None:
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
        self._file.setValue(option.key, value)

    def state(self, name: str) -> QByteArray:
        """A saved geometry or header state; empty when there is none."""
        raw = self._file.value(f"state/{name}")
        return raw if isinstance(raw, QByteArray) else QByteArray()

    def put_state(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or header state."""
        self._file.setValue(f"state/{name}", state)

    def remember_library(self, path: Path) -> None:
        """Put a library first in the list of recent ones."""
        known = [item for item in self.get(RECENT_LIBRARIES) if item != str(path)]
        self.put(RECENT_LIBRARIES, [str(path), *known][:MOST_RECENT_LIBRARIES])
        self.put(LAST_LIBRARY, str(path))

    def sync(self) -> None:
        """Write to the file now."""
        self._file.sync()
