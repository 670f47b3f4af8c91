"""Is a grade better than the one before? Said only where the frameworks say that the two may be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from typing import TYPE_CHECKING

from core.knowledge import Relation, load_knowledge
from core.knowledge.continuing import continuity
from core.library.listing import listed
from core.library.resolving.namesakes import have_in_common

if TYPE_CHECKING:
    from core.knowledge import Framework, Frameworks, Scale
    from core.knowledge.continuing import Continuation, Continuity
    from core.library.history.past import PastInspection


class Direction(StrEnum):
    """Which way a grade went."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AreaChange:
    """How the grade of one area stands to the full inspection before.

    Attributes:
        direction: Which way; NONE where nothing may be said.
        reason: What it was compared with, or why it was not, to stand behind a grade or in a tooltip.
        steps: Steps of the scale, above 0 for better; 0 where nothing may be said.
        relation: How the area continues the one before; NONE where it does not.
        from_inspection: The inspection before, or None for the first.
        from_areas: The areas there that it continues.
        from_grade: The grade there, where it is one; also where it may not be compared.
    """

    direction: Direction
    reason: str
    steps: int = 0
    relation: Relation = Relation.NONE
    from_inspection: int | None = None
    from_areas: tuple[str, ...] = ()
    from_grade: str | None = None


@dataclass(frozen=True, slots=True)
class _Passage:
    """How one area comes from an older framework into a newer one, whoever is inspected.

    Attributes:
        from_areas: The older areas that it continues.
        relation: How; several areas make it a joint one.
        refusal: Why nothing may be said of better or worse; empty where something may.
        called: How the older area was another one, to end a reason with; empty for the same.
    """

    from_areas: tuple[str, ...]
    relation: Relation
    refusal: str = ""
    called: str = ""


