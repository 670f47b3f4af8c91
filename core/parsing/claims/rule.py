"""What a rule of grammar is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.parsing.claims.view import GradeView, Link


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which language ties a grade to what is graded.

    Attributes:
        id: Name of the rule, kept with every claim.
        reads: What it reads, in a sentence with an example.
        find: Looks at a grade word; None when the rule has nothing to say.
        confidence: How often its claims are right when nothing speaks against them.
    """

    id: str
    reads: str
    find: Callable[[GradeView], Link | None]
    confidence: float
