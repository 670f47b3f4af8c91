"""Results of imports as the importer gives them, one of each sort."""

from __future__ import annotations

from datetime import date

from core.importing import FoundGrade, ImportOutcome, ImportResult
from core.model import VisitType

GRADED = ImportResult(
    source="/papers/vale.txt",
    name="vale.txt",
    outcome=ImportOutcome.IMPORTED,
    document_id=1,
    title="Harrowdale is outstanding",
    provider="Harrowdale",
    framework="ilacs_2023",
    visit_type=VisitType.FULL,
    published_on=date(2025, 7, 8),
    grades=(FoundGrade("overall_effectiveness", "outstanding"), FoundGrade("care_leavers", "good")),
    inspections=1,
)
DOUBTED = ImportResult(
    source="/papers/moor.txt",
    name="moor.txt",
    outcome=ImportOutcome.IMPORTED,
    document_id=2,
    title="Moorside school told to improve",
    provider="Moorside School",
    grades=(FoundGrade("overall_effectiveness", "requires_improvement"),),
    inspections=1,
    needs_eyes=True,
    doubts=("Two schools of this name are in the text.",),
)
PLAIN = ImportResult("/papers/bins.txt", "bins.txt", ImportOutcome.NOTHING_FOUND, 3, title="Bins move to Tuesdays")
HELD = ImportResult("/papers/copy.txt", "copy.txt", ImportOutcome.ALREADY_THERE, 4)
BROKEN = ImportResult(
    source="/papers/report.pdf",
    name="report.pdf",
    outcome=ImportOutcome.FAILED,
    message="report.pdf is a saved web page, not a PDF. Nothing was stored.",
    advice="Save the report itself and try again.",
)
ALL = (GRADED, DOUBTED, PLAIN, HELD, BROKEN)
