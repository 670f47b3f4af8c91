"""What was made of each time that an article tells: the day, what happened on it, and whose inspection it is of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from core.cli.explain_table import Row
from core.cli.wording import day_in_words
from core.parsing.dates import DateRole
from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing import ArticleReading
    from core.parsing.dates import DateFact
    from core.parsing.mentions.calendar import Resolved

_SAYS = {DateRole.PUBLISHED: "published", DateRole.INSPECTED: "inspected"}


def times_told(reading: ArticleReading) -> Iterator[Row]:
    """A row for each time, in the order of the text.

    Args:
        reading: The article as it was read.
    """
    facts: dict[int, list[DateFact]] = defaultdict(list)
    for fact in reading.gathered.facts:
        facts[fact.start].append(fact)
    today = reading.gathered.today
    before = {(one.line, one.timing.when) for one in reading.gathered.statements if one.timing.earlier}
    for view in reading.document.sentences:
        for time in view.times:
            item = view.items[time.at]
            if not isinstance(item.value, Moment):
                continue
            told = facts.get(item.start, [])
            resolved = told[0].resolved if told else resolve(item.value, today)
            outcome = _inspections(told)
            if not outcome and time.when is not None and (view.number, time.when) in before:
                outcome = "when a grade before held"
            elif not outcome and item.value.kind is MomentKind.DAYS and resolved.last == today:
                outcome = "the day of the article"
            yield Row(item.start, item.end, _day(resolved), outcome or "no day of an inspection told of")


def _inspections(facts: list[DateFact]) -> str:
    """What happened on a day, and whose inspection it is of; empty where it is of none."""
    made = [f"{_SAYS[fact.role]}: {fact.body.name if fact.body else 'nobody named'}" for fact in facts]
    return "; ".join(dict.fromkeys(made))


def _day(resolved: Resolved) -> str:
    """A day, the first and last of several, a month or a year; a dash where the text does not tell which."""
    if resolved.first and resolved.last:
        days = (resolved.first,) if resolved.first == resolved.last else (resolved.first, resolved.last)
        return " to ".join(map(day_in_words, days))
    return resolved.month_text or str(resolved.year or "–")
