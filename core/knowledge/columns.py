"""Which columns a table of judgements has: areas of different frameworks that continue each other share one.

A column is a place, not a comparison: that two grades stand in one column says nothing about whether they may be
compared. :mod:`core.knowledge.comparisons` does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.knowledge.comparisons import Relation
from core.knowledge.framework import OVERALL_AREAS
from core.knowledge.scales import words
from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge.framework import Area, Framework
    from core.knowledge.frameworks import Frameworks

OVERALL_COLUMN = "overall_effectiveness"


@dataclass(frozen=True, slots=True)
class ColumnArea:
    """One framework's area in a column.

    Attributes:
        framework: Framework id.
        area: Area id.
    """

    framework: str
    area: str


@dataclass(frozen=True, slots=True)
class AreaColumn:
    """One column of the table of judgements.

    Attributes:
        id: Stable whatever frameworks are in view, so that widths and order can be remembered by it.
        title: Column head ("In care").
        subtitle: A second, smaller line ("SIF: looked after"), or an empty text.
        areas: What stands in it, newest framework first. An area can stand in two columns (one grade for both).
        extra: Not shown unless asked for.
    """

    id: str
    title: str
    subtitle: str
    areas: tuple[ColumnArea, ...]
    extra: bool = False

    def area_of(self, framework_id: str | None) -> str | None:
        """The area of a framework that stands in this column, or None."""
        return next((member.area for member in self.areas if member.framework == framework_id), None)

    @property
    def area_ids(self) -> frozenset[str]:
        """Ids of all areas in the column, whichever framework they are of."""
        return frozenset(member.area for member in self.areas)


@dataclass(slots=True)
class _Draft:
    """A column being put together: its members, newest framework first."""

    id: str
    members: list[tuple[Framework, Area]] = field(default_factory=list)

    @property
    def extra(self) -> bool:
        return all(area.extra for _, area in self.members)

    def has(self, framework: Framework) -> bool:
        return any(member is framework for member, _ in self.members)

    def holds(self, area_id: str, framework_id: str | None = None) -> bool:
        return any(a.id == area_id and framework_id in (None, f.id) for f, a in self.members)


def columns_in_view(known: Frameworks, in_view: Iterable[Framework]) -> tuple[AreaColumn, ...]:
    """The columns for the frameworks in view.

    Overall comes first and is one column for all kinds of provider; then the columns of each kind of provider follow
    one another, in the order of its newest framework. Nothing is left out: areas that few ask for are marked extra.

    Args:
        known: All frameworks; columns are worked out over all of them, so that they stay what they are.
        in_view: The frameworks that the table shows.
    """
    shown = {framework.id for framework in in_view}
    table = [f for f in known.all() if f.id in shown]
    overall = _Draft(OVERALL_COLUMN)
    columns: list[AreaColumn] = []
    for drafts in _drafts_of(known).values():
        columns += _finished(_seen(drafts, shown), table)
    for framework in table:
        if framework.overall and _is_overall(framework, framework.overall):
            overall.members.append((framework, framework.overall))
    if overall.members:
        overall.members.sort(key=lambda member: member[0].valid_from, reverse=True)
        columns.insert(0, _column(overall, "Overall", _ended(overall, table), extra=False))
    return _told_apart(columns, known)


def _told_apart(columns: Sequence[AreaColumn], known: Frameworks) -> tuple[AreaColumn, ...]:
    """Columns of one title for several kinds of provider name the kind beneath."""
    titles = Counter(column.title for column in columns)
    told: list[AreaColumn] = []
    for column in columns:
        framework = known.get(column.areas[0].framework)
        if titles[column.title] > 1 and not column.subtitle and framework:
            told.append(replace(column, subtitle=_lower_first(words(framework.provider_type))))
        else:
            told.append(column)
    return tuple(told)


def _is_overall(framework: Framework, area: Area) -> bool:
    """Whether an area goes to the shared first column."""
    return area.id == framework.overall_area and area.id in OVERALL_AREAS


_worked_out: list[tuple[Frameworks, dict[ProviderType, list[_Draft]]]] = []
"""For the frameworks asked about last: they stay the same as long as a program runs, and take 10 ms to work out."""


def _drafts_of(known: Frameworks) -> dict[ProviderType, list[_Draft]]:
    """Columns over all frameworks; nobody may change them."""
    for frameworks, drafts in _worked_out:
        if frameworks is known:
            return drafts
    drafts = _all_drafts(known)
    _worked_out[:] = [(known, drafts)]
    return drafts


def _all_drafts(known: Frameworks) -> dict[ProviderType, list[_Draft]]:
    """Columns over all frameworks, by kind of provider, each with an id of its own.

    A column is called by its newest area. Where kinds of provider judge areas of one id, the first keeps the plain id;
    those that few ask for come last, so that they take none away.
    """
    by_kind: dict[ProviderType, list[_Draft]] = {}
    for kind in ProviderType:
        frameworks = [f for f in known.all() if f.provider_type is kind]
        by_kind[kind] = _drafts(known, sorted(frameworks, key=lambda f: (f.valid_from, f.id), reverse=True))
    named = [(kind, draft) for kind, drafts in by_kind.items() for draft in drafts]
    taken = {OVERALL_COLUMN}
    for kind, draft in sorted(named, key=lambda item: item[1].extra):
        draft.id = draft.id if draft.id not in taken else f"{draft.id}@{kind}"
        taken.add(draft.id)
    return by_kind


def _drafts(known: Frameworks, frameworks: Sequence[Framework]) -> list[_Draft]:
    """Columns over all frameworks of one kind of provider, newest first, without Overall."""
    drafts: list[_Draft] = []
    for framework in frameworks:
        areas = [area for area in framework.areas if not _is_overall(framework, area)]
        rest: list[Area] = []
        for area in areas:
            own = next((draft for draft in drafts if draft.id == area.id and not draft.has(framework)), None)
            if own:
                own.members.append((framework, area))
            else:
                rest.append(area)
        for area in rest:
            places = [d for d in drafts if not d.has(framework) and _continues(known, framework, area, d)]
            if not places:
                places = [_Draft(area.id)]
                drafts += places
            for place in places:
                place.members.append((framework, area))
    return drafts


def _continues(known: Frameworks, framework: Framework, area: Area, draft: _Draft) -> bool:
    """Whether a later area in the column carries this one on."""
    return any(
        known.relation(framework.id, area.id, later.id, later_area.id) is not Relation.NONE
        for later, later_area in draft.members
    )


def _seen(drafts: Sequence[_Draft], shown: set[str]) -> list[_Draft]:
    """The columns reduced to what is in view; two that show the same become one."""
    seen: list[_Draft] = []
    for draft in drafts:
        members = [(f, a) for f, a in draft.members if f.id in shown]
        if members and all(other.members != members for other in seen):
            seen.append(_Draft(draft.id, members))
    return seen


def _finished(drafts: Sequence[_Draft], in_view: Sequence[Framework]) -> list[AreaColumn]:
    main = any(not draft.extra for draft in drafts)
    columns: list[AreaColumn] = []
    for position, draft in enumerate(drafts):
        alone = [(f, a) for f, a in draft.members if not _elsewhere(f, a, drafts, draft)]
        title = (alone or draft.members)[0][1].short
        later = drafts[position + 1 :]
        notes = (_renamed(alone, title), _shared(draft, later), _ended(draft, in_view))
        extra = main and draft.extra
        columns.append(_column(draft, title, next(filter(None, notes), ""), extra=extra))
    return columns


def _column(draft: _Draft, title: str, subtitle: str, *, extra: bool) -> AreaColumn:
    areas = tuple(ColumnArea(framework.id, area.id) for framework, area in draft.members)
    return AreaColumn(draft.id, title, subtitle, areas, extra)


def _elsewhere(framework: Framework, area: Area, drafts: Iterable[_Draft], draft: _Draft) -> bool:
    return any(other is not draft and other.holds(area.id, framework.id) for other in drafts)


def _renamed(members: Iterable[tuple[Framework, Area]], title: str) -> str:
    """What the newest framework that calls it otherwise calls it: "SIF: looked after"."""
    for framework, area in members:
        if area.short != title:
            return f"{framework.short}: {_lower_first(area.short)}"
    return ""


def _lower_first(text: str) -> str:
    """A text to stand inside a line; abbreviations stay as they are."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _shared(draft: _Draft, later: Iterable[_Draft]) -> str:
    """The note of an area that fills several columns, told under the last of them."""
    for framework, area in draft.members:
        if area.column_note and not any(other.holds(area.id, framework.id) for other in later):
            return area.column_note
    return ""


def _ended(draft: _Draft, in_view: Iterable[Framework]) -> str:
    """Until when the column was judged, if the frameworks in view agree that it no longer is: "to March 2026"."""
    newest: dict[ProviderType, Framework] = {}
    for framework, _ in draft.members:
        kept = newest.get(framework.provider_type, framework)
        newest[framework.provider_type] = max(kept, framework, key=lambda f: f.valid_from)
    ends = {
        last.valid_to
        if any(f.areas and f.provider_type is kind and f.valid_from > last.valid_from for f in in_view)
        else None
        for kind, last in newest.items()
    }
    end = ends.pop() if len(ends) == 1 else None
    return f"to {end:%B %Y}" if end else ""
