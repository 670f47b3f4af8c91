"""Grades that nobody was given: hoped for, nearly had, denied of all, one's own, told of the scale or as a rule.

Weights are learnt from single words near a grade; these readings hang on the build of the clause that leads up to it,
and each is plain where its words stand in that order. What is so read is no judgement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.lexicon import GradeForm
from core.parsing.weighing.antecedents import REPEATING
from core.parsing.weighing.letters import COPULA, DETERMINER, NAMES, POSSESSION, PREPOSITIONS, RATING_NOUN
from core.parsing.weighing.targets.target import EVERY, REST, WHOLE
from core.parsing.words import any_of, either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView

_REACH = 24
"""Items before a grade that are looked at."""
_BEGINS = r"(?:^|(?<=[,;:.(–] )|(?<= and )|(?<= but )|(?<= that )|(?<= with )|(?<= as ))"
"""Where a subject can begin."""
_WORD = r"[^\s,;:.()–]+ "
_NO_NEW_VERB = r"(?!that |which |who |was |were |is |are |has |had |after |because |although )"
_NOT_OWN = r"(?!its |our |their )"
_RELATIVE = r"(?:which |that )"
_MOODS = r"(?:would|could|might|may|will|should|can|'d|'ll)"
_DENIALS = any_of("no not never n't cannot failed fails unable hardly barely")
_TELLS = any_of("is was are were has have had means meant makes made shows")
"""Verbs of what a grade in front of them is, which was given: "To be judged good is a great achievement"."""
_HAS = any_of("has have had")
_NEAR = 4
_BEFORE_MEMBERS = (":", "(", "–", COPULA)
_BEFORE_NAMES = (DETERMINER, RATING_NOUN, POSSESSION)
_BOTH = 2
_OF_THE_WHOLE = frozenset({WHOLE, EVERY, REST})


@dataclass(frozen=True, slots=True)
class UnrealWords:
    """Patterns for the folded words before a grade, and for those between two grades.

    Attributes:
        hoped: Somebody trusts that a grade will come, and it is within reach.
        within_reach: What could be had, or was nearly had.
        striven_for: What somebody works, plans or means to get to.
        meant_to_come: What something is done for: "steps to ensure that behaviour is good".
        denied: Nobody has it.
        supposed: What would follow if somebody had it: "had the home been".
        of_anybody: It is told as a rule.
        of_many: It is told of several that are counted or picked out.
        called: What leads from one grade to another that is another name for it.
        entitled: What leads to a title: "a course called".
        courses: Nouns of what has one.
        naming: Words that name some of several all the same.
        speaks_of: What speaks of a category.
        regimes: Nouns behind a category that make it a system.
        in_regime: What puts somebody into one.
        own_view: Somebody grades itself.
        opening_aim: A sentence begins with what one must do something for: "To be judged".
        needing: Verbs that tell what must be done for it.
        many_areas: It is told where in the country something was found: "in 9 of the 20 areas".
    """

    hoped: re.Pattern[str]
    within_reach: re.Pattern[str]
    striven_for: re.Pattern[str]
    meant_to_come: re.Pattern[str]
    denied: re.Pattern[str]
    supposed: re.Pattern[str]
    of_anybody: re.Pattern[str]
    of_many: re.Pattern[str]
    called: re.Pattern[str]
    entitled: re.Pattern[str]
    courses: frozenset[str]
    naming: frozenset[str]
    speaks_of: re.Pattern[str]
    regimes: frozenset[str]
    in_regime: re.Pattern[str]
    own_view: re.Pattern[str]
    opening_aim: re.Pattern[str]
    needing: frozenset[str]
    many_areas: re.Pattern[str]


@compiled_once
def unreal_words(wording: Wording) -> UnrealWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``unreal.toml`` is missing.
    """
    said = _Tables(wording)
    has, on_the_way = said.one_of("has_grade"), said.one_of("on_the_way")
    to_grade = rf"(?:{on_the_way}){{0,4}}(?:(?:{_WORD}){{1,2}}or )?$"
    granted = rf"(?!{said.one_of('no_denial')}){_WORD}"
    coming = rf"{_NO_NEW_VERB}(?!{said.one_of('losing')}){_WORD}"
    called = rf"(?:{said.one_of('called_nouns')})?(?:[,(] )?(?:{said.one_of('before_called')}){{0,4}}"
    called += rf"{said.one_of('called')}(?:the |a )?$"
    return UnrealWords(
        hoped=re.compile(
            rf"(?<!\S){said.one_of('trusting')}(?:{_WORD}){{0,9}}{_MOODS} (?:{coming}){{0,5}}{_NOT_OWN}{on_the_way}$"
        ),
        within_reach=re.compile(rf"(?<!\S){said.one_of('within_reach')}(?:{on_the_way}){{0,6}}$"),
        striven_for=re.compile(_striven_for(said, on_the_way)),
        meant_to_come=re.compile(_meant_to_come(said)),
        denied=re.compile(
            rf"{_BEGINS}(?:no (?:{granted}){{0,8}}?|{said.one_of('nobody')}(?:{granted}){{0,14}}?){has}{to_grade}"
            rf"|(?<!\S){said.one_of('there_is')}{said.one_of('nobody')}(?:{_WORD}){{0,8}}?{_RELATIVE}{has}{to_grade}"
        ),
        supposed=re.compile(
            rf"^(?:had (?:{_WORD}){{1,6}}?been |(?:were|should) (?:{_WORD}){{1,6}}?(?:to )?be ){to_grade}"
        ),
        of_anybody=re.compile(_of_anybody(said, has, to_grade)),
        of_many=re.compile(_of_many(said, has, to_grade)),
        called=re.compile(called),
        entitled=re.compile(rf"(?<!\S){said.one_of('entitled')}(?:from )?$"),
        courses=frozenset(wording.phrases("unreal.courses")),
        naming=frozenset(wording.phrases("unreal.naming")),
        speaks_of=re.compile(rf"(?<!\S){said.one_of('speaks_of')}(?:the |being in |going into |entering )?$"),
        regimes=frozenset(wording.phrases("unreal.regimes")),
        in_regime=re.compile(rf"(?<!\S){said.one_of('in_regime')}$"),
        own_view=re.compile(rf"(?<!\S){_own_view(said)}(?:{on_the_way}){{0,4}}$"),
        opening_aim=re.compile(rf"^(?:in order |for (?:{_WORD}){{1,4}})?to (?:{on_the_way}){{1,6}}$"),
        needing=frozenset(wording.phrases("unreal.needing")),
        many_areas=re.compile(_many_areas(said)),
    )


