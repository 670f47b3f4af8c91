"""The national picture: which grade of one area each authority holds on a day, how many hold which, and who moved."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.knowledge import Relation
from core.library.history.area_changes import Direction
from core.library.history.lines import area_in
from core.library.history.past import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from core.knowledge import AreaColumn, Authorities, Authority, Framework
    from core.library.history.area_changes import AreaChange, ChangeRules
    from core.library.history.past import PastInspection


class Standing(StrEnum):
    """Whether an authority's grade can be shown beside those of others."""

    HELD = "held"
    SIMILAR = "similar"
    NOT_COMPARABLE = "not comparable"
    ENDED = "ended"
    NO_GRADE = "no grade"
    NOT_HELD = "not held"
    NOT_THERE = "not there"


@dataclass(frozen=True, slots=True)
class AuthorityMark:
    """One authority on the map.

    Attributes:
        authority: Which.
        standing: Whether its grade can stand beside those of others. SIMILAR: of a similar area of an older framework,
            drawn apart and counted apart. NOT_HELD: the library has no full inspection of it by then. NO_GRADE: it has
            one, which tells no grade of the area. NOT_THERE: the authority did not exist then.
        grade: Grade id, where it is HELD or SIMILAR.
        area: The area that gave it.
        framework: Framework id of that inspection.
        inspection_id: The last full inspection by then.
        reason: The standing in words; empty for HELD.
    """

    authority: Authority
    standing: Standing
    grade: str | None = None
    area: str | None = None
    framework: str | None = None
    inspection_id: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GradeTally:
    """Who holds one grade.

    Attributes:
        grade: Grade id.
        authorities: ONS codes of those that hold it.
        inspections: The inspections behind it, in the same order.
        similar: How many of them, the last ones, hold it in a similar area only.
    """

    grade: str
    authorities: tuple[str, ...]
    inspections: tuple[int, ...]
    similar: int

    @property
    def count(self) -> int:
        """How many hold it."""
        return len(self.authorities)


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many authorities hold which grade.

    Attributes:
        region: Name of the region; None for England.
        grades: Each grade of the scale, the best first, and others that were given.
        without: ONS codes of the authorities that are not counted, by their standing.
    """

    region: str | None
    grades: tuple[GradeTally, ...]
    without: dict[Standing, tuple[str, ...]]

    @property
    def counted(self) -> int:
        """How many authorities are counted."""
        return sum(tally.count for tally in self.grades)


@dataclass(frozen=True, slots=True)
class Mover:
    """An authority that was inspected again since a day.

    Attributes:
        authority: Which.
        before: Its mark on that day.
        after: Its mark now.
        change: Direction with its reason; not the sum of steps between, but the one grade held against the other.
    """

    authority: Authority
    before: AuthorityMark
    after: AuthorityMark
    change: AreaChange


class Picture:
    """All that marks, tallies and movers of one area follow from, put in order once.

    Args:
        rules: How areas compare.
        authorities: All authorities.
        column: The area, as a column of the table of judgements: what it is called in each framework.
        inspections: All inspections of the authorities.
        similar: Whether grades of a similar area in an older framework are counted with the others.
    """

    def __init__(
        self,
        rules: ChangeRules,
        authorities: Authorities,
        column: AreaColumn,
        inspections: Iterable[PastInspection],
        *,
        similar: bool,
    ) -> None:
        self._rules = rules
        self._authorities = authorities
        self._column = column
        self._similar = similar
        self._frameworks = [f for member in column.areas if (f := rules.known.get(member.framework))]
        by_code: dict[str, list[PastInspection]] = defaultdict(list)
        for inspection in inspections:
            if inspection.authority_code and inspection.is_graded and inspection.known_on:
                by_code[inspection.authority_code].append(inspection)
        self._latest = {code: _latest_by_day(held) for code, held in by_code.items()}
        self._seen: dict[tuple[str, int], AuthorityMark] = {}

    def reference(self, as_at: date) -> Framework | None:
        """The framework whose area is shown: the newest of a day that judges it, else the newest before."""
        begun = [each for each in self._frameworks if each.valid_from <= as_at] or self._frameworks
        return max(begun, key=lambda each: (each.valid_from <= as_at, each.valid_from), default=None)

    def marks(self, as_at: date) -> tuple[AuthorityMark, ...]:
        """One mark for each authority of today and for each that was there on the day."""
        reference = self.reference(as_at)
        return tuple(
            self._mark(authority, as_at, reference)
            for authority in self._authorities.all()
            if authority.valid_to is None or authority.existed_on(as_at)
        )

    def distributions(self, marks: Sequence[AuthorityMark], as_at: date) -> tuple[Distribution, ...]:
        """The marks of a day counted: England first, then its regions by name."""
        grades = self._grades(self.reference(as_at))
        regions = [_distribution(region, marks, grades) for region in self._authorities.regions()]
        return (_distribution(None, marks, grades), *regions)

    def england(self, as_at: date) -> Distribution:
        """England alone."""
        return _distribution(None, self.marks(as_at), self._grades(self.reference(as_at)))

    def movers(self, since: date, as_at: date) -> tuple[Mover, ...]:
        """Those inspected again since a day, the furthest up first, then those whose change cannot be told."""
        movers = []
        for after in self.marks(as_at):
            before_at, after_at = self._at(after.authority.code, since), self._at(after.authority.code, as_at)
            if before_at is None or after_at is None or before_at is after_at:
                continue
            before = self._mark(after.authority, since, self.reference(since))
            area = area_in(self._column, after_at)
            if area is not None:
                change = self._rules.between(before_at, after_at, area)
                movers.append(Mover(after.authority, before, after, change))
        return tuple(
            sorted(movers, key=lambda m: (m.change.direction is Direction.NONE, -m.change.steps, m.authority.name))
        )

    def _at(self, code: str, day: date) -> PastInspection | None:
        days, latest = self._latest.get(code, ((), ()))
        place = bisect_right(days, day)
        return latest[place - 1] if place else None

    def _mark(self, authority: Authority, as_at: date, reference: Framework | None) -> AuthorityMark:
        if not authority.existed_on(as_at):
            return AuthorityMark(authority, Standing.NOT_THERE, reason=self._not_there(authority))
        inspection = self._at(authority.code, as_at)
        if inspection is None:
            return AuthorityMark(authority, Standing.NOT_HELD, reason="no full inspection in this library by then")
        place = (reference.id if reference else "", inspection.id)
        if place not in self._seen:
            self._seen[place] = self._graded_mark(authority, inspection, reference)
        return self._seen[place]

    def _graded_mark(
        self, authority: Authority, inspection: PastInspection, reference: Framework | None
    ) -> AuthorityMark:
        standing, area, grade, reason = self._standing(inspection, reference)
        counts = standing is Standing.HELD or standing is Standing.SIMILAR
        return AuthorityMark(
            authority=authority,
            standing=standing,
            grade=grade if counts else None,
            area=area,
            framework=inspection.framework,
            inspection_id=inspection.id,
            reason=reason,
        )

    def _not_there(self, authority: Authority) -> str:
        before = " and ".join(each.name for each in self._authorities.predecessors(authority.code))
        made = f", made from {before}" if before else ""
        return f"there since {authority.valid_from:%B %Y}{made}" if authority.valid_from else "not there then"

    def _standing(
        self, inspection: PastInspection, reference: Framework | None
    ) -> tuple[Standing, str | None, str | None, str]:
        """Standing, area, grade and reason of what an inspection gave."""
        own = self._rules.known.get(inspection.framework)
        area = area_in(self._column, inspection)
        if area is None:
            short = own.short if own else "its framework"
            ended = bool(own and reference and own.valid_from > reference.valid_from)
            if ended and reference:
                return Standing.ENDED, None, None, f"last judged under {reference.short}"
            return Standing.NOT_COMPARABLE, None, None, f"no such area in {short}"
        held = inspection.grade(area)
        if held is None:
            return Standing.NO_GRADE, area, None, "its last full inspection does not tell it"
        if held.why_none:
            return Standing.NO_GRADE, area, held.grade, f"{held.why_none} at its last full inspection"
        if own is None or reference is None:
            return Standing.NOT_COMPARABLE, area, held.grade, "the framework of its last full inspection is not known"
        standing, reason = self._beside(own, area, reference)
        return standing, area, held.grade, reason

    def _beside(self, own: Framework, area: str, reference: Framework) -> tuple[Standing, str]:
        """Whether an area's grade may stand beside those of the framework shown."""
        shown = self._column.area_of(reference.id)
        continued = self._rules.continuity(own.id, reference.id)
        relation = next((each.relation for each in continued.successors(area) if each.to_area == shown), Relation.NONE)
        title = self._rules.known.area_title(area, own.id)
        if relation in (Relation.SAME, Relation.RENAMED):
            return Standing.HELD, "" if relation is Relation.SAME else f"called {title} in {own.short}"
        if relation is Relation.SIMILAR:
            reason = f"of a similar area of {own.short} ({title})"
            return (Standing.SIMILAR if self._similar else Standing.NOT_COMPARABLE), reason
        if relation is Relation.SPLIT:
            return Standing.NOT_COMPARABLE, f"one grade for {title} in {own.short}, split since"
        if relation is Relation.MERGED:
            return Standing.NOT_COMPARABLE, f"{title} was judged apart in {own.short}"
        return Standing.NOT_COMPARABLE, f"grades of {own.short} cannot be compared"

    def _grades(self, reference: Framework | None) -> tuple[str, ...]:
        shown = self._column.area_of(reference.id) if reference else None
        area = reference.area(shown) if reference and shown else None
        scale = (area.scale if area else None) or (reference.scale if reference else None)
        return tuple(grade.id for grade in scale.grades) if scale else ()


