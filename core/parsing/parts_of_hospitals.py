"""Tells whether a grade is that of a part of a hospital or trust: "its maternity services were rated inadequate".

The CQC gives a trust's hospitals, and the services in each, grades of their own for the same questions. A text that
names the service alone has no other provider for it than the trust, whose own grade it is not; so such a claim is
left for somebody to look at, and gives way where the text has the trust's own grade as well. A paragraph or an item
of a list that opens with the name of a service and a dash or a colon ("Maternity – …", "Wards for young adults – …") is
about it to its end, and so is what stands under a heading that is its name. Within a paragraph, sentences that name
nobody are about the service with whose name the one before began, or which that gave a grade: "Critical care was rated
good. Safety has improved." What a grade of the whole is given for right behind it may be a service as well: "an
outstanding rating for its maternity services".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.words import either_as_printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_BODIES = (Kind.PROVIDER, Kind.NAME, Kind.POINTER)
_OF_PARTS = ("service", "services", "department", "unit", "ward")
"""Ends of what points to a part as well."""
_ANY_PART = (
    r"\W*(?!(?:the|its|our|their|all|these|those|both|some|most|other|each|every|overall|ratings?|cqc)\b)"
    r"(?:[a-z'’,/-]+ ){1,9}?(?:wards?|units?|services?)(?: (?:for|of|with|and|or|in) [a-z'’,/ -]{3,80}?)?"
    r"(?: \([^()\n]{1,20}\))?"
)
"""What may be called a part where a paragraph opens with it, unless it is a body's name."""
_WHOLE = re.compile(r"\b(?:hospital|trust|practice|surgery|whole)\b")
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
    opening = _opening(scene, sentence.block, words)
    start = sentence.start if opening is None else opening.end()
    told = [
        match["part"] is not None
        for match in words.told.finditer(scene.lower, start, statement.end)
        if not _in_name(scene, statement.line, match.start())
    ]
    if told and told[-1]:
        return True
    if words.behind.match(scene.lower, statement.end, sentence.end) is not None:
        return True
    if told:
        return False
    return (
        opening is not None
        or _stands_under_part(scene, sentence.block, words)
        or (
            not _names_whole(scene, statement.line, statement.end) and _goes_on_about_part(scene, statement.line, words)
        )
    )


def _opening(scene: Scene, number: int, words: _PartWords) -> re.Match[str] | None:
    """The name of a part with which a block opens; a body called so is none: "Thornby Eye Services: good"."""
    block = scene.blocks[number]
    opening = words.opening.match(scene.lower, block.start, block.end)
    if opening is None or opening["any"] is None:
        return opening
    first = next(line for line in scene.lines if line.sentence.block == number)
    return None if any(first.items[at].start < opening.end() for at in first.names) else opening


def _in_name(scene: Scene, number: int, at: int) -> bool:
    """Whether a place is within the name of a body: "Thornby Urgent Care Centre" is no part of another."""
    items = scene.lines[number].items
    return any(items[index].start < at < items[index].end for index in scene.lines[number].names)


def _goes_on_about_part(scene: Scene, number: int, words: _PartWords) -> bool:
    """Whether the nearest sentence before one in its paragraph that names somebody begins with a part, or grades it."""
    block = scene.lines[number].sentence.block
    for line in reversed(scene.lines[:number]):
        if line.sentence.block != block:
            return False
        subject = words.subject.match(scene.lower, line.sentence.start, line.sentence.end)
        if subject is not None and not _in_name(scene, line.number, subject.end()):
            return True
        if _names_whole(scene, line.number, line.sentence.end):
            return False
        if _grades_part(scene, line.number, words):
            return True
    return False


def _grades_part(scene: Scene, number: int, words: _PartWords) -> bool:
    """Whether a sentence gives a part a grade: "There are concerns in maternity care, with two areas inadequate"."""
    line = scene.lines[number]
    if not line.grades:
        return False
    grade = line.items[line.grades[-1]].start
    told = list(words.told.finditer(scene.lower, line.sentence.start, grade))
    if not told or told[-1]["part"] is None or _in_name(scene, number, told[-1].start()):
        return False
    return _WHOLE.search(scene.lower, told[-1].end(), grade) is None


def _names_whole(scene: Scene, number: int, end: int) -> bool:
    """Whether a sentence names or points to a body before a place: "the hospital", but not "the service"."""
    return any(
        item.kind in _BODIES and item.start < end and not item.norm.endswith(_OF_PARTS)
        for item in scene.lines[number].items
    )


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
        behind: What follows a grade that is given for a part.
        subject: What a sentence about a part begins with: "the trust's maternity services".
    """

    told: re.Pattern[str]
    opening: re.Pattern[str]
    name: re.Pattern[str]
    behind: re.Pattern[str]
    subject: re.Pattern[str]


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
        re.compile(rf"(?:{name}|(?P<any>{_ANY_PART}))(?:[ \u00a0]?:|[ \u00a0]?[–—]|[ \u00a0]-)(?=\s)"),
        re.compile(rf"{name}[ \u00a0]?:?"),
        re.compile(
            rf"['’\"”]?(?:\s(?:rating|grade|verdict))?(?:\s(?:from|by)\s[^.,;\n]{{2,45}}?)?\s(?:for|in)\s(?:its|their|the|our|his|her)\s(?:{parts})\b"
        ),
        re.compile(rf"\W*(?:overall, )?(?:(?:its|our|their|the)\s)?(?:[^.,;\n]{{1,60}}['’]s?\s)?(?:{parts})\b"),
    )
