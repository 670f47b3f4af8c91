"""Are the grades, areas, frameworks and codes that people decide for ones that there are?

The parser may read an area that no framework has, and a grade that is on no scale; a person can choose what it read
somewhere in the library, and else what the knowledge has. What older versions and other libraries brought stays as it
is: only what somebody decides now is refused, and a check of the library tells of the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA, load_knowledge
from core.library.correcting.finding_values import CorrectionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.library.file.connection import Library

_READ = "SELECT 1 FROM claims WHERE {0} = ? AND rule <> 'person' LIMIT 1"


def check_known(library: Library, values: Mapping[str, object], area: object = None) -> None:
    """Refuse values that there are not.

    Args:
        library: Whose findings count as known, too.
        values: By the name of their column; those of other columns are passed over.
        area: Area id that a grade is of, where it is not among the values.

    Raises:
        CorrectionError: One is unknown; the message says what to do.
    """
    for name, value in unknown_values(library, values):
        what, advice = _TOLD[name]
        if name == "grade":
            advice = _grades_of(values.get("area", area)) or advice
        raise CorrectionError(f"“{value}” is {what} that the desk knows.", advice)


def unknown_values(library: Library, values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The names and values of those that there are not; the first arguments are those of ``check_known``."""
    for name, is_known in _KNOWN.items():
        value = values.get(name)
        if isinstance(value, str) and not is_known(library, value):
            yield name, value


def _is_grade(library: Library, value: str) -> bool:
    on_scale = any(scale.grade(value) for scale in load_knowledge().frameworks.scales())
    return on_scale or bool(library.value(_READ.format("grade"), (value,)))


def _is_area(library: Library, value: str) -> bool:
    known = value == NO_SINGLE_AREA or load_knowledge().frameworks.area(None, value) is not None
    return known or bool(library.value(_READ.format("area"), (value,)))


def _is_framework(_: Library, value: str) -> bool:
    return load_knowledge().frameworks.get(value) is not None


def _is_authority(_: Library, value: str) -> bool:
    return load_knowledge().authorities.by_code(value) is not None


_KNOWN: dict[str, Callable[[Library, str], bool]] = {
    "area": _is_area,
    "grade": _is_grade,
    "framework": _is_framework,
    "authority_code": _is_authority,
}
_TOLD = {
    "area": ("no area", "Choose an area of the inspection’s framework."),
    "grade": ("no grade", "Choose a grade of the area’s scale."),
    "framework": ("no framework", "Choose a framework of the list, or leave it empty."),
    "authority_code": ("the code of no authority", "Choose the council by its name, or leave the code empty."),
}


def _grades_of(area: object) -> str:
    """Which grades an area can have, as advice; empty where that is not known."""
    found = load_knowledge().frameworks.area(None, area) if isinstance(area, str) else None
    if found is None or found.scale is None:
        return ""
    return f"Choose one of its grades: {', '.join(grade.label for grade in found.scale.grades)}."
