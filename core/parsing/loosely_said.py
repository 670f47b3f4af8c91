"""Tells whether a grade is said in words of every day that may well be none: "teaching still needed to improve".

"Requires improvement" is the grade's own name; papers write "has to improve" for it, and everybody says that of what is
merely not perfect. Where the words go on as the grade does ("to improve to be good"), nothing else is meant.
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

MOST_LOOSELY_SAID = 0.8
"""The most that a claim in such words is believed: somebody is to look."""


def is_loosely_said(scene: Scene, statement: Statement) -> bool:
    """Whether nothing but words of every day say the grade.

    Args:
        scene: The document.
        statement: What it says.
    """
    return _loose_words(scene.tools.knowledge).search(scene.lower, statement.start, statement.end) is not None


@compiled_once
def _loose_words(knowledge: Knowledge) -> re.Pattern[str]:
    """Finds them, where the name of the grade does not follow.

    Raises:
        KnowledgeError: A table of ``grades.toml`` is missing.
    """
    said, firm = (
        either_as_printed(knowledge.wording.phrases(f"grades.{table}")) for table in ("loosely_said", "said_firmly")
    )
    return re.compile(rf"\b(?:{said})\b(?!\W+(?:{firm})\b)")