@dataclass(frozen=True, slots=True)
class _Tables:
    """Tables of the wording as pieces of patterns."""

    wording: Wording

    def one_of(self, table: str) -> str:
        """A pattern for one phrase of a table and the blank behind it."""
        return f"(?:{either(self.wording.phrases(f'unreal.{table}'))}) "


def _striven_for(said: _Tables, on_the_way: str) -> str:
    """What is striven for ("working hard to get to a"), also through a body ("vowed to bring the home up to a")."""
    joined = rf"(?:(?:with|alongside) (?:{_WORD}){{1,6}}?)?"
    thither = r"(?:back |up |round ){0,2}(?:to |into |towards )"
    brought = rf"(?:{said.one_of('bringing')}(?:{_WORD}){{0,6}}?{thither}|back to )"
    journey = rf"(?:{said.one_of('striving')}{joined}(?:to |towards |toward |for ){brought}?|{said.one_of('journeys')})"
    return rf"(?<!\S){journey}(?:move |go |get )?(?:from (?:{_WORD}){{1,2}}to )?(?:{on_the_way}){{0,6}}$"


def _meant_to_come(said: _Tables) -> str:
    """What something is done for; the words before it that tell of success are a group of their own."""
    helped = rf"(?P<helped>{said.one_of('has_helped')}(?:{_WORD}){{0,2}})?"
    return rf"(?<!\S){helped}{said.one_of('purposes')}(?:(?!not |never ){_WORD}){{1,9}}?{said.one_of('to_come')}$"


def _own_view(said: _Tables) -> str:
    """What one grades oneself, and what one's self-evaluation says; what is said of that evaluation is another's."""
    told = rf"(?!{said.one_of('others_view')}){_WORD}"
    evaluation = rf"{said.one_of('own_evaluations')}(?:{told}){{0,4}}?{said.one_of('grading')}(?:{_WORD}){{0,4}}?"
    return rf"(?:{said.one_of('graded_itself')}|{evaluation})"


