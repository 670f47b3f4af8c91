"""Tells whether a grade is that of a part of a hospital or trust: "its maternity services were rated inadequate".

The CQC gives a trust's hospitals, and the services in each, grades of their own for the same questions. A text that
names the service alone has no other provider for it than the trust, whose own grade it is not; so such a claim is left
for somebody to look at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.words import either_as_printed

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

MOST_OF_PART = 0.6
"""The most that a claim told of a part is believed of the whole."""


def is_told_of_part(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence gives a grade to a part of a hospital, and does not come back to the whole before it.

    Args:
        scene: The document.
        statement: What is said of a hospital or trust.
    """
    start = scene.lines[statement.line].sentence.start
    last = None
    for match in _part_words(scene.tools.knowledge).finditer(scene.lower, start, statement.end):
        last = match
    return last is not None and last["part"] is not None


@compiled_once
def _part_words(knowledge: Knowledge) -> re.Pattern[str]:
    """Finds the name of a part, or of the whole as a subject, which has no group.

    Raises:
        KnowledgeError: A table of ``providers.toml`` is missing.
    """
    parts = either_as_printed(knowledge.wording.phrases("providers.parts_of_hospitals"))
    wholes = either_as_printed(knowledge.wording.phrases("providers.whole_hospitals"))
    return re.compile(rf"\b(?P<part>{parts})\b|\b(?:{wholes})\b")
