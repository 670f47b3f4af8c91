"""What was chosen, in sentences that stand in an export so that it cannot be taken for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exporting.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.knowledge import Knowledge
    from core.library import DateRange, GradeChoice, InspectionFilter


def filter_words(where: InspectionFilter, knowledge: Knowledge) -> tuple[str, ...]:
    """Say each part of a filter as words; nothing for an empty one."""
    return tuple(_parts(where, knowledge))


def _parts(where: InspectionFilter, knowledge: Knowledge) -> Iterator[str]:
    known = knowledge.frameworks
    if where.text.strip():
        yield f"With the words “{where.text.strip()}”"
    for label, values in (
        ("Kind of provider", map(in_words, where.provider_types)),
        ("Inspectorate", where.inspectorates),
        ("Framework", (f.short if (f := known.get(name)) else name for name in where.frameworks)),
        ("Visit", map(in_words, where.visit_types)),
        ("Region", where.regions),
        ("Authority", (a.name if (a := knowledge.authorities.by_code(code)) else code for code in where.authorities)),
        ("Basis", map(in_words, where.bases)),
    ):
        if alternatives := " or ".join(values):
            yield f"{label}: {alternatives}"
    yield from _grades(where.grades, knowledge)
    if where.inspected:
        yield f"Inspected {_range(where.inspected)}"
    if where.published:
        yield f"Published {_range(where.published)}"
    if where.documents:
        many = len(where.documents) > 1
        yield f"Told of by one of {len(where.documents)} chosen documents" if many else "Told of by a chosen document"


def _grades(choices: Iterable[GradeChoice], knowledge: Knowledge) -> Iterator[str]:
    known = knowledge.frameworks
    by_areas: dict[tuple[str, ...], list[str]] = {}
    for choice in choices:
        area = choice.areas[0] if choice.areas else None
        by_areas.setdefault(choice.areas, []).append(known.grade_label(None, area, choice.grade))
    for areas, labels in by_areas.items():
        titles = dict.fromkeys(known.area_title(area) for area in areas)
        place = f" in {' / '.join(titles)}" if titles else " in any area"
        yield f"Grade: {' or '.join(labels)}{place}"


def _range(days: DateRange) -> str:
    if days.first and days.last:
        return f"from {days.first.isoformat()} to {days.last.isoformat()}"
    return f"from {days.first.isoformat()}" if days.first else f"to {days.last.isoformat() if days.last else ''}"
