"""What schema 7 adds: where documents say that a school, home or practice is, and whether others say otherwise.

``told_in`` holds the codes of authorities with blanks between them, empty where the document tells none or was read by
a parser that did not look. ``told_elsewhere`` follows from all documents of a provider.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE reported_inspections ADD COLUMN told_in TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE reported_inspections ADD COLUMN told_elsewhere INTEGER NOT NULL DEFAULT 0 "
    "CHECK (told_elsewhere IN (0, 1))",
    # What is asked of each provider that a new document speaks of, so that its reports themselves need not be read.
    "CREATE INDEX reported_inspections_by_place ON reported_inspections (provider, told_in, told_elsewhere) "
    "WHERE told_in <> ''",
    # Few rows, and all that the review queue and the histories ask for.
    "CREATE INDEX reported_inspections_told_elsewhere ON reported_inspections (document, position, id, told_elsewhere) "
    "WHERE told_elsewhere = 1",
    "CREATE INDEX reported_inspections_told_elsewhere_by_inspection ON reported_inspections "
    "(inspection, told_elsewhere, told_in) WHERE told_elsewhere = 1",
)
