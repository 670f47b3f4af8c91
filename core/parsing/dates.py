"""Finds the three dates of a story: the article's own, the report's publication, and the days of the inspection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.items import Line
    from core.parsing.mentions.provider_names import Body
    from core.parsing.scene import Scene


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
_PUBLISHING = any_of(
    "published publication publishes issued released report reports findings public website announced "
    "letter presented embargoed"
)
_TELLING = any_of(
    "said says confirmed given rates rated judged told reported found named became become awarded "
    "concluded reports gave"
)
_VISITING = any_of(
    "inspected inspection inspections inspectors inspector inspect visit visited visiting site spent "
    "called arrived descended came turned team went carried place running ran lasted here hmi visits "
    "inspecting there"
)
_FURTHER = frozenset(
    ["again", "back", "returned", "return", "fifth", "further", "also", "second", "stayed", "until", "away", "left"]
)
_NOT_VISIT = any_of(
    "opened joined formed complaint meeting bought election admitting took post petition converts retired"
)
_REACH = 20
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
    scene: Scene, line: Line, bodies: Sequence[Body | None], today: date | None, year: int | None
) -> list[DateFact]:
    """Dates of publication and of inspection that one sentence gives, for each provider it is about."""
    found: list[DateFact] = []
    if line.block_kind in (BlockKind.META, BlockKind.CAPTION) or _PAGE_DATE.match(scene.text, line.sentence.start):
        return found
    for index, item in enumerate(line.items):
        moment = item.value
        if not isinstance(moment, Moment):
            continue
        role = _role(scene, line, index, moment)
        if role is None:
            continue
        resolved = resolve(moment, today, year)
        if resolved.latest is None or (
            today and (resolved.latest - today > timedelta(days=10) or today - resolved.latest > _OLD)
        ):
            continue
        again = any(line.items[at].norm in _FURTHER for at in range(max(0, index - 8), index))
        many = any(line.items[at].norm in ("reports", "letters", "ratings") for at in range(len(line.items)))
        found += [DateFact(body, role, resolved, moment.start, moment.end, line.number, again, many) for body in bodies]
    return found


def _role(scene: Scene, line: Line, index: int, moment: Moment) -> DateRole | None:
    if moment.kind in (
        MomentKind.YEAR,
        MomentKind.YEARS_AGO,
        MomentKind.MONTHS_AGO,
        MomentKind.LAST_YEAR,
        MomentKind.THIS_YEAR,
    ):
        return None
    publishing, visiting = _distance(line, index, _PUBLISHING), _distance(line, index, _VISITING)
    relative = moment.kind in (MomentKind.TODAY, MomentKind.YESTERDAY)
    if relative or moment.kind is MomentKind.WEEKDAY:
        if publishing is not None and publishing <= 10:
            return None if _is_last_week(scene, moment) else DateRole.PUBLISHED
        if relative and line.has(Kind.INSPECTORATE) and _distance(line, index, _TELLING) is not None:
            return DateRole.PUBLISHED
        return None
    if _is_earlier(scene, line, index):
        return None
    stretch = moment.first != moment.last
    if publishing is not None and (visiting is None or (publishing < visiting and not stretch)):
        return DateRole.PUBLISHED if moment.kind is MomentKind.DAYS and moment.first == moment.last else None
    if visiting is not None and not _is_no_visit(line, index):
        return DateRole.INSPECTED
    return None


def _is_no_visit(line: Line, index: int) -> bool:
    """Whether words in front of a time tell of something else than a visit: "since she took over on"."""
    near = line.items[max(0, index - 6) : index + 1]
    return any(
        item.norm in _NOT_VISIT and not (item.norm == "took" and near[at + 1].norm == "place")
        for at, item in enumerate(near[:-1])
    )


def _is_last_week(scene: Scene, moment: Moment) -> bool:
    return scene.text[max(0, moment.start - 5) : moment.start].lower() == "next "


def _distance(line: Line, index: int, words: frozenset[str]) -> int | None:
    """Items between a time and the nearest of some words in its sentence; words in front count as nearer."""
    best: int | None = None
    for at, item in enumerate(line.items):
        gap = abs(at - index) + (2 if at > index else 0)
        inside = (
            item.norm in words
            or _came_out(line, at, words)
            or (item.kind is Kind.INSPECTORATE and "inspectors" in words and item.norm.startswith("inspector"))
        )
        if inside and gap <= _REACH and (best is None or gap < best):
            best = gap
    return best


def _came_out(line: Line, at: int, words: frozenset[str]) -> bool:
    """As in "came out on Monday" tells of publication, "carried out in May" of something else."""
    if line.items[at].norm != "out" or words is not _PUBLISHING or not at:
        return False
    return line.items[at - 1].norm in ("came", "comes", "come", "is", "was", "brought")


_PAGE_DATE = re.compile(
    r"\W*(?:date )?(?:published|posted|updated|last (?:updated|reviewed))\b[^a-z]{0,3}[:\d]", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:last|previous|previously|earlier|since|before)\b", re.IGNORECASE)


def _is_earlier(scene: Scene, line: Line, index: int) -> bool:
    """Whether a time belongs to an inspection before this one ("when it was last inspected, in 2022")."""
    start = max(line.sentence.start, line.items[index].start - 60)
    before = scene.text[start : line.items[index].start]
    return bool(_EARLIER.search(before)) and "last week" not in before


def year_in_sentence(lines: Iterable[Line]) -> int | None:
    """A year that the document prints with a day; for articles without a date of their own."""
    for line in lines:
        for item in line.items:
            if isinstance(item.value, Moment) and item.value.kind is MomentKind.DAYS and item.value.last.year:
                return item.value.last.year
    return None
