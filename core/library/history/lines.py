"""The line of each area through the frameworks: what it was called, which grades it had, and where it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.knowledge import Relation
from core.knowledge.columns import columns_in_view
from core.library.history.past import known_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from core.knowledge import AreaColumn, Framework, Frameworks
    from core.library.history.area_changes import AreaChange, ChangeRules
    from core.library.history.past import PastGrade, PastInspection


class LineState(StrEnum):
    """What is to be expected of a line after its last grade."""

    GOES_ON = "goes on"
    NOT_INSPECTED_YET = "not inspected yet"
    ENDED = "ended"
    NOT_COMPARABLE = "not comparable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LinePoint:
    """One full inspection in the line of an area.

    Attributes:
        inspection_id: The inspection.
        framework: Framework id, or None.
        area: The area of that framework which stands in this line.
        grade: What holds; None where the inspection told nothing of the area.
        change: How it stands to the inspection before; None where nothing is told.
        link: How this line runs from the point before to this one; NONE where it does not, or nothing stands there.
        shared: Whether the same grade stands in another line too: one grade for both.
    """

    inspection_id: int
    framework: str | None
    area: str
    grade: PastGrade | None
    change: AreaChange | None
    link: Relation
    shared: bool


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area through the frameworks.

    Attributes:
        id: Of the line; that of the table's column.
        title: As column heads say it.
        points: One for each full inspection whose framework judges it, the earliest first.
        state: What is to be expected after the last point.
        note: The state in words, to stand at the end of the line; empty while it goes on.
        short_note: The same in fewer words, for a narrow table.
        ended_on: The last day on which the area was judged at all, for a line that ended and where it is known.
    """

    id: str
    title: str
    points: tuple[LinePoint, ...]
    state: LineState
    note: str
    short_note: str
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What comes after the last point of a line: the like-named attributes of an `AreaLine`."""

    state: LineState
    note: str = ""
    short_note: str = ""
    ended_on: date | None = None


def lines_of(rules: ChangeRules, inspections: Iterable[PastInspection], as_at: date) -> tuple[AreaLine, ...]:
    """The lines of a provider's areas, in the order of the table's columns.

    Args:
        rules: How changes are told.
        inspections: All inspections of the provider; those known by the day and full ones count.
        as_at: The day whose framework says what is still judged.
    """
    graded = [each for each in known_by(inspections, as_at) if each.is_graded]
    known = rules.known
    frameworks = {each.framework: known.get(each.framework) for each in graded}
    in_view = [framework for framework in frameworks.values() if framework]
    columns = columns_in_view(known, in_view)
    current = current_framework(known, in_view, as_at)
    lines = [_line(rules, column, columns, graded, current) for column in columns]
    return tuple(line for line in lines if any(point.grade for point in line.points))


def current_framework(known: Frameworks, seen: Sequence[Framework], as_at: date) -> Framework | None:
    """The framework that a full inspection would fall under on a day, by an inspectorate that came before."""
    kinds = {(framework.provider_type, framework.inspectorate) for framework in seen}
    open_to = [
        framework
        for framework in known.all()
        if framework.areas
        and framework.applied_on(as_at)
        and (framework.provider_type, framework.inspectorate) in kinds
    ]
    return max(open_to, key=lambda framework: framework.valid_from, default=None)


def _line(
    rules: ChangeRules,
    column: AreaColumn,
    columns: Sequence[AreaColumn],
    graded: Sequence[PastInspection],
    current: Framework | None,
) -> AreaLine:
    points: list[LinePoint] = []
    before: PastInspection | None = None
    for inspection in graded:
        area = area_in(column, inspection)
        if area is not None:
            points.append(_point(rules, column, columns, before, inspection, area))
        before = inspection
    after = _outlook(rules, points, current)
    told = (after.state, after.note, after.short_note, after.ended_on)
    return AreaLine(column.id, column.title, tuple(points), *told)


def area_in(column: AreaColumn, inspection: PastInspection) -> str | None:
    """The area of an inspection that stands in a column; without a known framework the first that is told."""
    if inspection.framework is not None:
        return column.area_of(inspection.framework)
    own = dict.fromkeys(member.area for member in column.areas)
    return next((area for area in own if inspection.grade(area)), None)


def _point(
    rules: ChangeRules,
    column: AreaColumn,
    columns: Sequence[AreaColumn],
    before: PastInspection | None,
    inspection: PastInspection,
    area: str,
) -> LinePoint:
    grade = inspection.grade(area)
    return LinePoint(
        inspection_id=inspection.id,
        framework=inspection.framework,
        area=area,
        grade=grade,
        change=rules.between(before, inspection, area) if grade else None,
        link=_link(rules, column, before, inspection, area) if grade else Relation.NONE,
        shared=any(area_in(other, inspection) == area for other in columns if other is not column),
    )


def _link(
    rules: ChangeRules, column: AreaColumn, before: PastInspection | None, inspection: PastInspection, area: str
) -> Relation:
    """How the line itself runs; of areas put together each has a line of its own that runs into the joint one."""
    if before is None or before.framework is None or inspection.framework is None:
        return Relation.NONE
    earlier = area_in(column, before)
    if before.grade(earlier) is None:
        return Relation.NONE
    sources = rules.continuity(before.framework, inspection.framework).sources(area)
    return next((source.relation for source in sources if source.from_area == earlier), Relation.NONE)


def _outlook(rules: ChangeRules, points: Sequence[LinePoint], current: Framework | None) -> _Outlook:
    """What comes after the last point, by the framework of the day; and when it ended."""
    last = next((point for point in reversed(points) if point.grade), None)
    framework = rules.known.get(last.framework) if last else None
    if last is None or framework is None or current is None or framework.valid_from > current.valid_from:
        return _Outlook(LineState.UNKNOWN)
    if framework.id == current.id:
        return _Outlook(LineState.GOES_ON)
    continued = rules.continuity(framework.id, current.id)
    if continued.successors(last.area):
        awaited = f"under {current.short} yet"
        return _Outlook(LineState.NOT_INSPECTED_YET, f"no inspection {awaited}", f"none {awaited}")
    if continued.ended(last.area):
        return _ended(_final_framework(rules, framework, last.area, current))
    if continued.ruled_out:
        note = f"{current.short} has grades of its own that cannot be compared"
        return _Outlook(LineState.NOT_COMPARABLE, note, "cannot be compared")
    return _Outlook(LineState.UNKNOWN, f"nothing is known of it under {current.short}", "not known")


def _ended(final: Framework) -> _Outlook:
    """The line of an area that this framework was the last to judge."""
    note, day = f"ended with {final.short}", final.valid_to
    if day is None:
        return _Outlook(LineState.ENDED, note, "ended")
    return _Outlook(LineState.ENDED, f"{note} in {day:%B %Y}", f"ended {day:%b %Y}", day)


def _final_framework(rules: ChangeRules, framework: Framework, area: str, current: Framework) -> Framework:
    """The last framework before the current one that still judged the area, also if nobody was inspected under it."""
    still = [
        each
        for each in rules.known.all()
        if each.valid_from < current.valid_from and rules.continuity(framework.id, each.id).successors(area)
    ]
    return max(still, key=lambda each: each.valid_from)
