"""Reads the headline and the publication from the top of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.mentions.finding import moments_of
from core.parsing.mentions.moments import MomentKind
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge import Knowledge
    from core.knowledge.wording import Wording
    from core.parsing.scene import Scene

_TITLE_CASE = re.compile(r"The\s+(?:[A-Z][\w’'-]*|&|and|of|on)(?:\s+(?:[A-Z][\w’'-]*|&|and|of|on)){1,4}")
_PARTING = re.compile(r"\s*[|·•,;]\s*|\s+[–—-]\s+")
_FIGURE = re.compile(r"\d")
_TOP = 14
_LONGEST_LINE = 150


@dataclass(frozen=True, slots=True)
class _HeadingWords:
    """The tables of ``heading.toml`` that give the publication away, as patterns.

    Attributes:
        leading_date: The day that a saved page prints before the headline, and what else it puts there.
        outlet: Capitalised words that end with a noun by which publications are called.
        byline: A line that names who wrote the article, or for whom; the name is a group.
        published_by: What stands before the publication's name in such a line.
        job: Somebody's job at the newspaper, which ends as some newspapers do.
    """

    leading_date: re.Pattern[str]
    outlet: re.Pattern[str]
    byline: re.Pattern[str]
    published_by: re.Pattern[str]
    job: re.Pattern[str]


@compiled_once
def _heading_words(knowledge: Knowledge) -> _HeadingWords:
    def one_of(table: str) -> str:
        return f"(?:{either(knowledge.wording.phrases(table))})".replace(r"\ ", r"\s+")

    return _HeadingWords(
        re.compile(rf"date \d{{4}}-\d\d-\d\d\s*(?:{one_of('furniture.before_headlines')}\s*)?"),
        re.compile(rf"(?:(?:[A-Z][\w’'&-]*|&)\s+){{1,5}}{one_of('heading.outlet_nouns')}\b"),
        re.compile(rf"^{one_of('heading.bylines')}\s+(?P<name>[A-Z][^\n,|·]{{2,60}})$"),
        re.compile(rf"^{one_of('heading.publishing')}\b.*?\bby\s+(?:the\s+)?", re.IGNORECASE),
        re.compile(rf"(?:\S+\s+)*{one_of('heading.reporters')}\s+reporter", re.IGNORECASE),
    )


def title_of(scene: Scene) -> str | None:
    """The headline, or None when the text begins with its story."""
    block = next((block for block in scene.blocks if block.kind is BlockKind.HEADLINE), None)
    if block is None:
        return None
    words = _heading_words(scene.tools.knowledge)
    return words.leading_date.sub("", scene.text[block.start : block.end]).strip() or None


def outlet_of(scene: Scene) -> str | None:
    """The publication: a name on a line at the top that has the date or the by-line on it or beside it."""
    top: list[tuple[int, str]] = []
    for block in scene.blocks[:_TOP]:
        if block.end - block.start > _LONGEST_LINE:
            break
        if block.kind is not BlockKind.HEADLINE:
            top.append((block.group, scene.text[block.start : block.end].strip()))
    words, wording = _heading_words(scene.tools.knowledge), scene.tools.knowledge.wording
    for group, line in top:
        named = words.byline.match(line)
        if named and words.outlet.fullmatch(named.group("name").strip()):
            return named.group("name").strip()
        beside = [other for number, other in top if number == group]
        names = (_name_in(part, words, beside, wording) for part in _parts(line))
        found = next(filter(None, names), None)
        if found:
            return found
    return None


def _is_dated(line: str, wording: Wording) -> bool:
    if _FIGURE.search(line) is None:
        return False
    return any(moment.kind is MomentKind.DAYS for moment in moments_of(line, wording))


def _parts(line: str) -> list[str]:
    """What a by-line says, piece by piece: "29 July 2026 · Teesmouth Bulletin · by Sioned Varley"."""
    return [part.strip() for part in _PARTING.split(line) if part.strip()]


def _name_in(part: str, words: _HeadingWords, beside: Iterable[str], wording: Wording) -> str | None:
    """The publication that a piece of a by-line is; a name that says so itself needs no date in the lines beside it."""
    part = words.published_by.sub("", part)
    if words.job.fullmatch(part):
        return None
    if words.outlet.fullmatch(part):
        return part
    if not _TITLE_CASE.fullmatch(part) or not any(_is_dated(line, wording) for line in beside):
        return None
    return part if not moments_of(part, wording) else None
