"""Finds the three dates of a story: the article's own, the report's publication, and the days of the inspection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.date_cues import OTHER_TIME, PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.items import Line
    from core.parsing.scene import Scene
    from core.parsing.weighing.sentence import SentenceView


class DateRole(StrEnum):
    """What a date in a story is the date of."""

    PUBLISHED = "published"
    INSPECTED = "inspected"


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date that the text gives an inspection.

    Attributes:
        body: Whose inspection; None when the text does not name it.
        role: Publication or inspection.
        resolved: The day, days or month.
        start: Where the words begin.
        end: Where they end.
        line: Number of the sentence.
        again: Whether it tells of a further visit of the same inspection.
        many: Whether it is the day of several reports at once.
    """

    body: Body | None
    role: DateRole
    resolved: Resolved
    start: int
    end: int
    line: int
    again: bool = False
    many: bool = False


_LEADING = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\b")
_PROSE_WORDS = 22
_TAIL_BLOCKS = 3
_FURTHER = frozenset(
    ["again", "back", "returned", "return", "fifth", "further", "also", "second", "stayed", "until", "away", "left"]
)
_OLD = timedelta(days=500)


def article_date(scene: Scene) -> tuple[date, Moment | None] | None:
    """The article's own date and the words that give it."""
    if scene.document.published_on:
        return scene.document.published_on, None
    leading = _LEADING.match(scene.text)
    if leading:
        moment = next((moment for moment in scene.moments if moment.start == leading.start(1)), None)
        day = _whole_day(moment)
        if day:
            return day, moment
    for moment in _head_moments(scene):
        day = _whole_day(moment)
        if day:
            return day, moment
    return _from_tail(scene)


def _whole_day(moment: Moment | None) -> date | None:
    if moment is None or moment.kind is not MomentKind.DAYS or moment.last.year is None:
        return None
    return resolve(moment, None).last


def _head_moments(scene: Scene) -> list[Moment]:
    """Whole dates above the first paragraph, or at the very start of it; one that says "published" goes first."""
    found: list[Moment] = []
    for block in scene.blocks[:30]:
        words = scene.text[block.start : block.end]
        prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and words.count(" ") > _PROSE_WORDS
        inside = [
            m for m in scene.moments if block.start <= m.start < block.end and m.last.year and m.kind is MomentKind.DAYS
        ]
        if prose:
            meeting = re.match(r"(?i)\W*minutes\b", words) is not None
            found += [
                m for m in inside if meeting or (m.start - block.start < 24 and _dateline(words, m.start - block.start))
            ]
            if not meeting:
                break
            continue
        if re.match(r"(?i)\W*(?:date )?(?:published|posted|date)", words) and inside:
            return inside[:1]
        found += inside
    return found


def _dateline(words: str, before: int) -> bool:
    return not re.search(r"\b(?:on|in|from|to|between|of|until|since)\b", words[:before])


def _from_tail(scene: Scene) -> tuple[date, Moment | None] | None:
    for block in reversed(scene.blocks[-_TAIL_BLOCKS:]):
        for moment in reversed(scene.moments):
            if not block.start <= moment.start < block.end:
                continue
            day = _whole_day(moment)
            rest = scene.text[moment.end : block.end].strip(" .)]\n")
            before = scene.text[max(block.start, moment.start - 2) : moment.start]
            if day and not rest and (before in ("", ", ") or before.endswith("(") or moment.start == block.start):
                return day, moment
    return None


def date_facts(
    view: SentenceView,
    roles: Mapping[int, str],
    bodies: Mapping[int, Sequence[Body | None]],
    today: date | None,
    year: int | None,
) -> list[DateFact]:
    """Dates of publication and of inspection that one sentence gives, for each body it is about.

    Args:
        view: The sentence.
        roles: What each of its times is the time of, by the index of its item.
        bodies: Whose date each of them is, by the index of its item.
        today: The article's own date.
        year: A year for days without one, where the article has no date.
    """
    found: list[DateFact] = []
    many = not _SEVERAL.isdisjoint(view.norms)
    for time in view.times:
        item = view.items[time.at]
        role = roles.get(time.at, OTHER_TIME)
        if role == OTHER_TIME or not isinstance(item.value, Moment):
            continue
        resolved = resolve(item.value, today, year)
        if resolved.latest is None or (today and (resolved.latest - today > _AHEAD or today - resolved.latest > _OLD)):
            continue
        if role == PUBLISHED and (resolved.first is None or resolved.first != resolved.last):
            continue
        again = not _FURTHER.isdisjoint(view.norms[max(0, time.at - _AGAIN_REACH) : time.at])
        found += [
            DateFact(body, DateRole(role), resolved, item.start, item.end, view.number, again, many)
            for body in bodies[time.at]
        ]
    return found


_SEVERAL = frozenset({"reports", "letters", "ratings"})
_AGAIN_REACH = 8
_AHEAD = timedelta(days=10)


def year_in_sentence(lines: Iterable[Line]) -> int | None:
    """A year that the document prints with a day; for articles without a date of their own."""
    for line in lines:
        for item in line.items:
            if isinstance(item.value, Moment) and item.value.kind is MomentKind.DAYS and item.value.last.year:
                return item.value.last.year
    return None
