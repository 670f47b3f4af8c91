"""Damaged PDFs: no crash, no hang, and never a grade without its words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .pdf_builder import build_report

WORKER = Path(__file__).with_name("damage_worker.py")
LONGEST = 5.0


def cases(path: Path, seed: str, count: int) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, str(WORKER), str(path), seed, str(count)],
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )
    assert done.returncode == 0, f"the reader fell over: {done.returncode} {done.stderr[-2000:]}"
    return [json.loads(line) for line in done.stdout.splitlines()]


def hold(results: list[dict[str, object]], count: int) -> None:
    assert len(results) == count
    assert max(float(str(result["seconds"])) for result in results) < LONGEST
    assert not any(result["unproven"] for result in results)


def test_five_hundred_damaged_reports(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(build_report())
    results = cases(path, "ours", 500)
    hold(results, 500)
    assert {"read", "DamagedFileError"} <= {str(result["outcome"]) for result in results}


@pytest.mark.shared
@pytest.mark.parametrize("which", [3, 60, 120])
def test_damaged_published_reports(shared, which):
    path = sorted((shared / "corpus" / "reports" / "pdf").rglob("*.pdf"))[which]
    hold(cases(path, path.name, 40), 40)
