"""Damaged copies of the desk's own data, to see that every fault is told by file and line."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the knowledge part of ``resources``."""
    for name in ("frameworks", "language", "themes"):
        shutil.copytree(resource(name), tmp_path / name)
    for name in ("authorities.csv", "tilemap.csv"):
        shutil.copy(resource(name), tmp_path / name)
    return tmp_path


@pytest.fixture
def damage(copy: Path) -> Callable[[str, str, str], int]:
    """Replace the first occurrence of a text in a file of the copy; tells the line it stood on."""

    def replace(file: str, old: str, new: str) -> int:
        path = copy / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace
