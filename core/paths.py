"""Where things lie: the program's own resources, frozen or not, and the user's data, log and settings folders."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from core.file_presence import is_folder

APP_NAME = "Judgement Desk"
_FOLDER_NAME = "judgement-desk"
_DATA_OVERRIDE = "JUDGEMENT_DESK_HOME"
_PORTABLE = "portable"


def program_folder() -> Path:
    """Folder that holds ``resources``: the unpacked bundle when frozen, else the checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def program_name() -> str:
    """What the program is called on a command line."""
    return Path(sys.executable).stem if getattr(sys, "frozen", False) else "main.py"


def resource(*parts: str) -> Path:
    """Path of one of the program's own data files."""
    return program_folder().joinpath("resources", *parts)


def portable_folder() -> Path | None:
    """Folder beside the program that keeps settings, data, logs and documents; None where the program is installed.

    A file ``portable.txt`` beside the packed program asks for it, as does the folder ``portable`` itself. Where nothing
    can be written there, as on a locked stick, the user's own folders are used.
    """
    if not getattr(sys, "frozen", False):
        return None
    beside = _folder_of_the_program()
    folder = beside / _PORTABLE
    if not (folder.is_dir() or (beside / f"{_PORTABLE}.txt").is_file()):
        return None
    import tempfile

    try:
        folder.mkdir(exist_ok=True)
        # Only writing tells: Windows answers questions about rights without looking at who owns the folder.
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return None


def _folder_of_the_program() -> Path:
    program = Path(sys.executable).resolve()
    around = next((parent for parent in program.parents if parent.suffix == ".app"), program)
    return around.parent


def _moved_to() -> Path | None:
    """Where all of the user's folders are, if they are not where the system would have them."""
    override = os.environ.get(_DATA_OVERRIDE)
    return Path(override) if override else portable_folder()


def _user_folder(kind: str) -> Path:
    moved = _moved_to()
    if moved:
        return moved / kind
    import platformdirs

    dirs = platformdirs.PlatformDirs(_FOLDER_NAME, appauthor=False, roaming=False)
    return {
        "data": dirs.user_data_path,
        "log": dirs.user_log_path,
        "settings": dirs.user_config_path,
        "documents": dirs.user_documents_path,
    }[kind]


def data_folder() -> Path:
    """Folder for the sample library and backups; ``JUDGEMENT_DESK_HOME`` moves it, as tests do."""
    return _user_folder("data")


def log_folder() -> Path:
    """Folder of the log files."""
    return _user_folder("log")


def settings_file() -> Path:
    """INI file of the settings."""
    return _user_folder("settings") / "settings.ini"


def documents_folder() -> Path:
    """Where a user's own files are proposed to go: Documents, or the home folder where there is none."""
    folder = _user_folder("documents")
    if _moved_to():
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
    return folder if is_folder(folder) else Path.home()
