"""The backup of the day before a command changes a library, where and when the user's settings want it."""

from __future__ import annotations

import re
import sys
from configparser import Error, RawConfigParser
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import DeskError
from core.paths import settings_file

if TYPE_CHECKING:
    from core.library import Library

# As the window keeps its settings: https://doc.qt.io/qt-6/qsettings.html#Format-enum
_SECTION, _DAILY, _FOLDER = "backups", "daily", "folder"
_ESCAPED = re.compile(r"\\(?:x(?P<code>[0-9a-f]{1,4})|(?P<sign>.))", re.IGNORECASE)


def back_up_first(library: Library) -> None:
    """Make the backup of the day if it is due. One that cannot be made is told, and the command goes on."""
    from core.library import back_up_if_due

    if library.read_only or library.path is None or not _is_wanted():
        return
    try:
        back_up_if_due(library, chosen_folder())
    except DeskError as error:
        print(f"There is no backup of today: {error}", file=sys.stderr)


def chosen_folder() -> Path | None:
    """Where the user's settings say that backups are kept; None for the program's own folder."""
    told = _told(_FOLDER).strip()
    if told.startswith('"') and told.endswith('"'):
        told = told[1:-1]
    folder = _ESCAPED.sub(lambda found: chr(int(found["code"], 16)) if found["code"] else found["sign"], told)
    return Path(folder) if folder else None


def _is_wanted() -> bool:
    return _told(_DAILY).strip().lower() != "false"


def _told(name: str) -> str:
    settings = RawConfigParser(strict=False)
    try:
        settings.read(settings_file(), encoding="utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return ""
    return settings.get(_SECTION, name, fallback="")