def _latest_by_day(held: Iterable[PastInspection]) -> tuple[tuple[date, ...], tuple[PastInspection, ...]]:
    """The days on which another inspection became the latest that is known, and which."""
    order = {each.id: place for place, each in enumerate(in_order(held))}
    days: list[date] = []
    latest: list[PastInspection] = []
    for inspection in sorted(in_order(held), key=lambda each: (each.known_on, order[each.id])):
        if inspection.known_on and (not latest or order[inspection.id] > order[latest[-1].id]):
            days.append(inspection.known_on)
            latest.append(inspection)
    return tuple(days), tuple(latest)


def _distribution(region: str | None, marks: Sequence[AuthorityMark], grades: Sequence[str]) -> Distribution:
    here = [mark for mark in marks if region in (None, mark.authority.region)]
    counted = [mark for mark in here if mark.grade is not None]
    others = dict.fromkeys(mark.grade for mark in counted if mark.grade and mark.grade not in grades)
    without: dict[Standing, tuple[str, ...]] = {}
    for standing in Standing:
        codes = tuple(mark.authority.code for mark in here if mark.grade is None and mark.standing is standing)
        if codes:
            without[standing] = codes
    return Distribution(region, tuple(_tally(grade, counted) for grade in (*grades, *others)), without)


def _tally(grade: str, counted: Sequence[AuthorityMark]) -> GradeTally:
    having = sorted(
        (mark for mark in counted if mark.grade == grade), key=lambda mark: mark.standing is Standing.SIMILAR
    )
    return GradeTally(
        grade=grade,
        authorities=tuple(mark.authority.code for mark in having),
        inspections=tuple(mark.inspection_id for mark in having if mark.inspection_id is not None),
        similar=sum(mark.standing is Standing.SIMILAR for mark in having),
    )
