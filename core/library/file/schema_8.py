"""What schema 8 adds: how many grades of the press only seem to differ from the report, beside those that do.

``press_differs`` counts until then what differs by a doubtful reading as well; both are counted anew by the rules.

Frozen once released: changes are new migrations.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE inspections ADD COLUMN press_unsure INTEGER NOT NULL DEFAULT 0",
    "DROP INDEX inspections_by_press",
    # What differs for certain first, then what may only be misread.
    "CREATE INDEX inspections_by_press ON inspections (press_differs DESC, press_unsure DESC, published_on DESC, id) "
    "WHERE reports > 0",
)
