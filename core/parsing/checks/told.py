"""What the checks of an article look at, and the words in which they speak of grades and areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.framework import OVERALL_AREAS
from core.parsing.area_ids import OVERALL, SEND_OUTCOME
from core.parsing.grade_scales import grade_by_place
from core.parsing.lexicon import GradeForm

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from core.knowledge.framework import Framework
    from core.model import Claim, ReportedInspection
    from core.parsing.dates import DateFact
    from core.parsing.lexicon import GradeWord
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

WHOLE = OVERALL_AREAS | {SEND_OUTCOME}
"""Ids of areas that stand for the provider as a whole."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of its chief provider.

    Attributes:
        scene: The article.
        inspection: The inspection that was read.
        statements: Every grade told of the provider.
        facts: Every date told of the provider.
        dated: The article's own date.
    """

    scene: Scene
    inspection: ReportedInspection
    statements: tuple[Statement, ...]
    facts: tuple[DateFact, ...]
    dated: date | None

    @property
    def framework(self) -> Framework | None:
        """The framework of the inspection."""
        return self.scene.tools.knowledge.frameworks.get(self.inspection.framework)

    def grade_of(self, word: GradeWord) -> str | None:
        """The id of the grade that a word stands for; None where no framework tells what "the top grade" is."""
        if word.form not in (GradeForm.END, GradeForm.NUMBER):
            return word.grade
        framework = self.framework
        if framework is None or framework.scale is None:
            return None
        return grade_by_place(word, framework.scale)

    def rank_pair(self, one: str, other: str) -> tuple[int, int] | None:
        """Ranks of two grades (1 is the best) on the framework's scale, or on another that has both."""
        own = self.framework.scale if self.framework else None
        for scale in (*([own] if own else []), *self.scene.tools.knowledge.frameworks.scales()):
            ranks = {grade.id: grade.rank for grade in scale.grades}
            if one in ranks and other in ranks:
                return ranks[one], ranks[other]
        return None

    def label(self, grade: str, area: str = OVERALL) -> str:
        """A grade in the words of its scale."""
        return self.scene.tools.knowledge.frameworks.grade_label(self.inspection.framework, area, grade)

    def title(self, area: str) -> str:
        """The title of an area."""
        return self.scene.tools.knowledge.frameworks.area_title(area, self.inspection.framework)


def overall_of(claims: Iterable[Claim]) -> set[str]:
    """Ids of the grades that claims give the provider as a whole."""
    return {claim.grade for claim in claims if claim.area in WHOLE}


def quoted(text: str) -> str:
    """Words of the text as a message quotes them, beginning with a capital."""
    plain = " ".join(text.split())
    return f"“{plain[:1].upper()}{plain[1:]}”"
