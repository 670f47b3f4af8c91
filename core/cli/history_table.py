"""A provider's history in a terminal: inspections, areas through the frameworks with their changes, neighbours."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import plain
from core.cli.wording import counted, day_in_words
from core.exporting.words import in_words
from core.knowledge import Relation, area_columns, load_knowledge
from core.library import Direction, side_by_side
from core.model import Basis, ProviderType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import AreaColumn, Knowledge
    from core.library import AreaLine, Beside, Library, LinePoint, PastGrade, PastInspection, ProviderHistory

_MARKS = {Direction.BETTER: "↑", Direction.WORSE: "↓", Direction.SAME: "=", Direction.NONE: " "}
_JOINT = {Relation.SPLIT: "⑂", Relation.MERGED: "⑂"}
_SIMILAR = "≈"
_LEGEND = (
    "↑ better, ↓ worse, = the same; ≈ held against a similar area; ⑂ split or merged, so neither; + one grade for both"
)


def history_lines(library: Library, history: ProviderHistory, columns: int, *, colour: bool) -> Iterator[str]:
    """Make the lines.

    Args:
        library: Where the neighbours come from.
        history: Of whom.
        columns: Room in the terminal.
        colour: Whether grades are painted in the palette's colours; their words stand there in any case.
    """
    knowledge = load_knowledge()
    for line in _head(knowledge, history):
        yield from textwrap.wrap(line, columns, subsequent_indent="  ")
    yield ""
    if not history.inspections:
        yield "No inspection was known by then."
    else:
        yield from lay_out(*_inspections(knowledge, history), columns, colour=colour)
    yield from _undated(history)
    if history.lines:
        yield ""
        yield "Every area through the frameworks"
        yield from lay_out(*_areas(knowledge, history), columns, colour=colour)
        if any(point.change and point.change.from_inspection for line in history.lines for point in line.points):
            yield from textwrap.wrap(_LEGEND, columns)
        yield from _reasons(knowledge, history, columns)
    yield from _neighbours(knowledge, library, history, columns, colour=colour)


def _head(knowledge: Knowledge, history: ProviderHistory) -> Iterator[str]:
    provider = history.provider
    kind = in_words(provider.provider_type)
    told = (provider.name or "not named", kind, provider.region, provider.authority_code)
    yield plain(" · ".join(filter(None, told)))
    last = history.last_full
    if last is None:
        yield f"As at {day_in_words(history.as_at)}. No full inspection was known by then."
    else:
        under = f" under {_short(knowledge, last)}" if last.framework else ""
        age = _age(history.days_since)
        yield f"As at {day_in_words(history.as_at)}. Last full inspection: {_when(last)}{under}{age}."
    for word, others in (("Made from", history.made_from), ("Made into", history.made_into)):
        if others:
            names = ", ".join(other.name or "not named" for other in others)
            yield plain(f"{word}: {names}, whose history is its own.")


def _age(days: int | None) -> str:
    if days is None:
        return ""
    return f", {counted(days, 'day')} before" if days else ", the same day"


def _inspections(knowledge: Knowledge, history: ProviderHistory) -> tuple[list[str], list[list[Chip]]]:
    headings = ["Inspected", "Published", "Framework", "Visit", "Reports", "Articles", "Grades"]
    rows = [
        [
            Chip((_when(each) if each.inspected_from or each.inspected_month else "",)),
            Chip((day_in_words(each.published_on),)),
            Chip((_short(knowledge, each),)),
            Chip((in_words(each.visit_type),)),
            Chip((str(each.reports or ""),)),
            Chip((str(each.articles or ""),)),
            Chip((str(len(each.grades) or "none"),)),
        ]
        for each in history.inspections
    ]
    return headings, rows


def _undated(history: ProviderHistory) -> Iterator[str]:
    count = len(history.undated)
    if count:
        yield f"{count} more {'inspection' if count == 1 else 'inspections'}, of which no document tells the time."


def _areas(knowledge: Knowledge, history: ProviderHistory) -> tuple[list[str], list[list[Chip]]]:
    full = [each for each in history.inspections if each.is_graded]
    headings = ["Area", *(f"{_short(knowledge, each)} {_month(each)}" for each in full), "Since then"]
    rows = []
    for line in history.lines:
        points = {point.inspection_id: point for point in line.points}
        cells = [_point(knowledge, points.get(each.id)) for each in full]
        rows.append([Chip((line.title,)), *cells, Chip((line.note, line.short_note))])
    return headings, rows


def _point(knowledge: Knowledge, point: LinePoint | None) -> Chip:
    if point is None:
        return Chip(())
    if point.grade is None:
        return Chip(("  not told",))
    shared = "+" if point.shared else ""
    return _grade(knowledge, point.framework, point.grade, f"{_mark(point)} ", shared)


def _mark(point: LinePoint) -> str:
    """Two signs: whether the area is a similar or joint one, and which way it went."""
    if point.change is None:
        return "  "
    relation = point.change.relation
    kind = _JOINT.get(relation, _SIMILAR if relation is Relation.SIMILAR else " ")
    return f"{kind}{_MARKS[point.change.direction]}"


def _grade(knowledge: Knowledge, framework: str | None, grade: PastGrade, before: str = "", behind: str = "") -> Chip:
    if grade.grade is None:
        meaning, sign = ("sources differ", "≠") if grade.basis is Basis.CONFLICT else ("no grade", "–")
        return Chip((f"{before}{meaning}", f"{before}{sign}"), meaning=meaning, letters=sign)
    facts = knowledge.frameworks.grade_facts(framework, grade.area, grade.grade)
    shades = knowledge.palette.for_facts(facts).light
    wordings = tuple(f"{before}{word}{behind}" for word in (facts.label, facts.short, facts.abbreviation))
    return Chip(wordings, shades.fill, shades.text, facts.label, facts.abbreviation)


def _reasons(knowledge: Knowledge, history: ProviderHistory, columns: int) -> Iterator[str]:
    """Why each grade goes up or down, or cannot be compared; the newest inspection first."""
    by_id = {each.id: each for each in history.inspections}
    graded = [each for each in history.inspections if each.is_graded]
    for inspection in reversed(graded[1:]):
        told = [_reason(knowledge, line, point) for line, point in _points_at(history.lines, inspection.id)]
        if told:
            yield ""
            yield f"{_short(knowledge, by_id[inspection.id])}, {_month(inspection)}:"
            for reason in told:
                yield from textwrap.wrap(reason, columns, initial_indent="  ", subsequent_indent="    ")


def _points_at(lines: Sequence[AreaLine], inspection_id: int) -> Iterator[tuple[AreaLine, LinePoint]]:
    for line in lines:
        for point in line.points:
            if point.inspection_id == inspection_id and point.grade:
                yield line, point


def _reason(knowledge: Knowledge, line: AreaLine, point: LinePoint) -> str:
    if point.change is None or point.grade is None:
        return ""
    grade = point.grade.grade
    now = knowledge.frameworks.grade_label(point.framework, point.area, grade) if grade else point.grade.why_none
    direction = point.change.direction
    way = "no comparison" if direction is Direction.NONE else direction.value
    return f"{line.title}: {now} – {way}, {point.change.reason}"


def _neighbours(
    knowledge: Knowledge, library: Library, history: ProviderHistory, columns: int, *, colour: bool
) -> Iterator[str]:
    authority = knowledge.authorities.by_code(history.provider.authority_code)
    if authority is None or history.provider.provider_type is not ProviderType.CHILDRENS_SERVICES:
        return
    neighbours = knowledge.authorities.neighbours(authority.code)
    if not neighbours:
        return
    beside = side_by_side(library, (authority, *neighbours), history.as_at)
    held = [each for each in beside.values() if each.inspection]
    missing = [each.authority.name for each in beside.values() if not each.inspection]
    yield ""
    yield f"Statistical neighbours as at {day_in_words(history.as_at)}, the most similar first"
    if held:
        yield from lay_out(*_beside_table(knowledge, held), columns, colour=colour)
    if missing:
        yield from textwrap.wrap(f"No full inspection held of: {', '.join(missing)}.", columns)


def _beside_table(knowledge: Knowledge, held: Sequence[Beside]) -> tuple[list[str], list[list[Chip]]]:
    inspections = [(each.authority.name, each.inspection) for each in held if each.inspection]
    frameworks = dict.fromkeys(knowledge.frameworks.get(inspection.framework) for _, inspection in inspections)
    columns = [column for column in area_columns(filter(None, frameworks)) if not column.extra]
    headings = ["Authority", "Framework", "Inspected", *(column.title for column in columns)]
    rows = [
        [
            Chip((name,)),
            Chip((_short(knowledge, inspection),)),
            Chip((_month(inspection),)),
            *(_beside_cell(knowledge, inspection, column, columns) for column in columns),
        ]
        for name, inspection in inspections
    ]
    return headings, rows


def _beside_cell(
    knowledge: Knowledge, inspection: PastInspection, column: AreaColumn, columns: Sequence[AreaColumn]
) -> Chip:
    area = column.area_of(inspection.framework)
    grade = inspection.grade(area)
    if grade is None:
        return Chip(())
    shared = any(other is not column and other.area_of(inspection.framework) == area for other in columns)
    return _grade(knowledge, inspection.framework, grade, behind="+" if shared else "")


def _short(knowledge: Knowledge, inspection: PastInspection) -> str:
    framework = knowledge.frameworks.get(inspection.framework)
    return framework.short if framework else inspection.framework or "not known"


def _when(inspection: PastInspection) -> str:
    """Its days on site, as far as they are known, else the day of publication."""
    first, last = inspection.inspected_from, inspection.inspected_to
    if first and last and first != last:
        return f"{day_in_words(first)} – {day_in_words(last)}"
    return day_in_words(first) or _month(inspection)


def _month(inspection: PastInspection) -> str:
    day = inspection.began_on
    return f"{day:%b %Y}" if day else ""
