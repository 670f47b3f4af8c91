"""Finds an article's own date: in the lines above it, at the start of its first paragraph, or in a line below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.parsing.layout import Block
    from core.parsing.scene import Scene

_LEADING = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\b")
_DATED = re.compile(r"(?i)\W*(?:published|posted|date|held|meeting|minutes)\b")
_OF_INSPECTION = (
    re.compile(r"(?i)\binspect(?:ion|ed)(?: (?:report|dates?))?(?: on| from)?\s*[:–-]?\s*$"),
    re.compile(r"(?i)\binspection dates?\b(?!.*(?:publish|report|issue|updat))[^.!?\n]*$"),
    re.compile(
        r"(?i)\b(?:inspect|visit|assess)(?:ions?|ed|ment)?\b(?!.*(?:publish|report|issue|held|meeting|minutes))"
        r"[^.!?|\n]{0,60}\b(?:on|from|between|until|to|and)\s+(?:the\s+)?$"
    ),
)
"""What stands before the day of an inspection in a line above the text: "Inspection dates: 4 and 5 May 2023"."""
_THE = re.compile(r"(?i)\b(?:the|its|their|our)\s+(?:$|(?=\d))")
_INSPECTION = re.compile(r"(?i)\s+(?:[a-z]+ ){0,2}inspection\b")
"""What stands on both sides of one: "at the 4 May 2023 inspection"."""
_MAIL = "message/rfc822"
_PROSE_WORDS = 22
_TAIL_BLOCKS = 3
_HEAD_BLOCKS = 10
_MOST_WORDS = 9
"""Words, beside the date, of a line that tells who published an article and when."""
_WHOLE_NAME = 2
"""Words of a name that is given in full."""
_STOPS = (".", "!", "?")
"""What the sentence of a short first paragraph ends with, and a line that dates the text does not."""
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\s+|\n")


def article_date(scene: Scene) -> tuple[date, Moment | None] | None:
    """The article's own date and the words that give it, where words do."""
    stated = scene.document.published_on
    if stated and scene.document.media_type != _MAIL:
        return stated, None
    told = _told(scene)
    if stated and not (told and told[0] <= stated and _is_line_of_date(scene, told[1])):
        return stated, None
    return told


def _told(scene: Scene) -> tuple[date, Moment] | None:
    """The date that the text gives."""
    leading = _LEADING.match(scene.text)
    if leading:
        moment = next((moment for moment in scene.moments if moment.start == leading.start(1)), None)
        if moment and (day := _whole_day(moment)):
            return day, moment
    told = [(day, moment) for moment in _head_moments(scene) if (day := _whole_day(moment))]
    return _not_of_page(scene, told) if told else _from_credit(scene)


def _not_of_page(scene: Scene, told: Sequence[tuple[date, Moment]]) -> tuple[date, Moment]:
    """The first day above the text; one alone that is later than that beside the writer's name is the page's."""
    alone = _block_of(scene, told[0][1])
    if alone is None or _WORD.search(_beside(scene.text, alone, told[0][1])):
        return told[0]
    words = _words_of_credits(scene)
    for day, moment in told[1:]:
        block = _block_of(scene, moment)
        if block is None or day >= told[0][0]:
            continue
        names = [word for word in _WORD.findall(scene.text[block.start : moment.start]) if word[0].isupper()]
        if len(names) >= _WHOLE_NAME and _is_credit(scene.text, block, moment, *words, below=False):
            return day, moment
    return told[0]


def _beside(text: str, block: Block, moment: Moment) -> str:
    return text[block.start : moment.start] + text[moment.end : block.end]


def _block_of(scene: Scene, moment: Moment) -> Block | None:
    return next((block for block in scene.blocks if block.start <= moment.start < block.end), None)


