"""What the tests of parsing share: the desk's own knowledge, and short ways to read a text written for a test."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from core.knowledge import Knowledge, load_knowledge
from core.model import Document, Findings
from core.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Callable

COUNCIL = (
    "Inspectors call at Kirklees\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Kirklees Council's children's services from 10 to 14 June 2024.\n\n"
)
SCHOOL = (
    "Inspectors call at Mossfield\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Mossfield Primary School on 11 and 12 June 2024.\n\n"
)
HOME = (
    "Inspectors call at Oakleigh Manor\n\n12 July 2024\n\n"
    "Inspectors from the Care Quality Commission (CQC) were at Oakleigh Manor, a care home, on 11 and 12 June 2024.\n\n"
)


def document(text: str) -> Document:
    """A text as reading would hand it over."""
    return Document(hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, "test.txt")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Callable[[str], Findings]:
    """Read a text to findings."""
    return lambda text: parse(document(text), knowledge)


def told(findings: Findings) -> dict[str, set[str]]:
    """Claims by provider: "area=grade", with a minus sign in front of an earlier one."""
    return {
        inspection.provider.name or "": {
            *(f"{claim.area}={claim.grade}" for claim in inspection.current),
            *(f"-{claim.area}={claim.grade}" for claim in inspection.earlier),
        }
        for inspection in findings.inspections
    }
