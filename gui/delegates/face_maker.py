"""Makes the faces of grades from what the desk knows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from core.knowledge.palette import DEFAULT_SET, Border
from gui.delegates.grade_face import ChipColours, GradeFace

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.knowledge.palette import Shades
    from core.knowledge.scales import GradeFacts


class FaceMaker:
    """Makes and keeps the faces of grades: there are few, and every cell of a table needs one.

    Args:
        knowledge: Scales and colours.
        colour_set: Which set of colours.
    """

    def __init__(self, knowledge: Knowledge, colour_set: str = DEFAULT_SET) -> None:
        self._knowledge = knowledge
        self._colour_set = colour_set
        self._made: dict[tuple[str | None, str | None, str], GradeFace] = {}

    def face(self, framework_id: str | None, area_id: str | None, grade_id: str) -> GradeFace:
        """The face of a grade as given in an area of a framework; either may be unknown."""
        key = (framework_id, area_id, grade_id)
        if key not in self._made:
            self._made[key] = self._make(self._knowledge.frameworks.grade_facts(*key))
        return self._made[key]

    def faces_of_area(self, framework_id: str, area_id: str) -> tuple[GradeFace, ...]:
        """The faces of all grades that an area can be given, best first."""
        area = self._knowledge.frameworks.area(framework_id, area_id)
        framework = self._knowledge.frameworks.get(framework_id)
        scale = (area.scale if area else None) or (framework.scale if framework else None)
        return tuple(self.face(framework_id, area_id, grade.id) for grade in scale.grades) if scale else ()

    def _make(self, facts: GradeFacts) -> GradeFace:
        colours = self._knowledge.palette.for_facts(facts, self._colour_set)
        return GradeFace(
            grade=facts.grade,
            label=facts.label,
            short=facts.short,
            letter=facts.abbreviation,
            filled=facts.filled,
            steps=facts.steps,
            light=_chip_colours(colours.light),
            dark=_chip_colours(colours.dark),
            dotted=colours.border is Border.DOTTED,
        )


def _chip_colours(shades: Shades) -> ChipColours:
    return ChipColours(QColor(shades.fill), QColor(shades.text))
