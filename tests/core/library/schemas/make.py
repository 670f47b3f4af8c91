"""Make the library of a schema that is about to be released: ``python -m tests.core.library.schemas.make NAME``.

Run it once, by the program that is released, and commit the file; a file that is there is never made again. It holds
two articles and a report about two inspections, and something in every table that people write to.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from core.library import create_library
from core.model import ProviderType
from tests.core.library.conftest import Story

_FIVE = ("overall_effectiveness", "impact_of_leaders", "help_and_protection", "children_in_care", "care_leavers")
STORIES = (
    Story(
        grades=dict.fromkeys(_FIVE, "outstanding"),
        earlier={"overall_effectiveness": "good"},
    ),
    Story(
        official=True,
        headline="Inspection of Shropshire local authority children’s services",
        inspected_from=date(2025, 6, 30),
        inspected_to=date(2025, 7, 4),
        leads=("Idris Pugh",),
        grades=dict.fromkeys(_FIVE, "outstanding"),
    ),
    Story(
        provider="Bexford Primary School",
        code=None,
        provider_type=ProviderType.SCHOOL,
        headline="Bexford school told to improve",
        told_on=date(2023, 3, 9),
        framework="school_eif_2019",
        published_on=date(2023, 3, 8),
        grades={"overall_effectiveness": "requires_improvement"},
    ),
)
DECISIONS = (
    "INSERT INTO corrections (inspection, area, grade, reason, made_by, made_at) VALUES (1, 'care_leavers', 'good', "
    "'The appeal was upheld', 'Anna Pryce', '2025-09-02T09:00:00+00:00')",
    "INSERT INTO tags (name, document) VALUES ('scrutiny', 1)",
    "INSERT INTO tags (name, inspection) VALUES ('appeal', 1)",
    "INSERT INTO notes (document, text, written_by, written_at) VALUES (3, 'Ask the head teacher', 'Anna Pryce', "
    "'2025-09-02T09:05:00+00:00')",
    "INSERT INTO saved_views (page, name, settings) VALUES ('judgements', 'West Midlands', '{}')",
)


def make(path: Path) -> None:
    """Make the file.

    Raises:
        LibraryError: It is there already.
    """
    with create_library(path) as library:
        for story in STORIES:
            story.add(library)
        with library.writing():
            for statement in DECISIONS:
                library.execute(statement)


if __name__ == "__main__":
    make(Path(__file__).with_name(f"{sys.argv[1]}.jdesk"))
