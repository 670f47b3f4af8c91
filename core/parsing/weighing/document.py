"""An article as weighing looks at it: its sentences as views, and what is true of the article as a whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.model import ProviderType, VisitType
from core.parsing.article_dates import article_date
from core.parsing.judging import judgings
from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import Moment
from core.parsing.mentions.month_names import MonthNames, month_names
from core.parsing.topics import inspectorates_named
from core.parsing.weighing.by_place.bare_verdicts import bare_verdicts
from core.parsing.weighing.by_place.count_lists import count_lists
from core.parsing.weighing.by_place.counted_answers import counted_answers
from core.parsing.weighing.by_place.headline_answers import headline_answers
from core.parsing.weighing.by_place.judged_wholes import judged_wholes
from core.parsing.weighing.by_place.listed_answers import listed_answers
from core.parsing.weighing.by_place.moved_answers import moved_answers
from core.parsing.weighing.by_place.named_behind import named_behind
from core.parsing.weighing.by_place.question_answers import question_answers
from core.parsing.weighing.by_place.scale_answers import scale_answers
from core.parsing.weighing.by_place.series_answers import series_answers
from core.parsing.weighing.by_place.surely_given import surely_given, surely_giving
from core.parsing.weighing.by_place.table_answers import table_answers
from core.parsing.weighing.sentence import SentenceView, ToldTime
from core.parsing.weighing.times.ages import age_of
from core.parsing.weighing.values import rough

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.parsing.items import Line
    from core.parsing.scene import Scene
    from core.parsing.spans import Stretches
    from core.parsing.weighing.area_words import AreaWords
    from core.parsing.weighing.by_place.answers import Answer
    from core.parsing.weighing.small_words import SmallWords


_OPENING = 5
"""Sentences at the beginning that tell what is new."""
WITHOUT_GRADES = (VisitType.MONITORING_VISIT, VisitType.FOCUSED_VISIT)
"""Visits that give no grades."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One article, prepared for weighing.

    Attributes:
        text: Its text.
        length: Where its last sentence ends, at least 1; what a page adds behind it does not count.
        sentences: Its sentences, each at its number.
        speech: Where somebody speaks.
        today: Its own date.
        dated_by: The words that give it; None where the document brings it along, or without one.
        inspectorates: How often it names each inspectorate.
        reference: That date, or the end of the last year it prints.
        cues: What is true of the article as a whole.
        area_words: Words that speak of areas and name none.
        times_told: How often each grade is named.
        news_visit: What the visit that the opening tells of was called, where such a visit gives no grades; else empty.
        own_areas: Ids of the areas that bodies of the kind the article is chiefly about are judged by.
        bygone_areas: Ids of the areas that nobody was judged by any more at the article's date.
        answers: What grades in tables, in rows and over lists answer by their place, by the offset of the grade.
    """

    text: str
    length: int
    sentences: tuple[SentenceView, ...]
    speech: Stretches
    today: date | None
    dated_by: Moment | None
    inspectorates: Mapping[str, int]
    reference: date | None
    cues: tuple[str, ...]
    area_words: AreaWords
    times_told: Counter[str]
    news_visit: str
    own_areas: frozenset[str]
    bygone_areas: frozenset[str]
    answers: Mapping[int, Answer]


def view_document(scene: Scene, speech: Stretches) -> DocumentView:
    """Prepare an article.

    Args:
        scene: The article with its layout, names, times and sentences.
        speech: Where somebody speaks.
    """
    words: SmallWords = scene.tools.small_words
    names = month_names(scene.tools.knowledge.wording)
    told = article_date(scene)
    today, dated_by = told or (None, None)
    inspectorates = inspectorates_named(scene)
    year = None if today else max((moment.last.year for moment in scene.moments if moment.last.year), default=None)
    reference = today or (date(year, 12, 31) if year else None)
    has_trial = words.trial.search(scene.lower) is not None
    sentences: list[SentenceView] = []
    previous: SentenceView | None = None
    for line in scene.lines:
        times = tuple(_times(line, names, today, year, reference))
        on_trial = has_trial and words.trial.search(scene.lower, *line.sentence[:2]) is not None
        previous = SentenceView(line, words, on_trial=on_trial, previous=previous, times=times)
        sentences.append(previous)
    times_told = Counter(view.word(index).grade for view in sentences for index in view.grades)
    return DocumentView(
        text=scene.text,
        length=max(1, scene.lines[-1].sentence.end if scene.lines else 0),
        sentences=tuple(sentences),
        speech=speech,
        today=today,
        dated_by=dated_by,
        inspectorates=inspectorates,
        reference=reference,
        cues=tuple(_document_cues(scene, sentences, sum(inspectorates.values()))),
        area_words=words.areas,
        times_told=times_told,
        news_visit=_news_visit(scene, sentences[:_OPENING]),
        own_areas=_own_areas(scene),
        bygone_areas=judgings(scene.tools.knowledge).bygone(reference) if reference else frozenset(),
        answers={
            **named_behind(sentences),
            **surely_given(sentences, surely_giving(scene.tools.knowledge.wording)),
            **judged_wholes(sentences),
            **scale_answers(sentences),
            **count_lists(sentences, words.areas.list_openings),
            **counted_answers(sentences, words.areas),
            **series_answers(sentences, words.areas.in_order),
            **listed_answers(sentences),
            **question_answers(sentences, words.areas.going_back),
            **moved_answers(sentences, scene.moves),
            **headline_answers(sentences),
            **bare_verdicts(sentences),
            **(table_answers(scene.text, scene.tables, sentences, scene.tools.cells) if scene.tables else {}),
        },
    )


def _times(
    line: Line, names: MonthNames, today: date | None, year: int | None, reference: date | None
) -> list[ToldTime]:
    found: list[ToldTime] = []
    for index in line.things:
        moment = line.items[index].value
        if isinstance(moment, Moment):
            resolved = resolve(moment, today, year)
            age = age_of(moment, resolved, reference, dated=today is not None)
            is_known = today is not None or moment.last.year is not None
            when = names.printed(resolved.year, resolved.month) if is_known and resolved.year else None
            found.append(ToldTime(index, age, resolved, when))
    return found


def _document_cues(scene: Scene, sentences: list[SentenceView], named: int) -> list[str]:
    grades = sum(len(view.grades) for view in sentences)
    cues = [
        f"article-inspectorates:{min(3, named)}",
        f"article-kind:{scene.kind}",
        f"article-grades:{rough(grades)}",
        f"article-providers:{min(6, sum(named.body.kind is not None for named in scene.bodies))}",
    ]
    if any(view.on_trial for view in sentences):
        cues.append("article-on-trial")
    return cues


def _news_visit(scene: Scene, opening: list[SentenceView]) -> str:
    """The first visit without grades that the opening names."""
    named = (visit.sort for view in opening for visit in scene.tools.visit_names.named_in(view))
    return str(next((sort for sort in named if sort in WITHOUT_GRADES), ""))


def _own_areas(scene: Scene) -> frozenset[str]:
    """Areas of the frameworks for the kind of body the article is chiefly about; care homes are judged as health."""
    kinds = {scene.kind, ProviderType.HEALTH} if scene.kind is ProviderType.ADULT_SOCIAL_CARE else {scene.kind}
    return judgings(scene.tools.knowledge).areas_of(kinds)
