"""Decides, grade word by grade word, what it is the grade of, whose it is and when it held, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from core.model import Tense
from core.parsing.weighing.by_place.answers import COUNTED, Answer
from core.parsing.weighing.letters import DIRECTION, GRADE, HAD, LOOKING_BACK, ORIGIN, REPEATING, TIME
from core.parsing.weighing.owners.in_one_breath import goes_on, is_of_named
from core.parsing.weighing.owners.owning import Owned, in_turn, whose_is
from core.parsing.weighing.owners.places import Place
from core.parsing.weighing.pulls import apart, score, set_beside
from core.parsing.weighing.targets.apposed import of_subject_behind
from core.parsing.weighing.targets.grade_cues import grade_cues
from core.parsing.weighing.targets.joined_subjects import with_joined_subjects
from core.parsing.weighing.targets.named_cues import named_cues
from core.parsing.weighing.targets.ordered import explains_scale
from core.parsing.weighing.targets.some_or_all import of_some_or_all
from core.parsing.weighing.targets.target import BEFORE, WHOLE, Target, targets_of
from core.parsing.weighing.times.time_cues import time_cues
from core.parsing.weighing.weights import Weights, load_weights, shares

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.parsing.items import Item
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView

NO_JUDGEMENT = "no-judgement"
"""The one cue of the reading that a grade word is no judgement at all."""
CURRENT, EARLIER, BOTH = Tense.CURRENT.value, Tense.EARLIER.value, "both"
TIMES = (CURRENT, EARLIER, BOTH)
FOR_WHOLE, FOR_AREAS = "whole&", "areas&"
"""What cues of a grade word begin with that weigh only for the whole, or only for areas."""
_JUDGED, _JUDGED_BY_PLACE, _JUDGED_BY_CELL = 0.45, 0.1, 0.005
"""How likely a grade must be a judgement; less where heads and labels say what it is the grade of, and whose."""
_JUDGED_IN_TURN = 0.2
"""The same where as many names stand before, "respectively": with one of the grades left out, none has its own."""
_LIKELY_BOTH = 0.3
"""How likely it must be that a grade held on both occasions, now and before."""
BY_PLACE = 0.95
"""How likely is what the heads and labels of a table or a list say."""
_TIME_BY_PLACE = 0.98
"""The same of the time, so that nothing else told of a body can make a grade under "Before" its grade of now."""
_OWN_PULLS = 3
"""For any target, for the whole, for areas."""
_FROM_TO = ORIGIN + GRADE + DIRECTION + GRADE
"""The letters of "from good to inadequate"."""
_OF_ANOTHER_TIME = frozenset({TIME, HAD, LOOKING_BACK, REPEATING, ORIGIN})
"""Letters of words that can make grades told in turn those of an inspection before."""
_NO_ANSWER = Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """The weights of the seven questions."""

    targets: TargetWeights
    times: Weights
    owners: Weights
    articles: Weights
    dates: Weights
    daters: Weights
    visits: Weights


@dataclass(frozen=True, slots=True)
class TargetWeights:
    """Weights of what a grade is the grade of.

    Attributes:
        nothing: What the one cue of the reading weighs that a grade word is no judgement.
        any: What the cues of targets weigh.
        own: What cues of the grade word weigh for any target, and beside that for the whole and for areas: the three
            side by side, so that each cue is looked up once.
    """

    nothing: float
    any: Weights
    own: Weights


class Decision(NamedTuple):
    """What was decided of one grade word.

    Attributes:
        view: Its sentence.
        at: Its index there.
        word: What it stands for.
        target: What it is the grade of; None when it is no judgement.
        judged: How likely it is a judgement at all.
        target_share: How likely the target is, among all readings.
        time: ``current``, ``earlier`` or ``both``.
        time_share: How likely that is, among all times.
        earlier_share: How likely it is that it held earlier and holds no more.
        owners: Ranks of the bodies whose grade it is; empty for one that is not named.
        owner_share: How likely that is.
        cues: The cues of the target.
        weights: What they weigh.
        area_shares: For each of the target's areas, how likely the grade is its, in whichever reading.
        held_share: How likely it held at the time, be it that it held at another as well.
        timed_by_place: Whether heads or labels say when it held; sentences around them do not change that.
    """

    view: SentenceView
    at: int
    word: GradeWord
    target: Target | None
    judged: float
    target_share: float = 0.0
    time: str = CURRENT
    time_share: float = 0.0
    earlier_share: float = 0.0
    owners: tuple[int, ...] = ()
    owner_share: float = 0.0
    cues: tuple[str, ...] = ()
    weights: Weights | None = None
    area_shares: tuple[float, ...] = ()
    held_share: float = 0.0
    timed_by_place: bool = False

    def share_of(self, area: Item) -> float:
        """How likely the grade is that of one of its areas, in whichever reading: at least that of the one taken."""
        if self.target is None or not self.area_shares or area not in self.target.areas:
            return self.target_share
        return self.area_shares[self.target.areas.index(area)]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The cues that spoke most for the target; looked up when asked for, which only explaining does."""
        if self.weights is None or self.target is None:
            return ()
        special = FOR_AREAS if self.target.is_area else FOR_WHOLE
        return self.weights.strongest([*self.cues, *(f"{special}{cue}" for cue in self.cues)])

    @property
    def tenses(self) -> tuple[Tense, ...]:
        """The tenses that it is told in."""
        if self.time == BOTH:
            return (Tense.CURRENT, Tense.EARLIER)
        return (Tense.CURRENT,) if self.time == CURRENT else (Tense.EARLIER,)


