"""What a grade is, told from the facts of its framework; as data, for the card that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.inspectorates import taking_part
from core.knowledge.scales import Band
from gui.wording.dates import whole_date
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import Frameworks
    from core.knowledge.framework import Area, Framework
    from core.knowledge.scales import GradeFacts, Scale


@dataclass(frozen=True, slots=True)
class GradeInQuestion:
    """A grade that somebody asks about.

    Attributes:
        framework: Framework id; None when it is not known.
        area: Area id; None when it is not known.
        grade: Grade id.
    """

    framework: str | None
    area: str | None
    grade: str


@dataclass(frozen=True, slots=True)
class GradeExplanation:
    """What the card tells.

    Attributes:
        label: The grade's whole name.
        scale: The scale it stands on, for its steps; None for a value outside any scale.
        place: Where it stands on the scale, in a sentence.
        meaning: How the inspectorate means it, in a sentence; empty outside any scale.
        sentences: Framework, area and whatever else is known, a sentence each.
    """

    label: str
    scale: Scale | None
    place: str
    meaning: str
    sentences: tuple[str, ...]


def explain(asked: GradeInQuestion, frameworks: Frameworks) -> GradeExplanation:
    """Tell what a grade is."""
    facts = frameworks.grade_facts(asked.framework, asked.area, asked.grade)
    framework = frameworks.get(asked.framework)
    area = frameworks.area(asked.framework, asked.area) if asked.area else None
    scale = frameworks.scale(facts.scale) if facts.scale else None
    told = (
        _printed(facts),
        _area_sentence(area),
        _framework_sentence(framework),
        _limiting_sentence(scale, facts, area),
        _overall_sentence(framework),
    )
    return GradeExplanation(
        translate("Grades", facts.label), scale, _place(facts), _meaning(facts.band), tuple(filter(None, told))
    )


def _place(facts: GradeFacts) -> str:
    if facts.rank is None:
        return translate("GradeCard", "It stands on no scale: it is neither above nor below other grades.")
    if facts.rank == 1:
        return translate("GradeCard", "The best of {0} grades.").format(facts.steps)
    if facts.rank == facts.steps:
        return translate("GradeCard", "The lowest of {0} grades.").format(facts.steps)
    return translate("GradeCard", "Number {0} of {1} grades, counted from the best.").format(facts.rank, facts.steps)


def _meaning(band: Band | None) -> str:
    if band is None:
        return ""
    return {
        Band.TOP: translate("GradeCard", "It says that the work is far better than is asked for."),
        Band.POSITIVE: translate("GradeCard", "It says that the work is as it should be."),
        Band.MIDDLE: translate("GradeCard", "It says that the work does what it must, and no more."),
        Band.NEGATIVE: translate("GradeCard", "It says that the work is not yet as it should be."),
        Band.BOTTOM: translate("GradeCard", "It says that the work falls seriously short."),
    }[band]


def _printed(facts: GradeFacts) -> str:
    if facts.printed == facts.label:
        return ""
    return translate("GradeCard", "Reports print it as “{0}”.").format(facts.printed)


def _area_sentence(area: Area | None) -> str:
    return translate("GradeCard", "Given for: {0}.").format(area.label) if area else ""


def _framework_sentence(framework: Framework | None) -> str:
    if framework is None:
        return translate("GradeCard", "Which framework it is of is not told.")
    named = f"{framework.short} ({', '.join(taking_part(framework.inspectorate))})"
    first, last = whole_date(framework.valid_from), whole_date(framework.valid_to)
    if last:
        return translate("GradeCard", "Framework: {0}, in use from {1} to {2}.").format(named, first, last)
    return translate("GradeCard", "Framework: {0}, in use since {1}.").format(named, first)


def _limiting_sentence(scale: Scale | None, facts: GradeFacts, area: Area | None) -> str:
    grade = scale.grade(facts.grade) if scale else None
    if grade is None or area is None or not (grade.limiting and area.limiting):
        return ""
    return translate("GradeCard", "In this area it holds the overall grade down.")


def _overall_sentence(framework: Framework | None) -> str:
    if framework is None or framework.has_overall:
        return ""
    return translate("GradeCard", "This framework has no overall grade, and none is worked out from its areas.")
