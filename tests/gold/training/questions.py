"""Puts the parser's questions to labelled articles, so that their answers can be learnt from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.date_words import date_words
from core.parsing.mentions.moments import Moment
from core.parsing.weighing.date_cues import OTHER_TIME, ROLES, date_cues, days_told, may_date
from core.parsing.weighing.dating import Dater, bodies_dated
from core.parsing.weighing.deciding import (
    CURRENT,
    FOR_AREAS,
    FOR_WHOLE,
    NO_JUDGEMENT,
    TIMES,
    inherited,
    whose,
)
from core.parsing.weighing.letters import GRADE, INSPECTORATE, RATING_NOUN, TELLING
from core.parsing.weighing.owners.owner_cues import NOBODY
from core.parsing.weighing.owners.owning import joined_to, owner_answers
from core.parsing.weighing.owners.several import SEVERAL
from core.parsing.weighing.targets.grade_cues import grade_cues
from core.parsing.weighing.targets.named_cues import named_cues
from core.parsing.weighing.targets.target import targets_of
from core.parsing.weighing.times.time_cues import time_cues
from core.parsing.weighing.visits import named_visits
from core.parsing.weighing.weights import Weights, choice_cue, weights_of
from tests.gold.provider_names import bare, same_provider
from tests.gold.training.alignment import allowed, told_in
from tests.gold.training.softmax import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.articles import ArticleReading
    from core.parsing.lexicon import GradeWord
    from core.parsing.scene import Tools
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.owners.owning import OwnerAnswer
    from core.parsing.weighing.sentence import SentenceView, ToldTime
    from core.parsing.weighing.targets.target import Target
    from tests.gold.labels import LabelledArticle
    from tests.gold.training.alignment import Allowed

_UNNAMED = "unnamed"
_OF_A_REPORT = frozenset({GRADE, INSPECTORATE, RATING_NOUN, TELLING})
"""Letters of a sentence that is about a report, one of which it has."""
SPECIAL = (
    "word:",
    "left:",
    "right:",
    "quoted",
    "block:",
    "grades:",
    "verb:",
    "beside:",
    "article-kind:",
    "sentence:",
    "wish",
    "speech",
    "areas:",
    "capital",
    "form:",
    "right-word:",
    "left-word:",
    "past-aside:",
    "named-left:",
    "named-here:",
)
"""Cues of a grade word that may weigh differently for areas and for the whole."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One grade word of a labelled article with everything that was asked of it."""

    view: SentenceView
    at: int
    word: GradeWord
    own: tuple[str, ...]
    targets: tuple[Target, ...]
    answer: Allowed

    def target_choice(self, cast: Cast) -> Choice:
        """What is it the grade of?, in an article with these bodies."""
        own = (*self.own, *named_cues(cast, self.view, self.at))
        special = [cue for cue in own if cue.startswith(SPECIAL)]
        for_areas = [f"{FOR_AREAS}{cue}" for cue in special]
        for_whole = [f"{FOR_WHOLE}{cue}" for cue in special]
        cues = [(NO_JUDGEMENT,)]
        cues += [(*own, *target.cues, *(for_areas if target.is_area else for_whole)) for target in self.targets]
        return Choice(tuple(cues), (self.answer.nothing, *self.answer.targets))

    @property
    def is_told(self) -> bool:
        """Whether labels say that it is a judgement, and which."""
        return not self.answer.nothing and not self.answer.unclear

    @property
    def right_target(self) -> Target:
        """The first target that is right; the whole when none is."""
        fitting = (target for target, fits in zip(self.targets, self.answer.targets, strict=True) if fits)
        return next(fitting, self.targets[0])


def ask(article: LabelledArticle, document: DocumentView) -> Iterator[Asked]:
    """Every grade word of an article."""
    labels = told_in(article)
    for view in document.sentences:
        for at in view.grades:
            word = view.word(at)
            targets = tuple(targets_of(document, view, at, word))
            own = tuple(grade_cues(document, view, at, word))
            yield Asked(view, at, word, own, targets, allowed(labels, view.items[at], word, targets))


def owner_ranks(asked: Asked, cast: Cast) -> frozenset[int]:
    """Ranks of the bodies whose grade the labels say it is; empty when none of them was found."""
    found: set[int] = set()
    for provider in asked.answer.providers:
        if provider.startswith(_UNNAMED):
            found.add(NOBODY)
            continue
        named = [body for body in cast.bodies if same_provider(provider, body.body.name)]
        if named:
            best = max(named, key=lambda body: (bare(body.body.name) == bare(provider), body.weight, len(body.places)))
            found.add(best.rank)
    return frozenset(found)


def owner_choices(asked: list[Asked], cast: Cast, answering: Weights | None = None) -> Iterator[Choice]:
    """Whose is it?, for the grade words of which labels say so.

    Args:
        asked: The grade words of one article.
        cast: Its bodies.
        answering: Weights that say whose the grade before is; without them the labels do.
    """
    previous: int | None = None
    for one in asked:
        right = owner_ranks(one, cast) if one.is_told else frozenset()
        answers = owner_answers(cast, one.view, one.at, previous, one.right_target)
        fits = _right_answers(answers, right, cast, one.view)
        if not any(fits):
            continue
        cues = [answer.cues() for answer in answers]
        yield Choice(tuple(cues), fits)
        said = fits.index(True) if answering is None else _likeliest(answering, cues)
        previous = answers[said].rank


