"""Copies of the program's knowledge inside the file: frameworks, areas, grades with their ranks, authorities, regions.

They let people read the file without this program, and let SQL sort by grade. The program's own data stays the truth:
the copies are replaced whenever they differ from it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.knowledge.frameworks import Frameworks
    from core.library.file.connection import Library

# Where an area stands that its framework does not know: behind all that it does.
_LAST = 1000

# Rank and place of a judgement. The scale is the area's, else the framework's, else the first that has the grade.
_RANK = """SELECT g.rank FROM inspections i
LEFT JOIN frameworks f ON f.id = i.framework
LEFT JOIN areas a ON a.framework = i.framework AND a.area = judgements.area
JOIN grades g ON g.grade = judgements.grade AND g.scale IN (coalesce(a.scale, f.scale), '')
WHERE i.id = judgements.inspection ORDER BY g.scale = '' LIMIT 1"""
_POSITION = f"""SELECT coalesce(a.position, {_LAST}) FROM inspections i
LEFT JOIN areas a ON a.framework = coalesce(i.framework, '') AND a.area = judgements.area
WHERE i.id = judgements.inspection"""
_PLACES = f"""SELECT id, new_rank, new_position, rank IS NOT new_rank OR position IS NOT new_position AS has_moved
FROM (SELECT id, rank, position, ({_RANK}) AS new_rank, ({_POSITION}) AS new_position
    FROM judgements WHERE inspection = ?)"""


@dataclass(frozen=True, slots=True)
class _Copies:
    """Rows of the four tables, in the order of their columns."""

    frameworks: tuple[tuple[str, str, str, str, str | None], ...]
    areas: tuple[tuple[str, str, int, str, str, str | None], ...]
    grades: tuple[tuple[str, str, int, int, str], ...]
    authorities: tuple[tuple[str, str, str | None], ...]

    @property
    def fingerprint(self) -> str:
        """Changes when any of the rows does."""
        rows = json.dumps([self.frameworks, self.areas, self.grades, self.authorities])
        return hashlib.sha256(rows.encode()).hexdigest()


def refresh(library: Library, knowledge: Knowledge | None) -> None:
    """Replace the copies where they differ from the program's knowledge.

    Args:
        library: One that may be written to.
        knowledge: What to copy; the program's own when None.

    Raises:
        KnowledgeError: The program's own data is damaged.
        LibraryError: The copies could not be written.
    """
    if knowledge is None:
        from core.knowledge import load_knowledge

        knowledge = load_knowledge()
    copies = _copies(knowledge)
    if library.value("SELECT value FROM meta WHERE name = 'knowledge'") == copies.fingerprint:
        return
    with library.writing():
        for table, rows in (
            ("frameworks", copies.frameworks),
            ("areas", copies.areas),
            ("grades", copies.grades),
            ("authorities", copies.authorities),
        ):
            library.execute(f"DELETE FROM {table}")
            places = ", ".join("?" * len(rows[0]))
            library.execute_many(f"INSERT INTO {table} VALUES ({places})", rows)
        library.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('knowledge', ?)", (copies.fingerprint,))
        library.execute(f"UPDATE judgements SET rank = ({_RANK}), position = ({_POSITION})")


def place_judgements(library: Library, inspection_id: int) -> None:
    """Set rank and place of an inspection's judgements where they are others now, inside ``writing``."""
    rows = library.rows(_PLACES, (inspection_id,))
    moved = [(row["new_rank"], row["new_position"], row["id"]) for row in rows if row["has_moved"]]
    library.execute_many("UPDATE judgements SET rank = ?, position = ? WHERE id = ?", moved)


def _copies(knowledge: Knowledge) -> _Copies:
    frameworks = knowledge.frameworks
    return _Copies(
        tuple((f.id, f.title, f.short, f.inspectorate, f.scale.id if f.scale else None) for f in frameworks.all()),
        (*_areas(frameworks), *_areas_without_framework(frameworks)),
        (*_grades(frameworks), *_grades_without_scale(frameworks)),
        tuple((code, a.name, a.region) for a in knowledge.authorities.all() for code in (a.code, *a.former_codes)),
    )


def _areas(frameworks: Frameworks) -> Iterator[tuple[str, str, int, str, str, str | None]]:
    for framework in frameworks.all():
        for position, area in enumerate(framework.areas):
            scale = area.scale or framework.scale
            yield framework.id, area.id, position, area.title, area.label, scale.id if scale else None


def _areas_without_framework(frameworks: Frameworks) -> Iterator[tuple[str, str, int, str, str, str | None]]:
    ids = dict.fromkeys(area.id for framework in frameworks.all() for area in framework.areas)
    for position, area_id in enumerate(ids):
        label = frameworks.area_title(area_id)
        yield "", area_id, position, label, label, None


def _grades(frameworks: Frameworks) -> Iterator[tuple[str, str, int, int, str]]:
    for scale in frameworks.scales():
        for grade in scale.grades:
            yield scale.id, grade.id, grade.rank, scale.steps, grade.label


def _grades_without_scale(frameworks: Frameworks) -> Iterator[tuple[str, str, int, int, str]]:
    for grade_id in dict.fromkeys(grade.id for scale in frameworks.scales() for grade in scale.grades):
        facts = frameworks.grade_facts(None, None, grade_id)
        if facts.rank is not None:
            yield "", grade_id, facts.rank, facts.steps, facts.label
