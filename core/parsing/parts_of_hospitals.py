"""Tells whether a grade is that of a part of a hospital or trust: "its maternity services were rated inadequate".

The CQC gives a trust's hospitals, and the services in each, grades of their own for the same questions. A text that
names the service alone has no other provider for it than the trust, whose own grade it is not; so such a claim is left
for somebody to look at.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

MOST = 0.6
"""The most that a claim told of a part is believed of the whole."""


class PartsOfHospitals:
    """The parts of hospitals that a document speaks of."""

    def __init__(self, scene: Scene) -> None:
        """Begin with nothing looked for in a document."""
        self._scene = scene

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return _part_words(self._scene.tools.knowledge)

    def are_told_of(self, statement: Statement, kind: ProviderType) -> bool:
        """Whether a sentence gives a grade to a part, and does not come back to the whole before it.

        Args:
            statement: What is said.
            kind: The kind of body that it is said of.
        """
        if kind is not ProviderType.HEALTH:
            return False
        start = self._scene.lines[statement.line].sentence.start
        last = None
        for match in self._parts.finditer(self._scene.lower, start, statement.end):
            last = match
        return last is not None and last["part"] is not None


@compiled_once
def _part_words(knowledge: Knowledge) -> re.Pattern[str]:
    """Finds the name of a part, or of the whole as a subject, which has no group.

    Raises:
        KnowledgeError: A table of ``providers.toml`` is missing.
    """
    parts, wholes = (
        either(knowledge.wording.phrases(f"providers.{table}")).replace("'", "['’]").replace(r"\ ", r"[\s-]+")
        for table in ("parts_of_hospitals", "whole_hospitals")
    )
    return re.compile(rf"\b(?P<part>{parts})\b|\b(?:{wholes})\b")
