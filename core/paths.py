"""Where things lie: the program's own resources, frozen or not, and the user's data, log and settings folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP_NAME = "Judgement Desk"
_FOLDER_NAME = "judgement-desk"
_DATA_OVERRIDE = "JUDGEMENT_DESK_HOME"


def program_folder() -> Path:
    """Folder that holds ``resources``: the unpacked bundle when frozen, else the checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Path of one of the program's own data files."""
    return program_folder().joinpath("resources", *parts)


def _user_folder(kind: str) -> Path:
    override = os.environ.get(_DATA_OVERRIDE)
    if override:
        return Path(override) / kind
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
    if os.environ.get(_DATA_OVERRIDE):
        folder.mkdir(parents=True, exist_ok=True)
    return folder if folder.is_dir() else Path.home()
