"""Let every bundled library do one real job and say whether it could; for installers and for support."""

from __future__ import annotations

import json
import platform
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.beside import check_place, written_beside
from core.selftest import Check, run_checks
from core.version import VERSION

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the results as JSON, too")


def run(arguments: argparse.Namespace) -> int:
    """Run the checks; 1 if one failed.

    Raises:
        ExportError: The results cannot be written where they were asked for; told before anything is checked.
    """
    if arguments.json:
        check_place(arguments.json)
    checks: list[Check] = []
    for check in run_checks(arguments.window_check):
        checks.append(check)
        print(f"{'passed' if check.passed else 'FAILED'}  {check.name}: {check.detail}", flush=True)
    if arguments.json:
        with written_beside(arguments.json) as draft:
            draft.write_text(_report(checks), encoding="utf-8")
    return 0 if all(check.passed for check in checks) else 1


def _report(checks: Sequence[Check]) -> str:
    facts = {
        "version": VERSION,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "passed": all(check.passed for check in checks),
        "checks": [asdict(check) for check in checks],
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"
