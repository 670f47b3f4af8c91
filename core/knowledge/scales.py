"""Scales: the ordered values that an inspectorate can give, best first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.sources import Entry

_SCALE_KEYS = frozenset({"id", "note", "grades"})
_GRADE_KEYS = frozenset(
    {"id", "label", "printed", "short", "abbreviation", "rank", "band", "limiting", "sentence", "aliases"}
)

# Words that an id cannot spell.
_SPELLINGS = {"childrens": "children’s", "cqc": "CQC", "lscb": "LSCB", "send": "SEND"}


class Band(StrEnum):
    """How an inspectorate means a grade, across scales of different length. For words, never for arithmetic."""

    TOP = "top"
    POSITIVE = "positive"
    MIDDLE = "middle"
    NEGATIVE = "negative"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Grade:
    """One value of a scale.

    Attributes:
        id: Grade id (``requires_improvement``).
        label: The full word for screens and tables.
        printed: As official reports print it ("Requires improvement to be good").
        short: For narrow cells ("Requires impr.").
        abbreviation: One to three characters, unique in the scale ("RI").
        rank: 1 is the best.
        band: How the inspectorate means it.
        limiting: In a limiting area this grade caps the overall one.
        sentence: The fixed sentence that stands for the grade in reports, or an empty text.
        aliases: Other words for it in articles.
    """

    id: str
    label: str
    printed: str
    short: str
    abbreviation: str
    rank: int
    band: Band
    limiting: bool = False
    sentence: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """An ordered list of grades, best first.

    Attributes:
        id: Scale id (``ofsted4``).
        grades: The grades, by rank.
        note: Where and when it is used.
    """

    id: str
    grades: tuple[Grade, ...]
    note: str = ""

    def grade(self, grade_id: str) -> Grade | None:
        """The grade of this id, or None if the scale has no such value."""
        return next((grade for grade in self.grades if grade.id == grade_id), None)

    @property
    def steps(self) -> int:
        """How many grades the scale has."""
        return len(self.grades)

    @property
    def counts_up(self) -> bool:
        """Whether its grades are numbered from the worst, which is number one."""
        return self.grades[-1].abbreviation == "1"


@dataclass(frozen=True, slots=True)
class GradeFacts:
    """All that is needed to show one grade, wherever it is shown.

    Attributes:
        grade: Grade id.
        label: The full word ("Requires improvement").
        printed: As official reports print it.
        short: For narrow cells ("Requires impr.").
        abbreviation: For compact cells ("RI").
        scale: Id of the scale it was read on; None for a value outside any scale ("maintained").
        rank: 1 is the best; None outside any scale.
        steps: Grades in the scale; 0 outside any scale, where no meter is drawn.
        band: How the inspectorate means it; None outside any scale.
    """

    grade: str
    label: str
    printed: str
    short: str
    abbreviation: str
    scale: str | None = None
    rank: int | None = None
    steps: int = 0
    band: Band | None = None

    @property
    def filled(self) -> int:
        """How many steps of the meter are filled: all for the best grade, one for the lowest."""
        return 0 if self.rank is None else self.steps - self.rank + 1


def facts_on_scale(scale: Scale, grade: Grade) -> GradeFacts:
    """Facts of a grade that stands on a scale."""
    return GradeFacts(
        grade=grade.id,
        label=grade.label,
        printed=grade.printed,
        short=grade.short,
        abbreviation=grade.abbreviation,
        scale=scale.id,
        rank=grade.rank,
        steps=scale.steps,
        band=grade.band,
    )


def facts_off_scale(grade_id: str) -> GradeFacts:
    """Facts of a value outside any scale ("maintained", "not_effective"): its id in words, no rank, no meter."""
    label = words(grade_id)
    return GradeFacts(grade_id, label, label, label, "".join(word[0] for word in label.split()).upper())


def words(identifier: str) -> str:
    """Turn a snake_case id into words: ``not_effective`` becomes "Not effective", ``send_area`` "SEND area"."""
    text = " ".join(_SPELLINGS.get(word, word) for word in identifier.split("_") if word)
    return text[:1].upper() + text[1:]


def read_scales(entries: Iterable[Entry]) -> dict[str, Scale]:
    """Make the scales of ``[[scale]]`` entries, by id, in the order given.

    Raises:
        KnowledgeError: An id twice, ranks that are not 1 to n in order, an unknown band, an abbreviation twice.
    """
    scales: dict[str, Scale] = {}
    for entry in entries:
        entry.only(_SCALE_KEYS)
        scale_id = entry.text("id")
        if scale_id in scales:
            raise entry.fault(f"the scale '{scale_id}' stands twice.", "id")
        scales[scale_id] = Scale(scale_id, _read_grades(entry), entry.text("note", ""))
    return scales


def _read_grades(entry: Entry) -> tuple[Grade, ...]:
    grades: list[Grade] = []
    for position, item in enumerate(entry.tables("grades"), start=1):
        grade = _read_grade(item)
        if grade.rank != position:
            raise item.fault(f"the rank of '{grade.id}' should be {position}: ranks run from 1, best first.")
        for other in grades:
            if other.id == grade.id:
                raise item.fault(f"the grade '{grade.id}' stands twice in this scale.")
            if other.abbreviation == grade.abbreviation:
                raise item.fault(f"'{other.id}' and '{grade.id}' have the same abbreviation.")
        grades.append(grade)
    if len(grades) < 2:
        raise entry.fault("a scale needs at least two grades.", "grades")
    return tuple(grades)


def _read_grade(item: Entry) -> Grade:
    item.only(_GRADE_KEYS)
    label = item.text("label")
    band = item.text("band")
    if band not in set(Band):
        raise item.fault(f"the band '{band}' is not known; use one of {', '.join(Band)}.")
    return Grade(
        id=item.text("id"),
        label=label,
        printed=item.text("printed", label),
        short=item.text("short", label),
        abbreviation=item.text("abbreviation"),
        rank=item.number("rank"),
        band=Band(band),
        limiting=item.flag("limiting"),
        sentence=item.text("sentence", ""),
        aliases=item.texts("aliases"),
    )