@dataclass(slots=True)
class _Told:
    """What the grade told before was: where it stands, of what it was the grade, when it held, and whose it was."""

    view: SentenceView | None = None
    at: int = 0
    target: Target | None = None
    time: str = ""
    owner: int | None = None
    ranks: tuple[int, ...] = ()
    share: float = 0.0


def decide(document: DocumentView, cast: Cast, models: Models) -> Iterator[Decision]:
    """Decide every grade word of an article, in order.

    Args:
        document: The article.
        cast: Its bodies.
        models: The weights.
    """
    told = _Told()
    for view in document.sentences:
        for at in view.grades:
            yield _decided(document, cast, models, view, at, view.word(at), told)


def _decided(
    document: DocumentView,
    cast: Cast,
    models: Models,
    view: SentenceView,
    at: int,
    word: GradeWord,
    told: _Told,
) -> Decision:
    answer = _answer(document, cast, view, at)
    if answer.is_nothing:
        return Decision(view, at, word, None, 0.0)
    own = [*grade_cues(document, view, at, word), *named_cues(cast, view, at)]
    targets = targets_of(document, view, at, word)
    likely = shares(target_scores(models.targets, own, targets))
    judged = max(1.0 - likely[0], BY_PLACE if answer.is_said else 0.0)
    least = _least(answer)
    if _JUDGED_IN_TURN <= judged < least and in_turn(cast, view, at) is not None:
        least = _JUDGED_IN_TURN
    if judged < least or (not answer.says_of_what and explains_scale(view, at)):
        return Decision(view, at, word, None, judged)
    if answer.says_of_what:
        target, target_share = _by_place(answer), BY_PLACE
    else:
        best = max(range(1, len(likely)), key=likely.__getitem__)
        target, target_share = of_some_or_all(view, at, targets, targets[best - 1]), likely[best]
        target = of_subject_behind(view, at, targets, with_joined_subjects(view, at, targets, target))
        target = _moved_to(view, at, told) or target
    owner = cast.ranks.get(answer.owner or "")
    owned = whose_is(cast, models.owners, view, at, told.owner, target) if owner is None else Owned((owner,), BY_PLACE)
    if owner is None and _is_of_named(cast, told, view, at, target, owned):
        owned = Owned(told.ranks, told.share)
    if answer.time is None:
        times = _times(document, models.times, view, at, word, target, owned, told)
    else:
        times = [_TIME_BY_PLACE if one == answer.time else (1.0 - _TIME_BY_PLACE) / 2 for one in TIMES]
    time = likeliest_time(times, target)
    told.view, told.at, told.target, told.time, told.owner = view, at, target, time, owned.last
    told.ranks, told.share = owned.ranks, owned.share
    return Decision(
        view,
        at,
        word,
        target,
        judged,
        target_share=target_share,
        time=time,
        time_share=max(times),
        held_share=_held_share(times, time),
        earlier_share=times[TIMES.index(EARLIER)],
        owners=owned.ranks,
        owner_share=owned.share,
        cues=(*target.cues, *own),
        weights=models.targets.any,
        area_shares=_area_shares(target, targets, likely) if not answer.says_of_what else (),
        timed_by_place=answer.time is not None,
    )


def _is_of_named(cast: Cast, told: _Told, view: SentenceView, at: int, target: Target, owned: Owned) -> bool:
    """Whether a grade for areas is of the body that has the one before it in one breath, and not of whom it seems."""
    if told.view is not view or told.target is None or owned.ranks == told.ranks or owned.is_counted:
        return False
    of_areas = told.target.is_area and target.is_area
    return of_areas and goes_on(view, told.at, at) and is_of_named(cast, view, told.at, told.ranks, owned.ranks)


def _answer(document: DocumentView, cast: Cast, view: SentenceView, at: int) -> Answer:
    """What the place of a grade says of it; one that a list of names has is the grade of each of them as a whole.

    So are those that names in one sentence have in turn, where it speaks of no area.
    """
    answer = document.answers.get(view.items[at].start, _NO_ANSWER)
    if answer is _NO_ANSWER and not view.groups and in_turn(cast, view, at) is not None:
        of_another = not _OF_ANOTHER_TIME.isdisjoint(view.letters)
        return Answer(is_said=True, is_whole=True, time=None if of_another else Tense.CURRENT)
    shared = cast.shared.get(Place(view.number, at))
    if shared is None or not shared.is_whole or answer.says_of_what:
        return answer
    time = Tense.CURRENT if shared.is_now else answer.time
    return answer._replace(is_said=True, is_whole=True, time=time)


