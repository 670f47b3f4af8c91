"""What schema 2 adds: which tellings told something new, and how the press stands to the official reports.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # 1 when the document told something new of its inspection, 0 when it repeats others; NULL while that is not known.
    # So one more document needs no look at all others.
    "ALTER TABLE reported_inspections ADD COLUMN decisive INTEGER CHECK (decisive IN (0, 1))",
    "CREATE INDEX reported_inspections_decisive ON reported_inspections (provider) WHERE decisive IS NOT 0",
    # How many grades told by articles agree with the official report, and how many differ from it.
    "ALTER TABLE inspections ADD COLUMN press_agrees INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE inspections ADD COLUMN press_differs INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX inspections_by_press ON inspections (press_differs DESC, published_on DESC, id) WHERE reports > 0",
)
