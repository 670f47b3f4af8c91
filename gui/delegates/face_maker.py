"""Makes the faces of grades from what the desk knows of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge.palette import Border
from core.knowledge.scales import facts_on_scale
from gui.delegates.grade_face import GradeFace
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import AreaColumn, Knowledge
    from core.knowledge.scales import GradeFacts, Scale


class FaceMaker:
    """Makes and keeps the faces of grades: there are few, and every cell of a table needs one.

    Args:
        knowledge: Scales and the forms of their chips.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._made: dict[tuple[str | None, str | None, str], GradeFace] = {}

    def face(self, framework_id: str | None, area_id: str | None, grade_id: str) -> GradeFace:
        """The face of a grade as given in an area of a framework; either may be unknown."""
        key = (framework_id, area_id, grade_id)
        if key not in self._made:
            self._made[key] = self._make(self._knowledge.frameworks.grade_facts(*key))
        return self._made[key]

    def face_on_scale(self, scale: Scale, grade_id: str) -> GradeFace:
        """The face of a grade of a scale, whichever framework uses it.

        Raises:
            KeyError: The scale has no such grade.
        """
        grade = scale.grade(grade_id)
        if grade is None:
            raise KeyError(grade_id)
        return self._make(facts_on_scale(scale, grade))

    def faces_of_area(self, framework_id: str, area_id: str) -> tuple[GradeFace, ...]:
        """The faces of all grades that an area can be given, best first."""
        area = self._knowledge.frameworks.area(framework_id, area_id)
        framework = self._knowledge.frameworks.get(framework_id)
        scale = (area.scale if area else None) or (framework.scale if framework else None)
        return tuple(self.face(framework_id, area_id, grade.id) for grade in scale.grades) if scale else ()

    def faces_of_column(self, column: AreaColumn) -> tuple[GradeFace, ...]:
        """The faces of all grades that a column of the table can hold, each word once."""
        faces: dict[str, GradeFace] = {}
        for member in column.areas:
            for face in self.faces_of_area(member.framework, member.area):
                faces[face.label] = face
        return tuple(faces.values())

    def _make(self, facts: GradeFacts) -> GradeFace:
        colours = self._knowledge.palette.for_facts(facts)
        return GradeFace(
            grade=facts.grade,
            label=translate("Grades", facts.label),
            short=translate("Grades", facts.short),
            letter=translate("Grades", facts.abbreviation),
            filled=facts.filled,
            steps=facts.steps,
            scale=facts.scale,
            dotted=colours.border is Border.DOTTED,
        )
