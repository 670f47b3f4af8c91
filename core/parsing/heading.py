"""Reads the headline and the publication from the top of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from core.parsing.scene import Scene

_LEADING_DATE = re.compile(r"date \d{4}-\d\d-\d\d\s*(?:Listen Live\s*)?")
_BY = re.compile(r"^(?:By|Words:|Posted by)\s+(?P<name>[A-Z][^\n,|·]{2,60})$")
_OUTLET = re.compile(
    r"(?:[A-Z][\w’'&-]*\s+){1,5}(?:Live|News|Gazette|Herald|Times|Post|Mercury|Chronicle|Observer|Reporter|Star|Echo|Journal|Telegram|Messenger|Advertiser|Courier|Recorder|Bulletin|Weekly|Sentinel|Standard|Argus|Independent)\b"
)


def title_of(scene: Scene) -> str | None:
    """The headline, or None when the text begins with its story."""
    block = next((block for block in scene.blocks if block.kind is BlockKind.HEADLINE), None)
    if block is None:
        return None
    return _LEADING_DATE.sub("", scene.text[block.start : block.end]).strip() or None


def outlet_of(scene: Scene) -> str | None:
    """The publication, if a line of its own at the top or a by-line names one."""
    for block in scene.blocks[:14]:
        if block.kind is BlockKind.PARAGRAPH and block.end - block.start > 150:
            return None
        words = scene.text[block.start : block.end].strip()
        named = _BY.match(words)
        if named:
            words = named.group("name").strip()
        if block.kind is not BlockKind.HEADLINE and _OUTLET.fullmatch(words):
            return words
    return None
