"""What CHANGELOG.md tells of the version being built: its notes for the release, and its day.

Usage: ``python packaging/release_notes.py OUT.md``.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from identity import ROOT, VERSION

CHANGELOG = ROOT / "CHANGELOG.md"
_HEADING = re.compile(r"^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?$", re.MULTILINE)


class NoNotesError(Exception):
    """CHANGELOG.md does not tell of this version."""


def sections(changelog: str) -> dict[str, tuple[date | None, str]]:
    """Each version with its day and its notes, newest first."""
    found = list(_HEADING.finditer(changelog))
    ends = [heading.start() for heading in found[1:]] + [len(changelog)]
    return {
        heading[1]: (date.fromisoformat(heading[2]) if heading[2] else None, changelog[heading.end() : end].strip())
        for heading, end in zip(found, ends, strict=True)
    }


def release_day() -> date:
    """The day of this version; of one that is not released yet, the day of the newest that is."""
    told = sections(CHANGELOG.read_text(encoding="utf-8"))
    own = told.get(VERSION, (None, ""))[0]
    return own or max(day for day, _ in told.values() if day)


def main() -> int:
    """Write the notes of this version."""
    told = sections(CHANGELOG.read_text(encoding="utf-8")).get(VERSION)
    if told is None or not told[1]:
        raise NoNotesError(f"CHANGELOG.md has no section [{VERSION}]; write one before the release")
    Path(sys.argv[1]).write_text(told[1] + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
