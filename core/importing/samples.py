"""The sample library: the articles that come with the desk, imported like any other."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from core.errors import DeskError, LibraryError
from core.importing.gathering import gather
from core.importing.importer import import_files
from core.paths import data_folder, resource
from core.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from core.importing.outcomes import ImportSummary

SAMPLE_TITLE = "Sample library"
SAMPLE_NAME = "Sample.jdesk"


def sample_files() -> tuple[Path, ...]:
    """The sample articles.

    Raises:
        DeskError: They are missing from this installation.
    """
    folder = resource("samples")
    files = gather([folder]) if folder.is_dir() else ()
    if not files:
        raise DeskError(
            f"There are no sample articles in {folder}.", "Install Judgement Desk again; this copy is not complete."
        )
    return files


def ready_sample_library() -> Path:
    """The sample library of this version and these samples, made if it is not there; what a user did in it stays.

    Other sample articles, another parser or another version of the program make another one.

    Raises:
        DeskError: The samples are missing.
        LibraryError: The library could not be made.
    """
    path = data_folder() / "samples" / _fingerprint(sample_files()) / SAMPLE_NAME
    try:
        if not path.exists():
            # Made under another name, so that one that was stopped half-way is never taken for the whole.
            draft = path.with_name(f"making {path.name}")
            draft.unlink(missing_ok=True)
            make_sample_library(draft)
            draft.replace(path)
    except OSError as error:
        raise LibraryError(
            f"The sample library could not be made in “{path.parent}”: {error.strerror}.",
            "Make a library of your own in a folder that you may write to, and import some articles.",
        ) from error
    return path


def _fingerprint(files: tuple[Path, ...]) -> str:
    """A short name for what the library would be made of."""
    from core.parsing import PARSER_VERSION

    made_of = hashlib.sha256(f"{VERSION}/{PARSER_VERSION}".encode())
    for file in files:
        made_of.update(f"/{file.name}/".encode())
        made_of.update(hashlib.sha256(file.read_bytes()).digest())
    return made_of.hexdigest()[:12]


def make_sample_library(path: Path) -> ImportSummary:
    """Make a library of the sample articles.

    Args:
        path: Where to; nothing may be there yet.

    Raises:
        DeskError: The samples are missing.
        LibraryError: The library could not be made.
    """
    from core.library import create_library, set_library_title

    files = sample_files()
    path.parent.mkdir(parents=True, exist_ok=True)
    with create_library(path) as library:
        set_library_title(library, SAMPLE_TITLE)
        return import_files(library, files)