def _many_areas(said: _Tables) -> str:
    """Places that are counted ("in 9 of the 20 areas"), pointed at ("in those areas") or a share of all."""
    number = rf"(?:{said.one_of('counted')}|\d+ )"
    share = rf"(?:\S+ )?{said.one_of('shares')}(?:the )?"
    how_many = rf"(?:{number}(?:of (?:the )?{number})?|{share}|(?:those|these|all|both) )"
    about = "(?:(?:just|only|about|almost|nearly|over) )?"
    areas = rf"(?:{_WORD}){{0,5}}?{said.one_of('areas')}(?!of |for |where )"
    return rf"(?<!\S)(?:in|at|for|of|to) {about}{how_many}{areas}"


def _of_anybody(said: _Tables, has: str, to_grade: str) -> str:
    """Conditions ("when a home is"), and subjects that are anybody ("any home judged")."""
    condition, present = said.one_of("conditions"), said.one_of("present")
    anybody = rf"(?:any|every|each) (?:{_WORD}){{0,2}}{said.one_of('any_body')}"
    somebody = rf"(?:a|an|any|every|each) (?:{_WORD}){{0,2}}{said.one_of('any_body')}(?:{_WORD}){{0,3}}?"
    return (
        rf"(?:^{condition}{somebody}{present}.*$"
        rf"|(?<!\S){condition}{somebody}(?:{present}{to_grade}|$)"
        rf"|{_BEGINS}{anybody}{_RELATIVE}?(?:{_WORD}){{0,2}}?{has}{to_grade})"
    )


def _of_many(said: _Tables, has: str, to_grade: str) -> str:
    """Subjects that are counted ("four councils"), picked out ("those which") or shares ("a third of homes")."""
    many, counted = said.one_of("many_bodies"), rf"(?:{said.one_of('counted')}|\d{{1,3}} )"
    subject = rf"{_BEGINS}{counted}(?:(?!the ){_WORD}){{0,3}}?{many}(?:{_WORD}){{0,5}}?(?:{has})?"
    has_or_got = rf"(?:{has}|{said.one_of('moved_to')})"
    number = rf"(?:{_BEGINS}|(?<!\S){said.one_of('telling_counts')}){counted}{_RELATIVE}?(?!is |was |has ){has_or_got}"
    last = (
        rf"(?<!\S){counted}(?:\S+ ){{1,{_REACH}}}?(?:and |while |whilst |but |with |[,;] ){said.one_of('last_counted')}"
    )
    number = rf"(?:{number}|{last}{has_or_got})"
    picked_out = rf"(?:(?<!\S)(?:those |{counted}(?:{_WORD}){{0,2}}?{many})|{_BEGINS}(?!services ){many})"
    share = rf"(?<!\S){said.one_of('shares')}(?:(?!the (?:school|home|council|trust) ){_WORD}){{0,9}}?{has}"
    return rf"(?:(?:{subject}|{number}|{share}){to_grade}|{picked_out}{_RELATIVE}{has}(?:{_WORD}){{0,2}}?{to_grade})"


def without_unreal(decisions: Iterable[Decision], words: UnrealWords) -> tuple[Decision, ...]:
    """The decisions, those of grades that nobody was given as no judgements.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say so.
    """
    return tuple(
        decision._replace(target=None) if decision.target is not None and _is_unreal(decision, words) else decision
        for decision in decisions
    )


def _is_unreal(decision: Decision, words: UnrealWords) -> bool:
    if decision.word.form in REPEATING:
        return False
    before = decision.view.words(decision.at - _REACH, decision.at)
    is_category = decision.word.form is GradeForm.CATEGORY
    return (
        _is_within_reach(before, words)
        or _is_meant_to_come(before, words)
        or (not is_category and bool(words.hoped.search(before)))
        or bool(words.denied.search(before) or words.own_view.search(before) or words.supposed.search(before))
        or (len(decision.owners) < _BOTH and bool(words.of_anybody.search(before)))
        or _is_of_many(decision, before, words)
        or _is_of_many_areas(decision, words)
        or _names_scale(decision.view, decision.at, words)
        or _is_in_title(decision.view, decision.at, words)
        or _is_aim(decision, before, words)
        or (is_category and _speaks_of_category(decision, before, words))
    )


