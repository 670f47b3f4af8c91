"""Run the checks one after another and report what came of each."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.selftest.checks import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one check.

    Attributes:
        name: What was tried.
        passed: Whether it worked.
        detail: What was seen, or what went wrong.
        seconds: How long it took.
    """

    name: str
    passed: bool
    detail: str
    seconds: float


def run_checks(window_check: Callable[[], str] | None = None) -> Iterator[Check]:
    """Run every check; one that fails does not keep the others from running.

    Args:
        window_check: Opens the window and says what it saw, or raises; core itself knows no window.
    """
    checks = [*CHECKS, *([("window", window_check)] if window_check else [])]
    for name, check in checks:
        began = time.perf_counter()
        passed, detail = _tried(name, check)
        yield Check(name, passed, detail, round(time.perf_counter() - began, 3))


def _tried(name: str, check: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, check()
    except Exception as error:
        # Whatever a broken installation raises is what the check is to report.
        log.exception("self-test: %s", name)
        return False, f"{type(error).__name__}: {error}"
