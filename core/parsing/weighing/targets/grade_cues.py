"""Cues for whether a grade word is a judgement at all: the words around it, its form, the text it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import (
    ADVERSATIVE,
    AREA,
    COPULA,
    COUNTING,
    DENIAL,
    GIVING,
    GRADE,
    GRADE_VERBS,
    HAD,
    HAS,
    HYPOTHESIS,
    INSPECTORATE,
    JUDGING,
    KEEPING,
    LOSING,
    MOVING,
    NAME,
    POINTER,
    PRONOUN,
    PROVIDER,
    TELLING,
    TIME,
)
from core.parsing.weighing.times.asides import past_aside
from core.parsing.weighing.values import TENTHS, capped, rough
from core.parsing.weighing.words_near import words_near

if TYPE_CHECKING:
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView

SPEECH = "speech"
"""The cue of a grade word in words that somebody says."""
_QUOTES = frozenset("\"“”‘’'")
_NEAR_LEFT, _NEAR_RIGHT = 7, 5
_VERB_REACH = 10
_STOPS = frozenset({GRADE, ";", ADVERSATIVE})
_IN_CLAUSE = (JUDGING, COPULA, DENIAL, HYPOTHESIS, COUNTING, AREA, PROVIDER, POINTER, INSPECTORATE, TIME, GRADE)
_BEFORE_IN_CLAUSE = (*_IN_CLAUSE, GIVING, KEEPING, MOVING, LOSING, TELLING, PRONOUN, HAD, HAS, NAME)
_WISH_REACH, _DENIAL_REACH = 6, 4


def grade_cues(document: DocumentView, view: SentenceView, at: int, word: GradeWord) -> list[str]:
    """The cues of one grade word.

    Args:
        document: The article.
        view: Its sentence.
        at: Index of the grade word.
        word: What the word stands for.
    """
    cues = ["grade", f"word:{word.grade}", f"form:{word.form}"]
    _printed_as(document, view, at, word, cues)
    _neighbours(view, at, word, cues)
    _clause(view, at, cues)
    _governing_verb(view, at, cues)
    if view.sides[at]:
        cues.append("by-the-way")
    _sentence(document, view, at, cues)
    cues += words_near(document, view, at)
    cues.extend(document.cues)
    return cues


def _printed_as(document: DocumentView, view: SentenceView, at: int, word: GradeWord, cues: list[str]) -> None:
    """How the word is printed: in quotation marks, with a capital, in which sort of block."""
    text, item = document.text, view.items[at]
    opened = item.start > 0 and text[item.start - 1] in _QUOTES
    closed = item.end < len(text) and text[item.end] in _QUOTES
    if opened or closed:
        cues.append("quoted" if opened and closed else "quote-opens" if opened else "quote-closes")
    block = view.block
    cues.append(f"block:{block}")
    capital = text[item.start].isupper()
    if capital:
        cues.append("capital" if at > 0 and block != "headline" else "capital-first")
        if text[item.start : item.end].isupper():
            cues.append("all-capitals")
    cues.append(f"capital-word:{'U' if capital and at > 0 else 'l'}{word.grade}")


def _neighbours(view: SentenceView, at: int, word: GradeWord, cues: list[str]) -> None:
    """The words right beside it, by letter and as printed."""
    norm = view.norm
    left, right = view.beside(at)
    before, behind = left[-1], right[0]
    cues += (
        f"left:{before}",
        f"left:{left[1:]}",
        f"left:{left}",
        f"right:{behind}",
        f"right:{right[:2]}",
        f"right:{right}",
        f"beside:{before}{behind}",
        f"beside:{left[1:]}{behind}",
        f"word-left:{word.grade}{before}",
        f"word-right:{word.grade}{behind}",
        f"left-word:{norm(at - 1)}",
        f"right-word:{norm(at + 1)}",
        f"left-word-2:{norm(at - 2)}",
        f"right-word-2:{norm(at + 2)}",
    )
    past = past_aside(view, at)
    if past:
        ahead, _, behind_aside = past.partition("|")
        cues += (f"past-aside:{past}", f"past-aside:{ahead[-1:]}|{behind_aside}", f"past-aside-verb:{behind_aside}")
    letters = view.letters
    cues += ["near-left:" + one for one in dict.fromkeys(letters[max(0, at - _NEAR_LEFT) : at])]
    cues += ["near-right:" + one for one in dict.fromkeys(letters[at + 1 : at + 1 + _NEAR_RIGHT])]


def _clause(view: SentenceView, at: int, cues: list[str]) -> None:
    """What else stands in its clause."""
    low, high = view.clause_of(at)
    left, right = view.letters[low:at], view.letters[at + 1 : high + 1]
    cues += [f"clause-left:{one}" for one in _BEFORE_IN_CLAUSE if one in left]
    cues += [f"clause-right:{one}" for one in _IN_CLAUSE if one in right]


def _governing_verb(view: SentenceView, at: int, cues: list[str]) -> None:
    """The verb that the word hangs on."""
    letters = view.letters
    for index in range(at - 1, max(-1, at - _VERB_REACH), -1):
        letter = letters[index]
        if letter in GRADE_VERBS:
            cues += (
                f"verb:{letter}{capped(at - index, 3)}",
                f"verb-word:{view.norms[index]}",
                f"verb-path:{letters[index:at]}",
            )
            if index:
                cues.append(f"verb-after:{letters[index - 1]}")
            return
        if letter in _STOPS:
            return


def _sentence(document: DocumentView, view: SentenceView, at: int, cues: list[str]) -> None:
    """What the sentence is like as a whole, and what stands before it."""
    letters = view.letters
    cues += (
        f"grades:{capped(len(view.grades), 4)}",
        f"place:{capped(view.grades.index(at), 3)}",
        f"areas:{capped(sum(len(group.indices) for group in view.groups), 4)}",
        f"length:{rough(view.size)}",
    )
    if letters[-1] == "?":
        cues.append("question")
    if document.speech.cover(view.items[at].start):
        left = letters[view.clause_of(at)[0] : at]
        cues += (SPEECH, f"speech-verb:{JUDGING if JUDGING in left else COPULA if COPULA in left else '-'}")
    if HYPOTHESIS in letters[:at]:
        cues.append("wish-left")
    if HYPOTHESIS in letters[max(0, at - _WISH_REACH) : at]:
        cues.append("wish-near")
    if DENIAL in letters[max(0, at - _DENIAL_REACH) : at]:
        cues.append("denial-near")
    cues += [f"sentence:{one}" for one in (COUNTING, INSPECTORATE, PROVIDER, POINTER) if one in letters]
    if view.on_trial:
        cues.append("on-trial")
    cues += (
        f"depth:{TENTHS[int(5 * view.line.sentence.start / document.length)]}",
        f"before-grades:{capped(view.before.count(GRADE), 2)}",
        f"before-areas:{capped(view.before.count(AREA), 2)}",
    )
