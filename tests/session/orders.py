"""What the session is to do, and what it tells afterwards: the words between the test and the program under it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Orders:
    """What the person does it with.

    Attributes:
        folder: Name of the folder to import, in the folder of documents.
        library: Name of the library to make for it there.
        reason: Why a grade is corrected.
        authority: Name of an authority to look up.
        words: What to search for.
        search: Name to save that search under.
        table_words: What to filter the table by.
        view: Name to save the filtered table under.
        export: Workbook to write.
        told: File that is told what was done.
        pictures: Folder for a picture of every step; None for none.
    """

    folder: str
    library: str
    reason: str
    authority: str
    words: str
    search: str
    table_words: str
    view: str
    export: Path
    told: Path
    pictures: Path | None

    def write(self, path: Path) -> None:
        """Write them down for the program."""
        path.write_text(json.dumps(asdict(self), default=str), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Orders:
        """Read what was written down."""
        plain = {"folder", "library", "reason", "authority", "words", "search", "table_words", "view"}
        fields = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{name: value if name in plain or value is None else Path(value) for name, value in fields.items()})


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was done.

    Attributes:
        name: What it was.
        seconds: How long the person took for it, with all waiting.
    """

    name: str
    seconds: float


def write_steps(steps: list[Step], path: Path) -> None:
    """Tell what was done."""
    path.write_text(json.dumps([asdict(step) for step in steps]), encoding="utf-8")


def read_steps(path: Path) -> list[Step]:
    """Read what was done; nothing if the program did not come so far."""
    return [Step(**step) for step in json.loads(path.read_text(encoding="utf-8"))] if path.exists() else []
