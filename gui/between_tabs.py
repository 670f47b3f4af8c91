"""Text between tabs, as spreadsheets take a table from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORMULA_SIGNS = ("=", "+", "-", "@")


def between_tabs(lines: Iterable[Iterable[str]]) -> str:
    """Lines of cells, each of which stays one cell, and text."""
    return "\n".join("\t".join(map(plain_cell, line)) for line in lines)


def plain_cell(text: str) -> str:
    """Text that stays one cell, and text: a spreadsheet takes what begins like a formula for one."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA_SIGNS) else line
