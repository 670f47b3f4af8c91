"""Tells whether a grade is that of a part of a hospital or trust: "its maternity services were rated inadequate".

The CQC gives a trust's hospitals, and the services in each, grades of their own for the same questions. A text that
names the service alone has no other provider for it than the trust, whose own grade it is not; so such a claim is
left for somebody to look at, and gives way where the text has the trust's own grade as well. A paragraph or an item
of a list that opens with the name of a service and a dash or a colon ("Maternity – …") is about it to its end, and so
is what stands under a heading that is its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.words import either_as_printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING)
MOST_OF_PART = 0.6
"""The most that a claim told of a part is believed of the whole."""


def without_parts(scene: Scene, statements: Sequence[Statement]) -> list[Statement]:
    """The statements about a hospital or trust without those of its parts where the whole has a grade for the same.

    Args:
        scene: The document.
        statements: What is said of one hospital or trust.
    """
    of_part = [is_told_of_part(scene, one) for one in statements]
    if not any(of_part):
        return list(statements)
    own = {(one.areas[0], one.timing.current) for one, is_part in zip(statements, of_part, strict=True) if not is_part}
    return [
        one
        for one, is_part in zip(statements, of_part, strict=True)
        if not (is_part and (one.areas[0], one.timing.current) in own)
    ]


def is_told_of_part(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence gives a grade to a part of a hospital, and does not come back to the whole before it.

    Args:
        scene: The document.
        statement: What is said of a hospital or trust.
    """
    words = _part_words(scene.tools.knowledge)
    sentence = scene.lines[statement.line].sentence
    block = scene.blocks[sentence.block]
    opening = words.opening.match(scene.lower, block.start, block.end)
    start = sentence.start if opening is None else opening.end()
    is_part = opening is not None or _stands_under_part(scene, sentence.block, words)
    for match in words.told.finditer(scene.lower, start, statement.end):
        is_part = match["part"] is not None
    return is_part


def _stands_under_part(scene: Scene, block: int, words: _PartWords) -> bool:
    """Whether the nearest heading above a block is the name of a part."""
    above = (scene.blocks[number] for number in range(block - 1, -1, -1))
    heading = next((one for one in above if one.kind in _HEADINGS), None)
    return heading is not None and words.name.fullmatch(scene.lower, heading.start, heading.end) is not None


class _PartWords(NamedTuple):
    """What parts are called, compiled once for a knowledge.

    Attributes:
        told: Finds the name of a part, or of the whole as a subject, which has no group.
        opening: What a paragraph about a part opens with.
        name: A line that is the name of a part.
    """

    told: re.Pattern[str]
    opening: re.Pattern[str]
    name: re.Pattern[str]


@compiled_once
def _part_words(knowledge: Knowledge) -> _PartWords:
    """The words in a knowledge.

    Raises:
        KnowledgeError: A table of ``providers.toml`` is missing.
    """
    wording = knowledge.wording
    names = wording.phrases("providers.parts_of_hospitals")
    parts = either_as_printed(names)
    wholes = either_as_printed(wording.phrases("providers.whole_hospitals"))
    services = either_as_printed((*names, *wording.phrases("providers.core_services")))
    name = rf"\W*(?:the )?(?:{services})(?: (?:core )?services?)?(?: \([^()\n]{{1,20}}\))?(?: services?)?"
    return _PartWords(
        re.compile(rf"\b(?P<part>{parts})\b|\b(?:{wholes})\b"),
        re.compile(rf"{name}(?:[ \u00a0]?:|[ \u00a0]?[–—]|[ \u00a0]-)(?=\s)"),
        re.compile(rf"{name}[ \u00a0]?:?"),
    )