def _is_line_of_date(scene: Scene, moment: Moment) -> bool:
    """Whether a line is there to date the text: what is sent on by mail may be older than the mail."""
    block = _block_of(scene, moment)
    if block is None:
        return False
    if block.kind is BlockKind.META or _DATED.match(scene.text, block.start, block.end):
        return True
    return _is_credit(scene.text, block, moment, *_words_of_credits(scene), below=False)


def _whole_day(moment: Moment) -> date | None:
    if moment.kind is not MomentKind.DAYS or moment.last.year is None:
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
        inside = [m for m in inside if not _is_of_inspection(words, m.start - block.start, m.end - block.start)]
        if block.kind is BlockKind.PARAGRAPH and words.rstrip().endswith(_STOPS) and not _DATED.match(words):
            inside = [m for m in inside if _dateline(words, m.start - block.start)]
        if re.match(r"(?i)\W*(?:date )?(?:published|posted|date)", words) and inside:
            return inside[:1]
        found += inside
    return found


def month_of_issue(scene: Scene) -> date | None:
    """The last day of the month that a line near the top dates the text by: "Parish Link – July 2017"."""
    months = [one for one in scene.moments if one.kind is MomentKind.MONTH and one.first.year is not None]
    words, told = _words_of_credits(scene)
    for block in scene.blocks[:_HEAD_BLOCKS]:
        for month in months:
            if block.start <= month.start < block.end:
                is_dated = _is_credit(scene.text, block, month, words, told, below=False)
                return resolve(month, None).latest if is_dated else None
    return None


def _is_of_inspection(words: str, start: int, end: int) -> bool:
    """Whether a day in a line above the text is told as that of an inspection.

    Args:
        words: The line.
        start: Where the day begins in it.
        end: Where it ends.
    """
    before = words[words.rfind("\n", 0, start) + 1 : start]
    if any(pattern.search(before) for pattern in _OF_INSPECTION):
        return True
    is_the = _THE.search(before) is not None or _THE.match(words, start) is not None
    return is_the and _INSPECTION.match(words, end) is not None


def _dateline(words: str, before: int) -> bool:
    return not re.search(r"\b(?:on|in|from|to|between|of|until|since)\b", words[:before])


def _from_credit(scene: Scene) -> tuple[date, Moment] | None:
    """The day in a line that says who published an article and when: near its top or below it."""
    words, told = _words_of_credits(scene)
    tail = frozenset(scene.blocks[-_TAIL_BLOCKS:])
    for block in [*reversed(scene.blocks[-_TAIL_BLOCKS:]), *scene.blocks[:_HEAD_BLOCKS]]:
        for moment in reversed(scene.moments):
            day = _whole_day(moment) if block.start <= moment.start < block.end else None
            if day and _is_credit(scene.text, block, moment, words, told, below=block in tail):
                return day, moment
    return None


def _words_of_credits(scene: Scene) -> tuple[frozenset[str], frozenset[str]]:
    """The words that may stand beside names in a line of credits, and those that may not."""
    wording = scene.tools.knowledge.wording
    return frozenset(wording.phrases("heading.credit_words")), frozenset(wording.phrases("heading.told_words"))


def _is_credit(
    text: str, block: Block, moment: Moment, words: frozenset[str], told: frozenset[str], *, below: bool
) -> bool:
    """Whether beside a day there are names only, and words such as "posted by": "The Dale Courier, 3 May 2019".

    Args:
        text: The article.
        block: The line.
        moment: The day in it.
        words: The words that may stand beside names.
        told: The words that may not.
        below: Whether the line stands below the article; the day may then stand behind the last sentence.
    """
    before, behind = text[block.start : moment.start], text[moment.end : block.end]
    ends = [*_SENTENCE_END.finditer(before)]
    if ends and not below:
        return False
    said = _WORD.findall(before[ends[-1].end() if ends else 0 :] + behind)
    if len(said) > _MOST_WORDS or not told.isdisjoint(map(str.lower, said)):
        return False
    return all(word in words if word.islower() else word[0].isupper() for word in said)
