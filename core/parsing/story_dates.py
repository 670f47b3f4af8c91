"""Gathers the dates that an article gives its inspections, each with the body whose inspection it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.parsing.article_dates import month_of_issue
from core.parsing.date_words import date_words
from core.parsing.dates import DateFact, DateRole, date_facts, year_in_sentence
from core.parsing.weighing.date_cues import OTHER_TIME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.parsing.bodies.body import Body
    from core.parsing.scene import Scene
    from core.parsing.weighing.dating import Dater
    from core.parsing.weighing.document import DocumentView

Roles = dict[int, dict[int, str]]
"""What each time is the time of: by the number of its sentence and the index of its item."""


def dates_told(scene: Scene, view: DocumentView, dater: Dater, roles: Roles) -> tuple[date | None, list[DateFact]]:
    """The article's own date and the dates it gives; without its own, the day of publication stands for it.

    Days without a year are those before it, or before the end of the month that a paper says it is of.

    Args:
        scene: The article.
        view: Its sentences.
        dater: What decides whose a date is.
        roles: What each of its times is the time of.
    """
    bodies = _bodies(view, dater, roles)
    facts = _facts(scene, view, bodies, roles, view.today or month_of_issue(scene))
    if view.today is not None:
        return view.today, [*facts, *_shared(facts, dater)]
    published = (fact.resolved.latest for fact in facts if _is_day_out(fact))
    today = max((day for day in published if day is not None), default=None)
    if today is not None:
        facts = _facts(scene, view, bodies, roles, today)
    return today, [*facts, *_shared(facts, dater)]


_Bodies = dict[int, dict[int, "tuple[Body | None, ...]"]]


def _bodies(view: DocumentView, dater: Dater, roles: Roles) -> _Bodies:
    """Whose date each time is that is one of a publication or an inspection: by sentence and item."""
    found: _Bodies = {}
    previous: int | None = None
    for sentence in view.sentences:
        for at, role in roles.get(sentence.number, {}).items():
            if role != OTHER_TIME:
                bodies = dater.bodies(sentence, at, previous)
                found.setdefault(sentence.number, {})[at] = bodies
                previous = dater.rank(bodies)
    return found


def _facts(scene: Scene, view: DocumentView, bodies: _Bodies, roles: Roles, today: date | None) -> list[DateFact]:
    found: list[DateFact] = []
    year = year_in_sentence(scene.lines) if today is None else None
    words = date_words(scene.tools.knowledge.wording)
    for sentence in view.sentences:
        if sentence.number in bodies:
            found += date_facts(sentence, roles[sentence.number], bodies[sentence.number], today, year, words)
    return found


def _is_day_out(fact: DateFact) -> bool:
    """Whether a date is the day, and the year, on which a report came out."""
    return fact.role is DateRole.PUBLISHED and fact.resolved.first is not None


def _shared(facts: Sequence[DateFact], dater: Dater) -> list[DateFact]:
    """Dates told of several reports at once, for those bodies with a grade that have no date of their own."""
    cast = dater.cast
    first = min((entry.opened for entry in cast.entries.under.values()), default=0) if cast.entries.count > 1 else 0
    entries = frozenset(cast.bodies[entry.rank].body for entry in cast.entries.under.values() if cast.entries.count > 1)
    found: list[DateFact] = []
    for role in DateRole:
        common = next((fact for fact in facts if fact.role is role and _is_of_all(fact, first, entries)), None)
        if common is None:
            continue
        told = {fact.body for fact in facts if fact.role is role}
        sharing = entries | frozenset(dater.graded) if role is DateRole.PUBLISHED else entries
        found += [replace(common, body=body) for body in sorted(sharing - told, key=lambda body: body.key)]
    return found


def _is_of_all(fact: DateFact, first: int, entries: frozenset[Body]) -> bool:
    """Whether a date is that of several reports: it says so, or stands above all entries and is not that of another."""
    return fact.many or (fact.line < first and (fact.body is None or fact.body in entries))
