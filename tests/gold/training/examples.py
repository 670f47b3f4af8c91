"""Labelled articles made ready to be learnt from, and the learning itself."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge import load_knowledge
from core.model import Tense
from core.parsing.articles import read_prepared
from core.parsing.inspection import Read, read_inspections
from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from core.parsing.weighing.article_cues import article_cues
from core.parsing.weighing.dating import BY_RULE
from core.parsing.weighing.deciding import Models, target_weights
from core.parsing.weighing.document import view_document
from core.parsing.weighing.owners.casting import make_cast
from core.parsing.weighing.weights import shares, weights_of
from core.reading import read_file
from tests.gold.calibration import judged_claims
from tests.gold.corpus import LEARNT_FROM, articles
from tests.gold.provider_names import those_meant
from tests.gold.readings import Reading
from tests.gold.training.praise import with_praise
from tests.gold.training.questions import ask, date_choices, dater_choices, owner_choices, time_choices, visit_choices
from tests.gold.training.restating import with_grades_again
from tests.gold.training.softmax import Choice, Switches, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.model import Document
    from core.parsing.articles import ArticleReading
    from core.parsing.scene import Scene
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.weights import Weights
    from tests.gold.labels import LabelledArticle
    from tests.gold.training.questions import Asked

    Asking = Callable[..., Iterator[Choice]]

STRENGTH = 2.0
"""How strongly weights are held near zero; chosen by cross-validation, flat between 1 and 4."""
BODY_STRENGTH, BODY_SWITCHES = 8.0, Switches(8, 20.0)
TARGET_STRENGTH, TARGET_SWITCHES = 8.0, Switches(8, 20.0)
OWNER_STRENGTH, OWNER_SWITCHES = 8.0, Switches(8, 20.0)
TIME_STRENGTH, TIME_SWITCHES = 4.0, Switches(8, 10.0)
DATE_STRENGTH, DATE_SWITCHES = 4.0, Switches(8, 10.0)
"""The same for questions with switches, chosen in the same way."""
BODY_FEWEST = 5
"""Bodies in whose cues one must be met to get a weight: many cues of bodies are plain words, and most of those rare."""
CLAIM_STRENGTH, CLAIM_SWITCHES = 8.0, Switches(8, 40.0)
"""The same for claims, of which there are fewer."""
ARTICLE_STRENGTH = 8.0
"""The same for articles as wholes."""
FOLDS = 5
_TURNS = 3
"""Parts in which articles are read in turn, by weights learnt from the other parts, to learn from them as read."""


@dataclass(slots=True)
class Example:
    """One labelled article with everything that is asked of it.

    Attributes:
        article: The labels.
        scene: The article, prepared.
        document: Its sentences as cues look at them.
        asked: Its grade words.
        bodies: Whether each body is inspected, as choices.
    """

    article: LabelledArticle
    scene: Scene
    document: DocumentView
    asked: list[Asked]
    bodies: list[Choice]

    @property
    def tells(self) -> bool:
        """Whether anybody's current grade is told."""
        return any(one.judgements for one in self.article.inspections)

    def weighed(self, weights: Weights) -> Scene:
        """The article with its bodies weighed by some weights."""
        bodies = tuple(replace(body, weight=shares([0.0, weights.sum(body.cues)])[1]) for body in self.scene.bodies)
        return replace(self.scene, bodies=bodies)

    def cast(self, weights: Weights) -> Cast:
        """Its bodies, weighed by some weights."""
        return make_cast(self.weighed(weights), self.document.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """Weights of the questions that are learnt from labels alone, each called like its file."""

    bodies: Weights
    targets: Weights
    owners: Weights
    times: Weights
    dates: Weights
    visits: Weights

    def models(self, articles: Weights, daters: Weights) -> Models:
        """The weights as the parser wants them, with those that are learnt only from articles as read."""
        return Models(
            targets=target_weights(self.targets),
            times=self.times,
            owners=self.owners,
            articles=articles,
            dates=self.dates,
            daters=daters,
            visits=self.visits,
        )


def examples() -> list[Example]:
    """All articles that may be learnt from, in a stable order.

    Some have sentences put in: such as grade nothing, and such as tell once more what labels tell.
    """
    return [
        make_example(with_praise(with_grades_again(article)))
        for article_set in LEARNT_FROM
        for article in articles(article_set)
    ]


def make_example(article: LabelledArticle) -> Example:
    """Put the questions to one article."""
    scene = set_scene(_as_file(article), load_knowledge())
    document = view_document(scene, speech_of(scene))
    asked = list(ask(article, document))
    named = [one.provider for one in article.inspections if not one.provider.startswith("unnamed")]
    inspected = those_meant(named, [body.body.name for body in scene.bodies])
    return Example(
        article,
        scene,
        document,
        asked,
        [Choice(((), body.cues), (not told, told)) for body, told in zip(scene.bodies, inspected, strict=True)],
    )


def _as_file(article: LabelledArticle) -> Document:
    """The text as the desk reads it from a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, article.path.name)
        path.write_text(article.text, encoding="utf-8")
        return read_file(path)


def parted(every: Sequence[Example]) -> list[tuple[list[Example], list[Example]]]:
    """Folds: articles to learn from and, apart from them, articles to read."""
    folds = range(FOLDS)
    return [([one for at, one in enumerate(every) if at % FOLDS != fold], list(every[fold::FOLDS])) for fold in folds]


def body_weights(every: Sequence[Example]) -> Weights:
    """Weights of the cues of bodies."""
    return fit([choice for one in every for choice in one.bodies], BODY_STRENGTH, BODY_SWITCHES, BODY_FEWEST)


def learn(every: Sequence[Example]) -> Learnt:
    """Weights of the six questions that are put to names, words and times.

    Bodies are weighed by weights learnt from other articles, as they will be when an article is new.
    """
    cast = [
        (one, one.cast(weights))
        for seen, unseen in parted(every)
        for weights in (body_weights(seen),)
        for one in unseen
    ]
    return Learnt(
        bodies=body_weights(every),
        targets=fit(
            [asked.target_choice(bodies) for one, bodies in cast for asked in one.asked if not asked.answer.unclear],
            TARGET_STRENGTH,
            TARGET_SWITCHES,
        ),
        owners=_in_turn(
            [partial(owner_choices, one.asked, bodies) for one, bodies in cast],
            OWNER_STRENGTH,
            OWNER_SWITCHES,
        ),
        times=_in_turn(
            [partial(time_choices, one.document, one.asked, bodies) for one, bodies in cast],
            TIME_STRENGTH,
            TIME_SWITCHES,
        ),
        dates=fit(
            [choice for one in every for choice in date_choices(one.article, one.document)],
            DATE_STRENGTH,
            DATE_SWITCHES,
        ),
        visits=fit(
            [
                choice
                for one, bodies in cast
                for choice in visit_choices(one.article, one.document, bodies, one.scene.tools)
            ],
            STRENGTH,
        ),
    )


def _in_turn(asking: Sequence[Asking], strength: float, switches: Switches) -> Weights:
    """Weights of a question whose answer for one grade word is a cue of the next.

    Learnt only from right answers before, the weights trust them too much: one wrong answer then draws a whole list
    after it. So every question is put twice, once with the right answer before it, and once with the one that weights
    learnt from other articles give.
    """
    right = [list(choices()) for choices in asking]
    as_read: list[Choice] = []
    for turn in range(_TURNS):
        others = [choice for at, choices in enumerate(right) if at % _TURNS != turn for choice in choices]
        answering = fit(others, strength, switches)
        as_read += [choice for choices in asking[turn::_TURNS] for choice in choices(answering)]
    twice = Switches(switches.count, 2 * switches.strength)
    return fit([*as_read, *(choice for choices in right for choice in choices)], 2 * strength, twice)


def learn_apart(every: Sequence[Example]) -> tuple[list[Learnt], Learnt]:
    """The weights learnt without each fold, and those of all articles; side by side where processes can fork."""
    _LEARNT_FROM[:] = every
    if "fork" in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context("fork").Pool() as pool:
            learnt = pool.map(_learn_without, range(FOLDS + 1), chunksize=1)
    else:
        learnt = [_learn_without(fold) for fold in range(FOLDS + 1)]
    return learnt[:FOLDS], learnt[FOLDS]


_LEARNT_FROM: list[Example] = []
"""What forked processes learn from; they get it by being forked, because examples are too big to be sent."""


def _learn_without(fold: int) -> Learnt:
    return learn([one for at, one in enumerate(_LEARNT_FROM) if at % FOLDS != fold])


def read_unseen(every: Sequence[Example], apart: Sequence[Learnt]) -> list[tuple[Example, Learnt, ArticleReading]]:
    """Every article as it is read with weights that were learnt without it, and those weights."""
    found: list[tuple[Example, Learnt, ArticleReading]] = []
    for learnt, (_, unseen) in zip(apart, parted(every), strict=True):
        models = learnt.models(weights_of({}), weights_of({BY_RULE: 1.0}))
        for one in unseen:
            reading = read_prepared(one.weighed(learnt.bodies), one.document, models, "")
            found.append((one, learnt, reading))
    return found


def article_choice(example: Example, reading: ArticleReading) -> Choice:
    """Does the article tell anybody's current grade?"""
    cues = article_cues(reading.document, reading.cast, reading.decisions)
    return Choice(((), cues), (not example.tells, example.tells))


def article_weights(read: Sequence[tuple[Example, Learnt, ArticleReading]]) -> Weights:
    """Weights for whether an article tells current grades, from articles read unseen."""
    return fit([article_choice(example, reading) for example, _, reading in read], ARTICLE_STRENGTH)


def articles_apart(read: Sequence[tuple[Example, Learnt, ArticleReading]], apart: Sequence[Learnt]) -> list[Weights]:
    """The same, learnt without each fold: the words of an article would know those again that they were learnt from."""
    return [article_weights([one for one in read if one[1] is not learnt]) for learnt in apart]


def dater_weights(read: Sequence[tuple[Example, Learnt, ArticleReading]]) -> Weights:
    """Weights for whose inspection a date belongs to, from articles read unseen."""
    return fit([choice for example, _, reading in read for choice in dater_choices(example.article, reading)], STRENGTH)


def read_again(
    read: Sequence[tuple[Example, Learnt, ArticleReading]],
    apart: Sequence[Learnt],
    articles: Sequence[Weights],
    daters: Weights,
) -> list[tuple[Example, ArticleReading]]:
    """Articles read unseen once more, now that it can be told whether they tell grades at all, and whose dates.

    Args:
        read: The articles, each with the weights that were learnt without it.
        apart: Those weights, a fold each.
        articles: Weights for whether an article tells grades, learnt without each fold.
        daters: Weights for whose inspection a date belongs to.
    """
    # Put together once a fold, which takes longer than reading an article.
    models = {id(learnt): learnt.models(one, daters) for learnt, one in zip(apart, articles, strict=True)}
    found: list[tuple[Example, ArticleReading]] = []
    for example, learnt, _ in read:
        scene = example.weighed(learnt.bodies)
        found.append((example, read_prepared(scene, example.document, models[id(learnt)], "")))
    return found


class JudgedCues(NamedTuple):
    """The cues of one claim and whether it is right."""

    article: int
    cues: tuple[str, ...]
    is_right: bool


def judged_cues(read: Sequence[tuple[Example, ArticleReading]]) -> list[JudgedCues]:
    """Every claim of articles read unseen."""
    found: list[JudgedCues] = []
    for number, (example, reading) in enumerate(read):
        with_cues = read_inspections(reading.gathered)
        cues = [one for inspection in with_cues for tense in Tense for one in _of_tense(inspection, tense)]
        inspections = tuple(one.inspection for one in with_cues)
        judged = judged_claims([Reading(example.article, replace(reading.findings, inspections=inspections))])
        found += [JudgedCues(number, one, claim.is_right) for one, claim in zip(cues, judged, strict=True)]
    return found


def _of_tense(read: Read, tense: Tense) -> list[tuple[str, ...]]:
    """Cues of the claims of one tense, in the order in which they are judged."""
    return [cues for claim, cues in zip(read.inspection.claims, read.cues, strict=True) if claim.tense is tense]


def claim_weights(claims: Sequence[JudgedCues]) -> Weights:
    """Weights for whether a claim is right."""
    return fit(
        [Choice(((), one.cues), (not one.is_right, one.is_right)) for one in claims], CLAIM_STRENGTH, CLAIM_SWITCHES
    )


def likelihoods(claims: Sequence[JudgedCues]) -> list[tuple[float, bool]]:
    """How likely each claim is right by weights learnt from the claims of other articles, and whether it is."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = claim_weights([one for one in claims if one.article % FOLDS != fold])
        found += [
            (shares([0.0, weights.sum(one.cues)])[1], one.is_right) for one in claims if one.article % FOLDS == fold
        ]
    return found