def _held_share(times: Sequence[float], time: str) -> float:
    """How likely a grade held when it is said to: what held on both occasions holds today as well.

    For earlier grades that was measured to be worth nothing: of those that are surer by it too many are wrong.
    """
    own, both = times[TIMES.index(time)], times[TIMES.index(BOTH)]
    return own + both if time == CURRENT else max(times)


def _area_shares(target: Target, targets: Sequence[Target], likely: Sequence[float]) -> tuple[float, ...]:
    """For each area of a reading, how likely all the readings together are that give it the grade."""
    return tuple(
        sum(share for share, other in zip(likely[1:], targets, strict=True) if area in other.areas)
        for area in target.areas
    )


def likeliest_time(times: Sequence[float], target: Target) -> str:
    """When a grade held.

    That it held on both occasions is believed before it is the likeliest: an earlier grade too many is mostly told
    elsewhere too, with its time, and then they are one; an earlier grade too few is lost. Areas are told of earlier
    inspections more seldom.

    Args:
        times: How likely each of ``TIMES`` is.
        target: What it is the grade of.
    """
    time = max(TIMES, key=lambda one: times[TIMES.index(one)])
    may_be_both = times[TIMES.index(BOTH)] >= _LIKELY_BOTH
    return BOTH if may_be_both and (time != CURRENT or target.sort == WHOLE) else time


def _moved_to(view: SentenceView, at: int, told: _Told) -> Target | None:
    """The areas of the grade before, where this one is what it became: "maternity fell from good to inadequate"."""
    is_move = told.view is view and view.letters[max(0, told.at - 1) : at + 1] == _FROM_TO
    return told.target if is_move and told.target is not None and told.target.areas else None


def _least(answer: Answer) -> float:
    """How likely a grade must be a judgement."""
    if not answer.says_of_what or answer.sort == COUNTED:
        return _JUDGED
    return _JUDGED_BY_PLACE if answer.owner is None else _JUDGED_BY_CELL


def _by_place(answer: Answer) -> Target:
    """The reading that the place on the page gives."""
    if answer.sort == COUNTED:
        return Target(BEFORE, answer.areas, [COUNTED])
    return Target(answer.sort, answer.areas, []) if answer.areas else Target(WHOLE, (), [])


def target_scores(weights: TargetWeights, own: Sequence[str], targets: Sequence[Target]) -> list[float]:
    """Scores of "no judgement" and of each target, in that order."""
    any_of, width = weights.any, weights.any.width
    base, whole, areas = apart(weights.own.pull(own), width, _OWN_PULLS)
    for_whole, for_areas = base + whole, base + areas
    scores = [weights.nothing]
    for target in targets:
        pull = any_of.pull(target.cues)
        scores.append(score((for_areas if target.is_area else for_whole) + pull, width))
    return scores


def _times(
    document: DocumentView,
    weights: Weights,
    view: SentenceView,
    at: int,
    word: GradeWord,
    target: Target,
    owned: Owned,
    told: _Told,
) -> list[float]:
    """How likely each of ``TIMES`` is."""
    cues = time_cues(
        document,
        view,
        at,
        word,
        target=target,
        whose=whose(owned.ranks),
        inherited=inherited(told.view, told.time, view),
    )
    return shares(weights.each(TIMES, cues))


def whose(owners: Collection[int]) -> str:
    """Whether a grade is that of the body the article is chiefly about, or of it and others."""
    return "nobody" if not owners else "chief" if 0 in owners else "other"


def inherited(before: SentenceView | None, time: str, view: SentenceView) -> str:
    """When the grade told before held, and how near it stands: same sentence, same block, near or far."""
    if before is None:
        return "nothing"
    if before is view:
        return f"{time}-sentence"
    if before.line.sentence.block == view.line.sentence.block:
        return f"{time}-block"
    return f"{time}-{'near' if view.number - before.number <= 2 else 'far'}"


@cache
def load_models() -> Models:
    """The weights that come with the app.

    Raises:
        KnowledgeError: A file of weights is missing or damaged.
    """
    return Models(
        targets=target_weights(load_weights("targets")),
        times=load_weights("times"),
        owners=load_weights("owners"),
        articles=load_weights("articles"),
        dates=load_weights("dates"),
        daters=load_weights("daters"),
        visits=load_weights("visits"),
    )


def target_weights(weights: Weights) -> TargetWeights:
    """Part the weights of targets: those for every target, and those for the whole and for areas alone."""
    nothing = weights.sum((NO_JUDGEMENT,))
    own, width = dict(weights.of), weights.width
    for place, beginning in enumerate((FOR_WHOLE, FOR_AREAS), 1):
        for cue, pull in weights.beginning(beginning).of.items():
            own[cue] = own.get(cue, 0) + set_beside(pull, width, place)
    return TargetWeights(nothing, weights, Weights(own, _OWN_PULLS * width))