class ChangeRules:
    """What changed from inspection to inspection; remembers how areas and grades compare."""

    def __init__(self, known: Frameworks) -> None:
        self.known = known
        self.continuity = cache(partial(continuity, known))
        """What of an earlier framework goes on in a later one, by the ids of both."""
        self._passage = cache(self._find_passage)
        self._steps = cache(self._find_steps)

    def between(self, before: PastInspection | None, after: PastInspection, area: str) -> AreaChange:
        """How the grade of an area stands to that of the full inspection before.

        Args:
            before: The full inspection before it, or None when the later is the first.
            after: The later inspection.
            area: Area id of the later inspection.
        """
        if before is None:
            return AreaChange(Direction.NONE, "the first full inspection in this library")
        if before.told_in and after.told_in and not have_in_common(before.told_in, after.told_in):
            return AreaChange(Direction.NONE, self._elsewhere(before), from_inspection=before.id)
        passage = self._passage(before.framework, after.framework, area)
        told = [before.grade(source) for source in passage.from_areas]
        grades = {grade.grade if grade else None for grade in told}
        joint = grades.pop() if len(grades) == 1 else None
        direction, reason, steps = self._held_against(before, after, area, passage)
        return AreaChange(direction, reason, steps, passage.relation, before.id, passage.from_areas, joint)

    def _held_against(
        self, before: PastInspection, after: PastInspection, area: str, passage: _Passage
    ) -> tuple[Direction, str, int]:
        """Direction, reason and steps."""
        if passage.refusal:
            return Direction.NONE, f"{passage.refusal}{self._told(before, passage)}", 0
        source = passage.from_areas[0]
        was, now = before.grade(source), after.grade(area)
        if was is None or now is None:
            return Direction.NONE, f"not told for the inspection {_when(before if was is None else after)}", 0
        for grade, inspection in ((was, before), (now, after)):
            if grade.why_none:
                return Direction.NONE, f"{grade.why_none} {_when(inspection)}", 0
        steps, label = self._steps(
            (before.framework, source, was.grade or ""), (after.framework, area, now.grade or "")
        )
        if steps is None:
            return Direction.NONE, f"was {label} {_when(before)}, on another scale", 0
        return _direction(steps), f"was {label} {_when(before)}{passage.called}", steps

    def _elsewhere(self, before: PastInspection) -> str:
        """Why two inspections are not compared that may be of two providers of one name."""
        authorities = load_knowledge().authorities
        known = (authorities.by_code(code) for code in sorted(before.told_in))
        names = listed(sorted(authority.name for authority in known if authority))
        return f"the inspection {_when(before)} may be of another of this name, in {names}: see Review"

    def _told(self, before: PastInspection, passage: _Passage) -> str:
        """The joint grade that an area was parted from."""
        if len(passage.from_areas) != 1:
            return ""
        (area,) = passage.from_areas
        grade = before.grade(area)
        if grade is None or grade.grade is None:
            return ""
        return f", {self.known.grade_label(before.framework, area, grade.grade)} {_when(before)}"

    def _find_passage(self, from_framework: str | None, to_framework: str | None, area: str) -> _Passage:
        earlier, later = self.known.get(from_framework), self.known.get(to_framework)
        if earlier is None or later is None:
            which = "this inspection" if later is None else "the inspection before"
            return _Passage((), Relation.NONE, f"the framework of {which} is not known")
        continued = self.continuity(earlier.id, later.id)
        sources = continued.sources(area)
        if not sources:
            return _Passage((), Relation.NONE, _why_new(earlier, later, continued))
        relation = Relation.MERGED if len(sources) > 1 else sources[0].relation
        refusal, called = self._worded(earlier, sources, relation)
        return _Passage(tuple(source.from_area for source in sources), relation, refusal, called)

    def _worded(self, earlier: Framework, sources: tuple[Continuation, ...], relation: Relation) -> tuple[str, str]:
        """Why no direction is told, or how the area was called."""
        names = listed(self.known.area_title(source.from_area, earlier.id) for source in sources)
        since = max((source.since.year for source in sources if source.since), default=None)
        if relation in (Relation.SPLIT, Relation.MERGED):
            return f"{relation} in {since} from {names}", ""
        if relation is Relation.RENAMED:
            return "", f", when the area was called {names}"
        if relation is Relation.SIMILAR:
            return "", f", in a similar area of {earlier.short} ({names})"
        return "", ""

    def _find_steps(
        self, before: tuple[str | None, str, str], after: tuple[str | None, str, str]
    ) -> tuple[int | None, str]:
        """Steps up and the older grade in words, for a framework, area and grade each."""
        steps = steps_up(self._scale(*before[:2]), before[2], self._scale(*after[:2]), after[2])
        return steps, self.known.grade_label(*before)

    def _scale(self, framework_id: str | None, area_id: str) -> Scale | None:
        framework = self.known.get(framework_id)
        area = framework.area(area_id) if framework else None
        return (area.scale if area else None) or (framework.scale if framework else None)


@cache
def change_rules() -> ChangeRules:
    """The rules over the program's own frameworks, made once.

    Raises:
        KnowledgeError: The program's own data is damaged.
    """
    return ChangeRules(load_knowledge().frameworks)


def steps_up(before_scale: Scale | None, before: str, after_scale: Scale | None, after: str) -> int | None:
    """By how many steps the later grade is better; None where no scale holds both or two scales do not agree.

    So “adequate” to “good” is a step, as both are on the older scale, and “adequate” to “requires improvement” is none.
    """
    scales = [scale for scale in (before_scale, after_scale) if scale]
    if len(scales) < 2 or not (scales[0].grade(before) and scales[1].grade(after)):
        return None
    pairs = [(scale.grade(before), scale.grade(after)) for scale in scales]
    found = {was.rank - now.rank for was, now in pairs if was and now}
    return found.pop() if len(found) == 1 else None


def _direction(steps: int) -> Direction:
    if steps == 0:
        return Direction.SAME
    return Direction.BETTER if steps > 0 else Direction.WORSE


def _why_new(earlier: Framework, later: Framework, continued: Continuity) -> str:
    if continued.ruled_out:
        return f"grades of {later.short} cannot be compared with those of {earlier.short}"
    if not continued.known:
        return f"nothing is known of how {later.short} compares with {earlier.short}"
    return f"no area of {earlier.short} that it could be compared with"


def _when(inspection: PastInspection) -> str:
    day = inspection.began_on
    return _month(day.year, day.month) if day else "without a date"


@cache
def _month(year: int, month: int) -> str:
    return f"in {date(year, month, 1):%B %Y}"