def _is_within_reach(before: str, words: UnrealWords) -> bool:
    """Whether a grade could be had, or was nearly had; what could not be escaped is had."""
    found = words.within_reach.search(before) or words.striven_for.search(before)
    return found is not None and _DENIALS.isdisjoint(before[: found.start()].split()[-_NEAR:])


def _is_meant_to_come(before: str, words: UnrealWords) -> bool:
    """Whether a grade is what something is done for; what helped to bring it about brought it about."""
    found = words.meant_to_come.search(before)
    return found is not None and found["helped"] is None


def _is_aim(decision: Decision, before: str, words: UnrealWords) -> bool:
    """Whether a sentence begins with a grade that something must be done for: "To be judged good, homes must …"."""
    if words.opening_aim.search(before) is None:
        return False
    norms = decision.view.norms
    for index in range(decision.at + 1, len(norms)):
        if norms[index] in words.needing:
            return True
        if norms[index] in _TELLS:
            return norms[index] in _HAS and norms[index + 1 : index + 2] == ("to",)
    return False


def _is_of_many(decision: Decision, before: str, words: UnrealWords) -> bool:
    """Whether a grade of the whole is told of several bodies, and none of them is named for it."""
    view, target = decision.view, decision.target
    if target is None or target.sort not in _OF_THE_WHOLE or len(decision.owners) >= _BOTH:
        return False
    found = words.of_many.search(before)
    if found is None or not words.naming.isdisjoint(view.norms):
        return False
    first = max(0, decision.at - found.group().count(" "))
    return not any(_is_among(view, at, behind=at > decision.at) for at in range(first, view.size))


def _is_of_many_areas(decision: Decision, words: UnrealWords) -> bool:
    """Whether an outcome of areas in the country is told of some that are counted and not named."""
    if decision.word.form is not GradeForm.OUTCOME or decision.owners:
        return False
    return words.many_areas.search(decision.view.words(0, decision.view.size)) is not None


def _is_among(view: SentenceView, at: int, *, behind: bool) -> bool:
    """Whether a name stands for one of several: "two homes, Aylby and Bexworth", and not "two homes in Aylby"."""
    before = view.letter(at - 1)
    return view.letters[at] in NAMES and (before in _BEFORE_MEMBERS if behind else before not in PREPOSITIONS)


def _names_scale(view: SentenceView, at: int, words: UnrealWords) -> bool:
    """Whether a grade is another name for one, or one end of a range: "between good and satisfactory"."""
    place = view.grades.index(at)
    if place:
        last = view.grades[place - 1]
        between = view.words(last + 1, at)
        if words.called.fullmatch(between) or (between == "and " and view.norm(last - 1) == "between"):
            return True
    if place + 1 == len(view.grades):
        return False
    between = view.words(at + 1, view.grades[place + 1])
    if between == "and " and view.norm(at - 1) == "between":
        return True
    return _opens(view, at) and bool(words.called.fullmatch(between))


def _is_in_title(view: SentenceView, at: int, words: UnrealWords) -> bool:
    """Whether a grade is one of two in a title: "a course called From Good to Outstanding"."""
    place = view.grades.index(at)
    for first, second in pairwise(view.grades[max(0, place - 1) : place + _BOTH]):
        if view.words(first + 1, second) != "to ":
            continue
        if view.norm(second + 1) in words.courses or words.entitled.search(view.words(first - _REACH, first)):
            return True
    return False


def _opens(view: SentenceView, at: int) -> bool:
    """Whether a grade begins its sentence as a name: "The grade 'satisfactory' was replaced by …"."""
    return all(view.letters[index] in _BEFORE_NAMES for index in range(at))


def _speaks_of_category(decision: Decision, before: str, words: UnrealWords) -> bool:
    """Whether a category is spoken of and nobody is put in it."""
    if words.speaks_of.search(before):
        return True
    return decision.view.norm(decision.at + 1) in words.regimes and not words.in_regime.search(before)
