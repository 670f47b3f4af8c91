"""Text between tabs, as spreadsheets take a table from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def between_tabs(lines: Iterable[Iterable[str]]) -> str:
    """Lines of cells, each of which stays one cell, and text."""
    return "\n".join("\t".join(map(plain_cell, line)) for line in lines)


def plain_cell(text: str) -> str:
    """Text that stays one cell, and text: a spreadsheet takes what begins like a formula for one."""
    # Not before something is copied: the window would wait for the exports at its start.
    from core.exporting.csv_file import defused

    return defused(" ".join(text.split()))
