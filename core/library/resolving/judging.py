"""Decide every area of an inspection from its claims and corrections, and store what holds."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA, OVERALL_AREAS, load_knowledge
from core.library.file.reference import place_judgements
from core.library.press.press import Reference, Told
from core.library.resolving.deciding import SURE, Corrected, Decision, Said, decide
from core.library.resolving.earlier import past_area
from core.library.resolving.tellings import read_said
from core.library.review.document_states import follow_states
from core.model import Basis

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.knowledge import Framework
    from core.library.file.connection import Library
    from core.library.resolving.tellings import AreaName

# The newest comes last, and so is the one that counts. By the clock and not by the id: merging two libraries brings
# older corrections in after newer ones.
_CORRECTIONS = (
    "SELECT area, grade, reason, made_by, made_at FROM corrections "
    "WHERE inspection = ? AND undone_at IS NULL ORDER BY made_at, id"
)
_JUDGEMENTS = "SELECT id, area, grade, basis, claim, reason, sources FROM judgements WHERE inspection = ?"
_INSERT = """INSERT INTO judgements (inspection, area, grade, basis, claim, reason, sources, position)
VALUES (?, ?, ?, ?, ?, ?, ?, 0)"""
_DECIDE_ANEW = "UPDATE judgements SET grade = ?, basis = ?, claim = ?, reason = ?, sources = ? WHERE id = ?"
_PRESS = """UPDATE inspections SET press_agrees = ?1, press_differs = ?2, press_unsure = ?3
WHERE id = ?4 AND (press_agrees <> ?1 OR press_differs <> ?2 OR press_unsure <> ?3)"""
_TELL_ANEW = "UPDATE judgements SET reason = ?, sources = ? WHERE id = ?"


def judge(library: Library, inspections: Collection[int]) -> None:
    """Decide every area of some inspections anew from their claims and corrections; inside ``writing``."""
    for inspection_id in sorted(inspections):
        _judge(library, inspection_id)
    follow_states(library, inspections)


def _judge(library: Library, inspection_id: int) -> None:
    frameworks = load_knowledge().frameworks
    framework = frameworks.get(library.value("SELECT framework FROM inspections WHERE id = ?", (inspection_id,)))
    everything = by_area(framework, read_said(library, inspection_id))
    said = _judged(everything)
    corrected = {
        own_area(framework, row["area"]): Corrected(
            row["grade"], row["reason"], row["made_by"], datetime.fromisoformat(row["made_at"])
        )
        for row in library.rows(_CORRECTIONS, (inspection_id,))
    }
    decided: dict[str, Decision] = {}
    for area in sorted(said.keys() | corrected.keys()):
        label = partial(frameworks.grade_label, framework.id if framework else None, area)
        decided[area] = decide(said.get(area, []), corrected.get(area), label)
    _store(library, inspection_id, decided)
    reference = {
        area: Reference(decision.grade, decision.claim_id)
        for area, decision in decided.items()
        if is_reference(decision.basis, said.get(area, []))
    }
    _count_press(library, inspection_id, everything, reference)


def _store(library: Library, inspection_id: int, decided: Mapping[str, Decision]) -> None:
    """Let the judgements of an inspection be these.

    A row that says the same already is left alone, and one of which only the reason changed keeps its place in the
    indexes: most documents tell what is known, and every index is another page to write.
    """
    held = {row["area"]: row for row in library.rows(_JUDGEMENTS, (inspection_id,))}
    library.execute_many(
        "DELETE FROM judgements WHERE id = ?", [(row["id"],) for area, row in held.items() if area not in decided]
    )
    for area, decision in decided.items():
        row = held.get(area)
        said = decision.grade, decision.basis, decision.claim_id
        told = decision.reason, decision.sources
        if row is None:
            library.execute(_INSERT, (inspection_id, area, *said, *told))
        elif (row["grade"], row["basis"], row["claim"]) != said:
            library.execute(_DECIDE_ANEW, (*said, *told, row["id"]))
        elif (row["reason"], row["sources"]) != told:
            library.execute(_TELL_ANEW, (*told, row["id"]))
    place_judgements(library, inspection_id)


def own_area(framework: Framework | None, area: str) -> str:
    """What a framework calls an area: "rated good" of a home is its overall experiences and progress."""
    overall = framework.overall_area if framework else None
    return overall if overall and area in OVERALL_AREAS else area


def area_said_of(framework: Framework | None, name: AreaName) -> str | None:
    """The area of the inspection that a claim is about; None for one that looks back on what it did not judge."""
    if not name.earlier:
        return own_area(framework, name.area)
    area = past_area(load_knowledge().frameworks, name.area, name.framework, framework.id if framework else None)
    return area and own_area(framework, area)


def by_area(framework: Framework | None, said: Mapping[AreaName, list[Said]]) -> dict[str, list[Said]]:
    """Claims by the area of the inspection that they are about; claims about every area under ``all_areas``."""
    areas: dict[str, list[Said]] = {}
    for name, claims in said.items():
        area = area_said_of(framework, name)
        if area is not None:
            areas.setdefault(area, []).extend(claims)
    return areas


def told_by_articles(everything: Mapping[str, list[Said]]) -> dict[int, list[Told]]:
    """What each article says of an inspection, by the article's id."""
    told: dict[int, list[Told]] = {}
    for area, claims in everything.items():
        for one in claims:
            if not one.official:
                told.setdefault(one.document_id, []).append(
                    Told(one.claim_id, area, one.grade, one.confidence, one.earlier)
                )
    return told


def is_reference(basis: Basis, said: Iterable[Said]) -> bool:
    """Whether a judgement is what articles are held against: the report's, or a person's correction of it."""
    return basis is Basis.REPORT or (basis in (Basis.CORRECTED, Basis.CONFLICT) and any(one.is_report for one in said))


def _judged(everything: Mapping[str, list[Said]]) -> dict[str, list[Said]]:
    """The areas that get a judgement.

    Where there is an official report, what only looks back on an area that the report does not judge makes no
    judgement: the area was then told under a name that the inspection did not have.
    """
    has_report = any(one.is_report for said in everything.values() for one in said)
    judged: dict[str, list[Said]] = {}
    for area, claims in everything.items():
        said = [one for one in claims if not one.earlier] if area == NO_SINGLE_AREA else claims
        if said and not (has_report and all(one.earlier for one in said)):
            judged[area] = said
    return judged


def _count_press(
    library: Library,
    inspection_id: int,
    everything: Mapping[str, list[Said]],
    reference: Mapping[str, Reference],
) -> None:
    """Count what ``press.compare_areas`` finds, without making all that it makes: this runs with every document."""
    agrees = differs = unsure = 0
    of_all = [one for one in everything.get(NO_SINGLE_AREA, ()) if not one.official]
    for area, held in reference.items():
        told = [one for one in everything.get(area, ()) if not one.official]
        if of_all and area != NO_SINGLE_AREA:
            by_itself = {one.document_id for one in told}
            told += [one for one in of_all if one.document_id not in by_itself]
        if held.grade is not None:
            surest: dict[tuple[int, str], float] = {}
            for one in told:
                key = one.document_id, one.grade
                surest[key] = max(one.confidence, surest.get(key, 0.0))
            others = [confidence for (_, grade), confidence in surest.items() if grade != held.grade]
            certain = sum(confidence >= SURE for confidence in others)
            agrees, differs, unsure = (
                agrees + len(surest) - len(others),
                differs + certain,
                unsure + len(others) - certain,
            )
    library.execute(_PRESS, (agrees, differs, unsure, inspection_id))
