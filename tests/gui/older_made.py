"""A library of samples, some of which an older version of the desk read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing import import_files, sample_files
from core.library import create_library
from tests.core.library.conftest import tamper

if TYPE_CHECKING:
    from pathlib import Path


def make_older(path: Path) -> Path:
    """Three samples, two of them as an older version read them, one with another confidence."""
    with create_library(path) as made:
        import_files(made, [file for file in sample_files() if file.suffix != ".pdf"][:3])
    tamper(path, "UPDATE documents SET parser_version = '0.1' WHERE id < 3")
    tamper(path, "UPDATE claims SET confidence = 0.123 WHERE id = (SELECT min(id) FROM claims)")
    return path
