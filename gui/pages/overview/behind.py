"""Which rows of the judgement table stand behind what the overview shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library import InspectionFilter
from core.library.table.filters import DateRange, GradeChoice
from core.model import ProviderType

if TYPE_CHECKING:
    from datetime import date

    from core.knowledge import AreaColumn
    from core.library import AuthorityMark, GradeTally


@dataclass(frozen=True, slots=True)
class Behind:
    """Makes the filters.

    Attributes:
        column: The area that is shown.
        as_at: The day.
        today: Up to today nothing need be left out.
    """

    column: AreaColumn
    as_at: date
    today: date

    def mark(self, mark: AuthorityMark) -> InspectionFilter | None:
        """All inspections of an authority by the day; None where the library holds none."""
        return self._of((mark.authority.code,)) if mark.inspection_id is not None else None

    def tally(self, tally: GradeTally) -> InspectionFilter | None:
        """Those by which authorities hold a grade; None where nobody does."""
        choice = GradeChoice(tally.grade, tuple(sorted(self.column.area_ids)))
        return self._of(tally.authorities, (choice,)) if tally.count else None

    def region(self, region: str | None) -> InspectionFilter:
        """Those of a region; None for all of England."""
        return InspectionFilter(
            provider_types=(ProviderType.CHILDRENS_SERVICES,),
            regions=(region,) if region else (),
            published=self._published(),
        )

    def _of(self, codes: tuple[str, ...], grades: tuple[GradeChoice, ...] = ()) -> InspectionFilter:
        kinds = (ProviderType.CHILDRENS_SERVICES,)
        return InspectionFilter(provider_types=kinds, authorities=codes, grades=grades, published=self._published())

    def _published(self) -> DateRange:
        return DateRange(last=self.as_at) if self.as_at < self.today else DateRange()
