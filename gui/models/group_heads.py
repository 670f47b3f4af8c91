"""What the head of a group says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library import Grouping
from gui.wording.names import provider_type_name, unnamed_provider, visit_type_name
from gui.wording.numbers import inspections
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import InspectionGroup, InspectionRow
    from gui.models.inspection_cells import Cell


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A head, in words.

    Attributes:
        name: Of the authority or the provider.
        told: How much is in the group.
        spoken: The same as a sentence, with whether the group is folded.
        folded: Its inspections are not shown.
    """

    name: str
    told: str
    spoken: str
    folded: bool


def head_of(group: InspectionGroup, grouping: Grouping, *, folded: bool) -> GroupHead:
    """The head of a group."""
    of_authority = grouping is Grouping.AUTHORITY
    name = group.name or (translate("GroupHeads", "No authority known") if of_authority else unnamed_provider())
    kind = provider_type_name(group.provider_type).lower() if group.provider_type else ""
    count = inspections(group.count)
    state = translate("GroupHeads", "folded") if folded else translate("GroupHeads", "unfolded")
    spoken = translate("GroupHeads", "Group {0}").format(", ".join(part for part in (name, kind, count, state) if part))
    return GroupHead(name, count, f"{spoken}.", folded)


def below_head(cell: Cell, row: InspectionRow, grouping: Grouping) -> Cell:
    """The first cell of a row below a head: what the head says already gives way to the kind of visit."""
    if grouping is Grouping.AUTHORITY:
        return replace(cell, below_head=True)
    visit = visit_type_name(row.visit_type) or translate("GroupHeads", "inspection")
    return replace(cell, text=visit, below_head=True, indented=False)
