"""What the grades of an inspection rest on, in words for one cell, so that none looks surer in a table than it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import Basis

if TYPE_CHECKING:
    from core.knowledge import Frameworks
    from core.library import GradeCell, InspectionRow

_DOUBTFUL = "doubtful reading"
_WORDS = {
    Basis.REPORT: "official report",
    Basis.AGREED: "sources agree",
    Basis.SINGLE_SOURCE: "one source",
    Basis.CORRECTED: "corrected by hand",
    Basis.CONFLICT: "sources differ",
}
_USUAL = (_WORDS[Basis.REPORT], _WORDS[Basis.AGREED], _WORDS[Basis.SINGLE_SOURCE])


def basis_words(row: InspectionRow, known: Frameworks) -> str:
    """What most areas rest on, and every area that rests on something else by its name.

    "Official report. Sources differ: Care leavers."
    """
    areas: dict[str, list[str]] = {}
    for cell in row.cells:
        areas.setdefault(_words(cell), []).append(known.area_title(cell.area, row.framework))
    usual = max(areas.keys() & _USUAL, key=lambda words: (len(areas[words]), words), default=None)
    unnamed = next(iter(areas)) if len(areas) == 1 else usual
    parts = [f"{words}: {', '.join(titles)}" for words, titles in areas.items() if words != unnamed]
    return ". ".join(f"{part[0].upper()}{part[1:]}" for part in (unnamed, *parts) if part)


def _words(cell: GradeCell) -> str:
    return _DOUBTFUL if cell.is_doubtful else _WORDS[cell.basis]
