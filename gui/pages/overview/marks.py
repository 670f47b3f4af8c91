"""Turns the national picture into the marks of the charts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library import Standing
from gui.charts.over_time import QuarterMark
from gui.charts.stacked_bars import BarLine, StretchMark
from gui.charts.tile_map import TileMark
from gui.charts.tile_names import tile_name
from gui.pages.overview.wording import authorities, standing_words
from gui.wording.dates import whole_date
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Frameworks
    from core.library import AuthorityMark, Distribution, GradeTally, NationalPicture, QuarterDistribution
    from gui.delegates.face_maker import FaceMaker
    from gui.delegates.grade_face import GradeFace
    from gui.pages.overview.behind import Behind


class MarkMaker:
    """Makes them.

    Args:
        picture: Of the day.
        faces: Makes the faces of grades.
        frameworks: Their short names.
        behind: Finds the rows behind.
    """

    def __init__(self, picture: NationalPicture, faces: FaceMaker, frameworks: Frameworks, behind: Behind) -> None:
        self._picture = picture
        self._faces = faces
        self._frameworks = frameworks
        self._behind = behind

    def face(self, grade: str) -> GradeFace:
        """A grade of the area and framework that are shown."""
        framework = self._picture.framework
        return self._faces.face(framework.id if framework else None, self._picture.area, grade)

    def held_face(self, mark: AuthorityMark) -> GradeFace | None:
        """The grade that an authority holds; None where it has none that may be shown."""
        return self._faces.face(mark.framework, mark.area, mark.grade) if mark.grade else None

    def tiles(self) -> tuple[TileMark, ...]:
        """A tile for each authority that has a place on the map."""
        return tuple(
            TileMark(
                key=mark.authority.code,
                words=self.words(mark),
                face=self.held_face(mark),
                dashed=mark.standing is Standing.SIMILAR,
                behind=self._behind.mark(mark),
                name=tile_name(mark.authority.name),
                place=(mark.authority.tile.column, mark.authority.tile.row),
            )
            for mark in self._picture.marks
            if mark.authority.tile is not None
        )

    def words(self, mark: AuthorityMark) -> str:
        """Authority, grade or why there is none, and by which framework."""
        face = self.held_face(mark)
        told = face.label if face else standing_words(mark.standing)
        more = ", ".join(part for part in (self.framework_name(mark), mark.reason) if part)
        return f"{mark.authority.name}: {told}" + (f" ({more})" if more else "")

    def framework_name(self, mark: AuthorityMark) -> str:
        """By which framework an authority was judged last; empty where none is known."""
        framework = self._frameworks.get(mark.framework)
        return framework.short if framework else ""

    def elsewhere(self) -> str:
        """Authorities that were there on the day and have no place on a map of today; empty without any."""
        gone = [mark for mark in self._picture.marks if mark.authority.tile is None]
        return "; ".join(self.words(mark) for mark in gone)

    def lines(self) -> tuple[BarLine, ...]:
        """England and its regions."""
        return tuple(
            BarLine(
                name=each.region or translate("Overview", "England"),
                share=f"{each.counted:,}",
                note=translate("Overview", "of {0}").format(each.counted + _without(each)),
                strong=each.region is None,
            )
            for each in self._picture.distributions
        )

    def stretches(self) -> tuple[StretchMark, ...]:
        """Every grade of every line."""
        return tuple(
            StretchMark(
                key=(each.region, tally.grade),
                words=self._tally_words(each.region or translate("Overview", "England"), tally),
                face=self.face(tally.grade),
                behind=self._behind.tally(tally),
                line=line,
                count=tally.count,
            )
            for line, each in enumerate(self._picture.distributions)
            for tally in each.grades
        )

    def quarters(self, over_time: Sequence[QuarterDistribution]) -> tuple[QuarterMark, ...]:
        """Every grade of every quarter."""
        return tuple(
            QuarterMark(
                key=(quarter.as_at, tally.grade),
                words=self._tally_words(whole_date(quarter.as_at), tally),
                face=self.face(tally.grade),
                behind=replace(self._behind, as_at=quarter.as_at).tally(tally),
                column=column,
                count=tally.count,
            )
            for column, quarter in enumerate(over_time)
            for tally in quarter.distribution.grades
        )

    def _tally_words(self, where: str, tally: GradeTally) -> str:
        words = f"{where}, {self.face(tally.grade).label}: {authorities(tally.count)}"
        if tally.similar:
            words += translate("Overview", ", of them {0} in a similar area").format(tally.similar)
        return words


def _without(distribution: Distribution) -> int:
    """How many authorities of that day are not counted."""
    return sum(len(codes) for standing, codes in distribution.without.items() if standing is not Standing.NOT_THERE)
