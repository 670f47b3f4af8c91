"""Reads the headline and the publication from the top of an article."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.mentions.finding import moments_of
from core.parsing.mentions.moments import MomentKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.scene import Scene

_LEADING_DATE = re.compile(r"date \d{4}-\d\d-\d\d\s*(?:Listen Live\s*)?")
_BY = re.compile(r"^(?:By|Words:|Posted by)\s+(?P<name>[A-Z][^\n,|·]{2,60})$")
_TITLE_CASE = re.compile(r"The\s+(?:[A-Z][\w’'-]*|&|and|of|on)(?:\s+(?:[A-Z][\w’'-]*|&|and|of|on)){1,4}")
_PARTING = re.compile(r"\s*[|·•,;]\s*|\s+[–—-]\s+")
_PUBLISHED_BY = re.compile(r"^(?:first\s+)?(?:published|posted)\b.*?\bby\s+(?:the\s+)?", re.IGNORECASE)
_NO_OUTLET = re.compile(
    r"(?:by|words|report(?:er)?|written|photo|picture|image|published|updated|posted|last|notes?|minutes|agenda|present)\b",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?:\S+\s+)*(?:chief|democracy|senior|staff|education|politic\S*|crime|health)\s+reporter", re.IGNORECASE
)
_FIGURE = re.compile(r"\d")
_TOP = 14
_LONGEST_LINE = 150


def title_of(scene: Scene) -> str | None:
    """The headline, or None when the text begins with its story."""
    block = next((block for block in scene.blocks if block.kind is BlockKind.HEADLINE), None)
    if block is None:
        return None
    return _LEADING_DATE.sub("", scene.text[block.start : block.end]).strip() or None


def outlet_of(scene: Scene) -> str | None:
    """The publication: a name on a line at the top that has the date or the by-line on it or beside it."""
    top: list[tuple[int, str]] = []
    for block in scene.blocks[:_TOP]:
        if block.end - block.start > _LONGEST_LINE:
            break
        if block.kind is not BlockKind.HEADLINE:
            top.append((block.group, scene.text[block.start : block.end].strip()))
    wording = scene.tools.knowledge.wording
    outlet = _outlet(wording.phrases("heading.outlet_nouns"))
    for group, line in top:
        named = _BY.match(line)
        if named and outlet.fullmatch(named.group("name").strip()):
            return named.group("name").strip()
        beside = [other for number, other in top if number == group]
        names = (_name_in(part, outlet, beside, wording) for part in _parts(line))
        found = next(filter(None, names), None)
        if found:
            return found
    return None


@cache
def _outlet(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Capitalised words that end with a noun by which publications are called."""
    return re.compile(rf"(?:(?:[A-Z][\w’'&-]*|&)\s+){{1,5}}(?:{'|'.join(map(re.escape, nouns))})\b")


def _is_dated(line: str, wording: Wording) -> bool:
    if _FIGURE.search(line) is None:
        return False
    return any(moment.kind is MomentKind.DAYS for moment in moments_of(line, wording))


def _parts(line: str) -> list[str]:
    """What a by-line says, piece by piece: "29 July 2026 · Teesmouth Bulletin · by Sioned Varley"."""
    return [part.strip() for part in _PARTING.split(line) if part.strip()]


def _name_in(part: str, outlet: re.Pattern[str], beside: Iterable[str], wording: Wording) -> str | None:
    """The publication that a piece of a by-line is; a name that says so itself needs no date in the lines beside it."""
    part = _PUBLISHED_BY.sub("", part)
    if _JOB.fullmatch(part):
        return None
    if outlet.fullmatch(part):
        return part
    if not _TITLE_CASE.fullmatch(part) or not any(_is_dated(line, wording) for line in beside):
        return None
    return part if not _BY.match(part) and not _NO_OUTLET.match(part) and not moments_of(part, wording) else None
