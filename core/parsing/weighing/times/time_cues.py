"""Cues for when a grade held: now, at an earlier inspection, or both ("remains good")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.lexicon import GradeForm
from core.parsing.weighing.letters import COPULA, GRADE, GRADE_VERBS, HAD, HAS, JUDGING, REPEATING
from core.parsing.weighing.times.asides import past_aside
from core.parsing.weighing.values import FLAG, TENTHS, capped
from core.parsing.weighing.words_near import words_near

if TYPE_CHECKING:
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView, ToldTime
    from core.parsing.weighing.targets.target import Target

_VERBS = GRADE_VERBS | {HAD, HAS, REPEATING}
_VERB_REACH = 14
_NEAR = 4
_TENSED = (COPULA, HAD, HAS, JUDGING)
_BACK_REFERENCES = frozenset({"it", "they", "then", "at", "only", "that", "both", "the", "everything"})
"""Words that open a sentence which goes on about what the paragraph told before."""
_PARAGRAPH = 6
"""Sentences back in which a paragraph has told a time."""
_HEAD_REACH = 14
"""Lines up to the heads of a table, and to the line above a list."""
_SECTION = 20
"""Sentences up to the heading of a section."""
_HEADS = (BlockKind.HEADING,)
"""Blocks that stand over a section; a headline stands over all."""


def time_cues(
    document: DocumentView, view: SentenceView, at: int, word: GradeWord, *, target: Target, whose: str, inherited: str
) -> list[str]:
    """The cues of one grade word.

    Args:
        document: The article.
        view: Its sentence.
        at: Index of the grade word.
        word: What the word stands for.
        target: What it is the grade of.
        whose: ``chief`` when it is that of the body the article is chiefly about, else ``other`` or ``nobody``.
        inherited: When the grade told before it held, and how near that stands.
    """
    place = view.grades.index(at)
    before = view.grades[place - 1] if place else -1
    after = view.grades[place + 1] if place + 1 < len(view.grades) else view.size
    cues = [
        "time",
        f"word:{word.grade}",
        f"form:{word.form}",
        f"target:{target.sort}",
        f"whose:{whose}",
        f"place:{capped(place, 3)}/{capped(len(view.grades), 3)}",
        f"block:{view.block}",
        f"depth:{TENTHS[int(5 * view.line.sentence.start / document.length)]}",
        f"told:{capped(document.times_told.get(word.grade, 0), 2)}",
        f"dated:{FLAG[document.today is not None]}",
    ]
    if document.speech.cover(view.items[at].start):
        cues.append("speech")
    _words(view, at, before, after, cues)
    cues += words_near(document, view, at)
    _areas(document, target, whose, cues)
    _own_verb(view, at, word, inherited, cues)
    _verb(view, at, cues)
    _times(view, at, whose, cues)
    _inherited(document, view, at, inherited, cues)
    _sentence_before(document, view, cues)
    _column(document, view, place, cues)
    _other_grades(view, at, before, after, word, cues)
    return cues


def _words(view: SentenceView, at: int, before: int, after: int, cues: list[str]) -> None:
    """Words that speak of time, by how near they stand."""
    told = view.told_of_time
    if told:
        low, high = view.clause_of(at)
        for name, first, behind in (
            ("left", max(before + 1, at - _NEAR + 1), at),
            ("left-of-grade", before + 1, at),
            ("right", at + 1, min(after, at + _NEAR)),
            ("right-of-grade", at + 1, min(after, high + 1)),
            ("clause-left", low, at),
            ("sentence-left", 0, at),
            ("sentence-right", at + 1, view.size),
        ):
            here = dict.fromkeys([said for index, said in told if first <= index < behind])
            cues += [f"{name}:{said}" for said in here]
    left, right = view.norm(at - 1), view.norm(at + 1)
    cues += (
        f"left-word:{left}",
        f"left-words:{view.norm(at - 2)} {left}",
        f"right-word:{right}",
        f"right-words:{right} {view.norm(at + 2)}",
    )
    past = past_aside(view, at)
    if past:
        cues += (f"past-aside:{past}", f"past-aside:{past[past.index('|') - 1 :]}")
    if "(" in view.letters[max(0, at - _NEAR) : at]:
        cues.append(f"in-brackets:{left}")


def _areas(document: DocumentView, target: Target, whose: str, cues: list[str]) -> None:
    """Whether areas are ones that nobody is judged by any more: their grades are old."""
    ids = [area.value for area in target.areas if isinstance(area.value, tuple)]
    if ids:
        bygone = sum([document.bygone_areas.issuperset(one) for one in ids])
        share = "all" if bygone == len(ids) else "some" if bygone else "none"
        cues += (f"bygone:{share}", f"bygone:{share},{whose}")


def _own_verb(view: SentenceView, at: int, word: GradeWord, inherited: str, cues: list[str]) -> None:
    """The form of the verb that a grade itself is: "requires", "required" or "requiring improvement"."""
    if word.form is not GradeForm.VERB:
        return
    own = view.norms[at].partition(" ")[0]
    cues += (f"own:{own}", f"own:{own},{inherited}", f"own:{own},{FLAG[bool(view.grade_times)]}")
    cues.append(f"own:{own},{view.norm(at - 1)}")
    cues += [f"own:{own},{age}" for age in dict.fromkeys([time.age for time in view.grade_times])]


def _verb(view: SentenceView, at: int, cues: list[str]) -> None:
    letters = view.letters
    for index in range(at - 1, max(-1, at - _VERB_REACH), -1):
        letter = letters[index]
        if letter in _VERBS:
            cues += (f"verb:{view.norms[index]}", f"verbs:{view.norm(index - 1)} {view.norms[index]}")
            return
        if letter == GRADE:
            return


def _times(view: SentenceView, at: int, whose: str, cues: list[str]) -> None:
    """The nearest times on both sides."""
    if not view.grade_times:
        cues.append("no-time")
    behind: ToldTime | None = next((time for time in view.grade_times if time.at > at), None)
    if behind is not None:
        path = view.letters[at + 1 : behind.at]
        cues += (
            f"time-right:{behind.age}",
            f"time-right:{behind.age},{GRADE if GRADE in path else capped(len(path) // 3, 3)}",
            f"time-right-word:{behind.age},{view.norm(behind.at - 1)}",
            f"time-right:{behind.age},{whose}",
        )
        if len(path) < _NEAR:
            cues.append(f"time-right-path:{behind.age},{path}")
        _standing(view, behind, at, "time-right", cues)
    front: ToldTime | None = next((time for time in reversed(view.grade_times) if time.at < at), None)
    if front is not None:
        path = view.letters[front.at + 1 : at]
        elsewhere = view.clauses[front.at] != view.clauses[at]
        cues += (
            f"time-left:{front.age}",
            f"time-left:{front.age},{GRADE if GRADE in path else ''}{'c' if elsewhere else ''}",
            f"time-left-word:{front.age},{view.norm(front.at - 1)}",
            f"time-left:{front.age},{whose}",
        )
        if GRADE not in path:
            cues.append(f"time-left-clear:{front.age}")
        if front.at <= 1:
            cues.append(f"time-opens:{front.age}")
        _standing(view, front, at, "time-left", cues)


def _standing(view: SentenceView, time: ToldTime, at: int, side: str, cues: list[str]) -> None:
    """Whether the time is told only by the way, and the nearest one that is not."""
    standing = view.standing(time.at, at)
    if not standing:
        return
    cues.append(f"{side}-stands:{standing},{time.age}")
    if standing != "together":
        on_side = [other for other in view.grade_times if (other.at > at) is (time.at > at)]
        nearest = min(
            (other for other in on_side if view.sides[other.at] == view.sides[at]),
            key=lambda other: abs(other.at - at),
            default=None,
        )
        cues.append(f"{side}-own:{nearest.age if nearest else 'none'}")


def _inherited(document: DocumentView, view: SentenceView, at: int, inherited: str, cues: list[str]) -> None:
    """What the grade before it was told of."""
    letters = view.letters
    index = max([letters.rfind(letter, 0, at) for letter in _TENSED])
    tensed = view.norms[index] if index >= 0 else ""
    cues += (
        f"inherits:{inherited}",
        f"inherits:{inherited},{'time' if view.grade_times else 'none'}",
        f"inherits-verb:{inherited},{tensed}",
    )
    if document.news_visit:
        cues += (f"news:{document.news_visit}", f"news:{document.news_visit},{tensed}")


def _sentence_before(document: DocumentView, view: SentenceView, cues: list[str]) -> None:
    """What the sentence before says of time, and the last time that the paragraph told."""
    own = "time" if view.grade_times else "none"
    if view.number:
        before = document.sentences[view.number - 1]
        near = "block" if before.line.sentence.block == view.line.sentence.block else "apart"
        if before.grade_times:
            cues.append(f"before-time:{near},{before.grade_times[-1].age},{own}")
        told = dict.fromkeys([said for _, said in before.told_of_time])
        cues += [f"before-says:{near},{one},{own}" for one in told]
    cues += [f"section:{one},{own}" for one in _section(view)]
    lead = _lead_in_time(view)
    if lead:
        cues.append(f"lead-in-time:{lead},{own}")
    last, opens = _last_time(document, view), view.norms[0]
    cues.append(f"paragraph-time:{last},{own},{opens}" if opens in _BACK_REFERENCES else f"paragraph-time:{last},{own}")
    if view.letters[0] == "(":
        cues.append(f"aside:{last}")


def _last_time(document: DocumentView, view: SentenceView) -> str:
    """Age of the time told last in the paragraph, before the sentence."""
    for number in range(view.number - 1, max(-1, view.number - _PARAGRAPH), -1):
        before = document.sentences[number]
        if before.line.sentence.block != view.line.sentence.block:
            return ""
        if before.grade_times:
            return before.grade_times[-1].age
    return ""


def _section(view: SentenceView) -> list[str]:
    """What the heading over the section says of time: "What was said in 2017", "Previous inspections"."""
    above = None if view.line.block_kind in _HEADS else view.previous
    for _ in range(_SECTION):
        if above is None:
            return []
        if above.line.block_kind in _HEADS:
            ages = [time.age for time in above.grade_times]
            return list(dict.fromkeys([*ages, *(said for _, said in above.told_of_time)]))
        above = above.previous
    return []


def _lead_in_time(view: SentenceView) -> str:
    """For an item of a list, the age of the time that the line above the list tells: "On that day Barnet was told:"."""
    if view.line.block_kind is not BlockKind.ITEM:
        return ""
    above = view.previous
    for _ in range(_HEAD_REACH):
        if above is None:
            return ""
        if above.line.block_kind is not BlockKind.ITEM:
            return above.grade_times[-1].age if above.grade_times and above.letters.endswith(":") else ""
        above = above.previous
    return ""


def _column(document: DocumentView, view: SentenceView, place: int, cues: list[str]) -> None:
    """The time over a column of a table: as many times in a line above as the row has grades."""
    if len(view.grades) < 2 or view.grade_times:
        return
    for number in range(view.number - 1, max(-1, view.number - _HEAD_REACH), -1):
        head = document.sentences[number]
        if head.grades or len(head.grade_times) < 2:
            continue
        if len(head.grade_times) == len(view.grades):
            ages = [time.age for time in head.grade_times]
            cues += (f"column-time:{ages[place]}", f"column-time:{ages[place]},{place}")
        return


def _other_grades(view: SentenceView, at: int, before: int, after: int, word: GradeWord, cues: list[str]) -> None:
    """The grades before and after it in the sentence: "from good to outstanding"."""
    if before >= 0:
        cues += (
            f"from-last:{view.letters[before + 1 : at][:5]}",
            f"last-same:{FLAG[view.word(before).grade == word.grade]}",
        )
    if after < view.size:
        cues += (
            f"to-next:{view.letters[at + 1 : after][:5]}",
            f"to-next-words:{' '.join(view.norms[at + 1 : min(after, at + _NEAR)])}",
            f"next-same:{FLAG[view.word(after).grade == word.grade]}",
        )