def _right_answers(
    answers: Sequence[OwnerAnswer], right: frozenset[int], cast: Cast, view: SentenceView
) -> tuple[bool, ...]:
    """Which answers the labels allow: bodies that share a grade only together where a word points to them all."""
    several = any(answer.rank == SEVERAL and right.issuperset(answer.ranks) for answer in answers)
    found: list[bool] = []
    for answer in answers:
        if answer.rank == SEVERAL:
            found.append(several)
        elif several:
            found.append(answer.rank in right and right.issubset(joined_to(cast, view, answer.rank)))
        else:
            found.append(answer.rank in right)
    return tuple(found)


def _likeliest(weights: Weights, cues: Sequence[Sequence[str]]) -> int:
    """Number of the answer that weights find likeliest."""
    scores = [weights.sum(one) for one in cues]
    return scores.index(max(scores))


def time_choices(
    document: DocumentView, asked: list[Asked], cast: Cast, answering: Weights | None = None
) -> Iterator[Choice]:
    """When did it hold?, for the grade words of which labels say so.

    Args:
        document: The article.
        asked: Its grade words.
        cast: Its bodies.
        answering: Weights that say when the grade before held; without them the labels do.
    """
    before: SentenceView | None = None
    told = ""
    for one in asked:
        if not one.is_told or not one.answer.times:
            continue
        ranks = owner_ranks(one, cast)
        cues = time_cues(
            document,
            one.view,
            one.at,
            one.word,
            target=one.right_target,
            whose=whose(ranks - {NOBODY} if ranks else {0}),
            inherited=inherited(before, told, one.view),
        )
        answer = next(iter(one.answer.times), CURRENT)
        of_times = tuple([choice_cue(time, cue) for cue in cues] for time in TIMES)
        yield Choice(of_times, tuple(time == answer for time in TIMES))
        before, told = one.view, answer if answering is None else TIMES[_likeliest(answering, of_times)]


def date_choices(article: LabelledArticle, document: DocumentView) -> Iterator[Choice]:
    """What is this the time of?, for every time sharp enough to be a date."""
    published = {one.published_on for one in article.inspections if one.published_on}
    visited = {day for one in article.inspections for day in (one.inspected_from, one.inspected_to) if day}
    months = {one.inspected_month for one in article.inspections if one.inspected_month}
    before = ""
    told = days_told(document)
    for view in document.sentences:
        for time in view.times:
            moment = view.items[time.at].value
            if not isinstance(moment, Moment) or not may_date(moment):
                continue
            days = {day.isoformat() for day in (time.resolved.first, time.resolved.last) if day}
            out = len(days) == 1 and bool(days & published)
            there = bool(days & visited) or (not days and time.resolved.month_text in months)
            # A page prints the day of publication more than once, often as its own; only in prose about it, or where
            # it is another day than the page's, must it be read as that.
            prose = not _OF_A_REPORT.isdisjoint(view.letters) and view.line.block_kind == "paragraph"
            plain = prose or (document.today is not None and time.resolved.first != document.today)
            allowed = (out, there, not (out or there) or (out and not plain))
            cues = date_cues(document, view, time, before, told)
            yield Choice(tuple([choice_cue(role, cue) for cue in cues] for role in ROLES), allowed)
            before = ROLES[allowed.index(True)] if plain or not out else OTHER_TIME


def visit_choices(article: LabelledArticle, document: DocumentView, cast: Cast, tools: Tools) -> Iterator[Choice]:
    """Is this what the visit told of was called?, for every name of a sort of visit."""
    if not article.inspections:
        return
    words = date_words(tools.knowledge.wording)
    chief = article.inspections[0]
    told = next((body.body for body in cast.bodies if same_provider(chief.provider, body.body.name)), None)
    for view, named, cues in named_visits(document, tools.visit_names):
        bodies = bodies_dated(cast, view, told, words)
        own = [one for one in article.inspections for body in bodies if body and same_provider(one.provider, body.name)]
        fits = any(one.visit_type == named.sort for one in own or [chief])
        yield Choice(((), cues), (not fits, fits))


def dater_choices(article: LabelledArticle, reading: ArticleReading) -> Iterator[Choice]:
    """Whose inspection is this date of?, for every date of a labelled inspection."""
    gathered = reading.gathered
    graded = frozenset(one.body for one in gathered.statements if one.body is not None and one.timing.current)
    words = date_words(reading.scene.tools.knowledge.wording)
    dater = Dater(reading.cast, weights_of({}), gathered.chief, graded, words)
    previous: int | None = None
    for view in reading.document.sentences:
        for time in view.times:
            right = _ranks_dated(article, reading.cast, view.items[time.at].value, time)
            if not right:
                continue
            answers = list(dater.answers(view, time.at, previous))
            fits = _right_answers([answer for answer, _ in answers], right, reading.cast, view)
            if any(fits):
                yield Choice(tuple([*answer.cues(), *cues] for answer, cues in answers), fits)
                previous = answers[fits.index(True)][0].rank


def _ranks_dated(article: LabelledArticle, cast: Cast, moment: object, time: ToldTime) -> frozenset[int]:
    """Ranks of the bodies that the labels give a date."""
    if not isinstance(moment, Moment) or not may_date(moment):
        return frozenset()
    days = {day.isoformat() for day in (time.resolved.first, time.resolved.last) if day}
    dated = [
        one.provider
        for one in article.inspections
        if days & {one.published_on, one.inspected_from, one.inspected_to}
        or (not days and one.inspected_month is not None and time.resolved.month_text == one.inspected_month)
    ]
    return frozenset(body.rank for body in cast.bodies for provider in dated if same_provider(provider, body.body.name))
