"""What the tests of checks share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.model import CheckOutcome
from core.parsing.checks import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model import Check, Findings

AGREES, DIFFERS, CANNOT_TELL = CheckOutcome.AGREES, CheckOutcome.DIFFERS, CheckOutcome.CANNOT_TELL


@pytest.fixture
def checked(read: Callable[[str], Findings]) -> Callable[[str, str], list[Check]]:
    """The checks of one id that a text comes to; every one of them must point at the words it speaks of."""

    def of(check_id: str, text: str) -> list[Check]:
        assert check_id in CHECKS
        found = [check for check in read(text).checks if check.check == check_id]
        for check in found:
            assert check.evidence is not None
            assert text[check.evidence.start : check.evidence.end] == check.evidence.text
        return found

    return of
