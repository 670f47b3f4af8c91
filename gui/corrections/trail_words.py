"""The trail of decisions in words: what was decided, by whom, when and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library import Action, Subject
from gui.wording.dates import moment_words
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.knowledge import Frameworks
    from core.library import TrailEntry
    from core.model import Correction


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One decision.

    Attributes:
        what: What was decided: "Corrected to Good, before Inadequate".
        who: By whom and when.
        why: The reason given.
        holds: Whether it has an effect; "taken back" is told in ``what`` too.
    """

    what: str
    who: str
    why: str
    holds: bool


def judgement_line(correction: Correction, framework: str | None, frameworks: Frameworks) -> TrailLine:
    """A decision about an area of an inspection."""

    def named(grade: str | None) -> str:
        none = translate("Trail", "no grade")
        return frameworks.grade_label(framework, correction.area, grade) if grade else none

    what = translate("Trail", "Corrected to {0}, before {1}").format(
        named(correction.grade), named(correction.old_grade)
    )
    return _line(what, correction.made_by, correction.made_at, correction.reason, correction.undone_at is None)


def finding_line(entry: TrailEntry, framework: str | None, frameworks: Frameworks) -> TrailLine:
    """A decision about a finding of a document."""
    what = {
        Action.CONFIRM: translate("Trail", "Confirmed"),
        Action.REJECT: translate("Trail", "Rejected"),
        Action.ADD: translate("Trail", "Added"),
        Action.CORRECT: _corrected(entry, framework, frameworks),
    }[entry.action]
    if entry.no_longer_fits and entry.undone_at is None:
        what = translate("Trail", "{0}; no longer fits").format(what)
    return _line(what, entry.made_by, entry.made_at, entry.reason, entry.undone_at is None, entry.holds)


def document_lines(entries: Iterable[TrailEntry], frameworks: Frameworks) -> tuple[TrailLine, ...]:
    """The decisions about a document's findings, each with what it is about before it."""
    lines = []
    for entry in entries:
        line = finding_line(entry, None, frameworks)
        lines.append(replace(line, what=f"{_about(entry, frameworks)}: {line.what}"))
    return tuple(lines)


def _about(entry: TrailEntry, frameworks: Frameworks) -> str:
    area = entry.new_values.get("area") or entry.anchor.get("area")
    if entry.subject is Subject.CLAIM and area:
        return frameworks.area_title(str(area))
    return {
        Subject.DOCUMENT: translate("Trail", "Document"),
        Subject.REPORTED_INSPECTION: translate("Trail", "Inspection"),
        Subject.CLAIM: translate("Trail", "Grade"),
        Subject.POINT: translate("Trail", "Point"),
        Subject.QUOTE: translate("Trail", "Quotation"),
    }[entry.subject]


def _corrected(entry: TrailEntry, framework: str | None, frameworks: Frameworks) -> str:
    if entry.subject is Subject.CLAIM and "grade" in entry.new_values:
        area = str(entry.new_values.get("area") or entry.anchor.get("area") or "")
        old, new = (
            frameworks.grade_label(framework, area, str(values.get("grade")))
            for values in (entry.old_values, entry.new_values)
        )
        return translate("Trail", "Corrected to {0}, before {1}").format(new, old)
    return translate("Trail", "Corrected: {0}").format(", ".join(map(_value_name, entry.new_values)))


def _value_name(column: str) -> str:
    """What a value is called; the columns of core are no words for users."""
    names = {
        "area": translate("Trail", "area"),
        "tense": translate("Trail", "time"),
        "told_when": translate("Trail", "when"),
        "reported_inspection": translate("Trail", "inspection"),
        "provider_name": translate("Trail", "provider"),
        "provider_type": translate("Trail", "sort of provider"),
        "framework": translate("Trail", "framework"),
        "published_on": translate("Trail", "publication"),
        "visit_type": translate("Trail", "visit"),
    }
    return names.get(column, column.replace("_", " "))


def _line(what: str, by: str, at: datetime, why: str, stands: bool, holds: bool | None = None) -> TrailLine:
    told = what if stands else translate("Trail", "{0}; taken back").format(what)
    return TrailLine(told, f"{by}, {moment_words(at)}", why, stands if holds is None else holds)
