"""Finds the entries of a round-up: headings that name a provider, and the blocks that belong to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.mentions.names import NameRun
from core.parsing.mentions.provider_names import Body, BodyMention
from core.parsing.mentions.providers import described_kind

if TYPE_CHECKING:
    from core.parsing.claims.items import Line
    from core.parsing.claims.whose import Attribution
    from core.parsing.scene import Scene

_FEWEST = 3
_LEAD_ITEMS = 3
_HEADING_ITEMS = 12


def entries_of(scene: Scene, whose: Attribution) -> dict[int, Body]:
    """Provider of each block that stands in an entry; empty for a document that is no round-up."""
    first: dict[int, Line] = {}
    for line in scene.lines:
        first.setdefault(line.sentence.block, line)
    named = {number: body for number, line in first.items() if (body := _named_head(scene, line)) is not None}
    loose = {number: run for number, line in first.items() if (run := _loose_head(scene, line)) is not None}
    if len({body.key for body in named.values()} | {run.words for run in loose.values()}) < _FEWEST:
        return {}
    heads = named | {number: whose.adopt(run) for number, run in loose.items()}
    found: dict[int, Body] = {}
    current: Body | None = None
    for number, block in enumerate(scene.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if number in heads:
            current = heads[number]
        elif number in first and _closes(scene, first[number]):
            current = None
        if current is not None:
            found[number] = current
    return found


def _named_head(scene: Scene, line: Line) -> Body | None:
    """The provider with which a block begins, if it begins with one and nothing else."""
    kind = scene.blocks[line.sentence.block].kind
    if kind in (BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.META) or not line.items:
        return None
    for index, item in enumerate(line.items[:_LEAD_ITEMS]):
        if isinstance(item.value, BodyMention):
            after = line.items[index + 1].norm if index + 1 < len(line.items) else ""
            short = kind is BlockKind.HEADING and len(line.items) <= _HEADING_ITEMS and not line.grades
            listed = kind is BlockKind.ITEM and after in (",", "", "(") and len(line.items) <= _HEADING_ITEMS
            graded = kind is BlockKind.HEADING and line.grades == (len(line.items) - 1,) and after in (",", "–", ":")
            return item.value.body if short or listed or graded or after in (":", ".", "", ";") else None
    return None


def _loose_head(scene: Scene, line: Line) -> NameRun | None:
    """A name that stands alone as the heading of a numbered entry."""
    block = scene.blocks[line.sentence.block]
    if block.kind is BlockKind.HEADING and line.items and isinstance(line.items[0].value, NameRun):
        run = line.items[0].value
        after = line.items[1].norm if len(line.items) > 1 else ""
        described = described_kind(scene.text[: block.end], run.start, run.end, scene.tools.providers) is not None
        return run if after in (",", "(") and described and not line.grades else None
    if block.kind is not BlockKind.ITEM or not line.items or not isinstance(line.items[0].value, NameRun):
        return None
    before = scene.text[max(0, block.start - 5) : block.start]
    numbered = any(mark.isdigit() for mark in before)
    words = scene.text[block.start : block.end]
    after = line.items[1].norm if len(line.items) > 1 else ","
    alone = after in (",", "(") and not words.isupper()
    plain = alone and all(item.kind is not Kind.GRADE for item in line.items) and len(line.items) <= _HEADING_ITEMS
    ended = scene.text[block.end - 1] in '.!?”"'
    return line.items[0].value if numbered and plain and not ended else None


def _closes(scene: Scene, line: Line) -> bool:
    """Whether a heading ends the entries: in capitals, or without a name or grade in it."""
    block = scene.blocks[line.sentence.block]
    if block.kind not in (BlockKind.HEADING, BlockKind.HEADLINE):
        return False
    words = scene.text[block.start : block.end]
    if words.isupper():
        return True
    return not line.grades and not line.groups and ":" not in words and "(" not in words
