"""The build's own modules are scripts beside each other, so their folder is put on the path for these tests alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(autouse=True)
def build_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    # What another test loaded by one of these short names is not theirs.
    for name in ("build", "guide", "identity", "notices", "release_notes", "trimming", "linux"):
        monkeypatch.delitem(sys.modules, name, raising=False)
