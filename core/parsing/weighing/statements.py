"""Turns decisions into statements: one grade of one area (or of the whole) that the text asserts of one provider.

A statement is not yet a claim: its area is still the words' candidates, and "lowest grade" still hangs on the scale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.area_ids import EVERY_AREA, OVERALL, REST_OF_AREAS
from core.parsing.lexicon import Counted
from core.parsing.weighing.alike import ALIKE, likewise
from core.parsing.weighing.antecedents import REPEATING, Meant, antecedent
from core.parsing.weighing.article_cues import TELLS
from core.parsing.weighing.claim_cues import told_cues
from core.parsing.weighing.echoes import echoes
from core.parsing.weighing.letters import COPULA, EVERYTHING, GRADE, GRADE_VERBS, RATING_NOUN, THE_REST
from core.parsing.weighing.moved_alike import moved_alike
from core.parsing.weighing.readings import OF_EVERY_AREA, reading_of
from core.parsing.weighing.targets.exceptions import is_taken_out
from core.parsing.weighing.targets.grade_cues import SPEECH
from core.parsing.weighing.targets.tagged import tagged_behind, tagged_on, told_of_all
from core.parsing.weighing.targets.target import EVERY, REST, WHOLE, WHOLE_AND_AREAS
from core.parsing.weighing.times.several_years import further_times
from core.parsing.weighing.times.timing import timing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.knowledge.scales import Scale
    from core.parsing.bodies.body import Body
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.area_words import AreaWords
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.small_words import SmallWords
    from core.parsing.weighing.times.timing import Timing

_VERB_REACH = 6
_BEHIND = 3
"""Sentences behind a grade that may add areas to it."""


class Statement(NamedTuple):
    """One grade of one area (or of the whole) that the text asserts of one provider.

    Attributes:
        body: The provider; None when the text does not name it.
        areas: Ids that the area's words can stand for, best first; ``("all_areas",)`` for every area at once.
        grade: What the grade word stands for.
        timing: Current, earlier or both.
        start: Where the evidence begins.
        end: Where it ends.
        rule: Id of the reading.
        confidence: How likely the reading is, its time and its provider, together.
        line: Number of the sentence.
        earlier_share: How likely it is told of an earlier inspection and not of this one.
        in_headline: Whether it stands in the headline or a caption.
        in_speech: Whether somebody says it whose words the text gives.
        cues: What tells how sure it is.
        areas_meant: How many areas a grade of "the other two" is of; None for any number.
        left_out: Ids of the areas that the words take out of all of them: "good in every area except leadership".
    """

    body: Body | None
    areas: tuple[str, ...]
    grade: GradeWord
    timing: Timing
    start: int
    end: int
    rule: str
    confidence: float
    line: int
    earlier_share: float = 0.0
    in_headline: bool = False
    in_speech: bool = False
    cues: tuple[str, ...] = ()
    areas_meant: Counted | None = None
    left_out: frozenset[str] = frozenset()


def statements_of(
    decisions: Iterable[Decision],
    cast: Cast,
    scales: Sequence[Scale],
    words: SmallWords,
    *,
    sentences: Sequence[SentenceView] = (),
    tells: float = 1.0,
) -> tuple[Statement, ...]:
    """The statements of all decisions, in the order of the text.

    Args:
        decisions: What was decided of the grade words.
        cast: The bodies of the article.
        scales: All scales, for grades told by counting from another.
        words: Small words: those that speak of areas, and those that liken a time before to today.
        sentences: All sentences of the article, for what the one behind a grade likens to it.
        tells: How likely the article tells current grades at all; of one that does not only earlier grades are kept.
    """
    found: list[Statement] = []
    seen: list[Decision] = []
    told: list[Meant] = []
    before: tuple[SentenceView, Timing] | None = None
    for decision in decisions:
        word = _word(decision, seen, told, scales)
        seen.append(decision)
        if word is None:
            continue
        if word.grade != ALIKE:
            told.append(Meant(decision, word))
        timing = timing_of(decision, before)
        before = (decision.view, timing)
        number = decision.view.number
        behind = sentences[number + 1 : number + 1 + _BEHIND]
        said = list(_statements(decision, word, timing, cast, tells, words.areas, behind))
        found += likewise(said, found) if word.grade == ALIKE else said
        if timing.earlier and not timing.current:
            found += _of_further_times(decision, timing, said)
        if word.grade != ALIKE:
            found += moved_alike(decision, seen[:-1], said)
            found += echoes(decision, said, words.likening, behind[0] if behind else None)
    return tuple(found)


def _of_further_times(decision: Decision, timing: Timing, said: Sequence[Statement]) -> Iterator[Statement]:
    """The same of the other years of a series: "good in 2012, 2015 and 2019"."""
    for time in further_times(decision.view, timing.when):
        for one in said:
            yield one._replace(timing=timing._replace(when=time.when, date=time.resolved.latest))


def _word(
    decision: Decision, before: Sequence[Decision], told: Sequence[Meant], scales: Sequence[Scale]
) -> GradeWord | None:
    """What the word of a judgement stands for; None for no judgement, and where a word repeats nothing."""
    if decision.target is None:
        return None
    return antecedent(decision, before, told, scales) if decision.word.form in REPEATING else decision.word


def _statements(
    decision: Decision,
    word: GradeWord,
    timing: Timing,
    cast: Cast,
    tells: float,
    words: AreaWords,
    behind: Sequence[SentenceView],
) -> Iterator[Statement]:
    reading = reading_of(decision)
    if reading is None:
        return
    told = decision.time_share * decision.owner_share
    if timing.current and tells >= TELLS:
        told *= tells
    elif timing.current:  # what held on both occasions is told of today, too
        return
    bodies: list[Body | None] = [cast.bodies[rank].body for rank in decision.owners] or [None]
    headline = decision.view.line.block_kind in ("headline", "caption")
    held = decision.held_share
    of_all = told_of_all(decision.view, decision.at, decision.target, words)
    for body in bodies:
        for areas, share, start, end in _spans(decision, words, behind, of_all=of_all):
            yield Statement(
                body=body,
                areas=areas,
                grade=word,
                timing=timing,
                start=start,
                end=end,
                rule=(OF_EVERY_AREA if of_all and areas == (OVERALL,) else reading).id,
                confidence=share * told,
                line=decision.view.number,
                earlier_share=decision.earlier_share,
                in_headline=headline,
                in_speech=SPEECH in decision.cues,
                cues=told_cues(decision._replace(target_share=share, time_share=held), cast, reading.id, tells),
                areas_meant=_counted(decision),
                left_out=_left_out(decision, words),
            )


def _spans(
    decision: Decision, words: AreaWords, behind: Sequence[SentenceView], *, of_all: bool
) -> Iterator[tuple[tuple[str, ...], float, int, int]]:
    """The areas of a decision, how likely each has its grade, and the words that say so; those behind may add some."""
    view, at, target = decision.view, decision.at, decision.target
    if target is None:
        return
    if of_all or target.sort in (WHOLE, EVERY, WHOLE_AND_AREAS):
        yield (OVERALL,), decision.target_share, *_whole_span(decision)
    if target.sort == EVERY:
        yield (EVERY_AREA,), decision.target_share, *_whole_span(decision)
    if target.sort == REST:
        yield (REST_OF_AREAS,), decision.target_share, *_whole_span(decision)
    item = view.items[at]
    added = *tagged_on(view, at, target, words), *tagged_behind(view, at, target, words, behind)
    for area in (*target.areas, *added):
        if isinstance(area.value, tuple):
            yield area.value, decision.share_of(area), min(area.start, item.start), max(area.end, item.end)


def _counted(decision: Decision) -> Counted | None:
    """How many areas the nearest word for the rest means, if it counts them."""
    if decision.target is None or decision.target.sort != REST:
        return None
    view = decision.view
    rests = [index for index in range(view.size) if view.letters[index] == THE_REST]
    nearest = min(rests, key=lambda index: abs(index - decision.at), default=None)
    value = view.items[nearest].value if nearest is not None else None
    return value if isinstance(value, Counted) else None


def _left_out(decision: Decision, words: AreaWords) -> frozenset[str]:
    """The areas that a grade of every area is not told of."""
    if decision.target is None or decision.target.sort not in (EVERY, REST):
        return frozenset()
    view = decision.view
    out = [group for group in view.groups if is_taken_out(view, group, decision.at, words.excepting)]
    named = [view.items[index].value for group in out for index in group.indices]
    return frozenset(area for areas in named if isinstance(areas, tuple) for area in areas)


def _whole_span(decision: Decision) -> tuple[int, int]:
    """The grade word with the verb it hangs on, the noun behind it and the words that say "every area"."""
    view, at = decision.view, decision.at
    first = last = at
    for index in range(at - 1, max(-1, at - _VERB_REACH), -1):
        if view.clauses[index] != view.clauses[at] or view.letters[index] == GRADE:
            break
        if view.letters[index] in GRADE_VERBS:
            first = index
            if view.letters[index] != COPULA:
                break  # "judged to be good": the judging verb says more than the "be" beside the grade
    if view.letter(at + 1) == RATING_NOUN:
        last = at + 1
    if decision.target is not None and decision.target.sort != WHOLE:
        marks = [index for index in range(view.size) if view.letters[index] in (EVERYTHING, THE_REST)]
        if marks:
            nearest = min(marks, key=lambda index: abs(index - at))
            first, last = min(first, nearest), max(last, nearest)
    return view.items[first].start, view.items[last].end
