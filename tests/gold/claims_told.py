"""What a text tells, as plain tuples, for comparing it with the same text in another form."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_pasted

if TYPE_CHECKING:
    from core.model import Document


def claims_of(document: Document) -> frozenset[tuple[str | None, str, str, str]]:
    """The claims of a document by provider, tense, area and grade."""
    inspections = parse(document, load_knowledge()).inspections
    return frozenset(
        (one.provider.name, claim.tense.value, claim.area, claim.grade) for one in inspections for claim in one.claims
    )


@cache
def claims_in(text: str) -> frozenset[tuple[str | None, str, str, str]]:
    """The claims of a pasted text."""
    return claims_of(read_pasted(text))
