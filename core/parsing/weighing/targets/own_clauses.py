"""Areas that a sentence speaks of before it says of a body anew how it is graded.

"The visit was about safety and leadership, and the home was rated good" gives neither area a grade: the clause of the
grade has its own subject. What is put in front of that clause with a preposition belongs to it: "For leadership, the
home was rated good."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import (
    ADVERSATIVE,
    AREA,
    COPULA,
    DETERMINER,
    EVERYTHING,
    GRADE,
    HAD,
    HAS,
    INSPECTORATE,
    JOINER,
    JUDGING,
    NAMES,
    OVERALL_WORD,
    POINTER,
    PREPOSITIONS,
    PRONOUN,
    PROVIDER_NOUN,
    RATING_NOUN,
    RELATIVE,
    TELLING,
)

if TYPE_CHECKING:
    from core.parsing.items import AreaGroup
    from core.parsing.weighing.sentence import SentenceView

_BODIES = NAMES | {POINTER}
_ONE = frozenset({"is", "was", "has", "had", "remains", "remained", "stays", "stayed", "requires"})
"""Verbs of one subject; those of several may have the area as one of them: "leadership and the home were good"."""
_BEGINS_CLAUSE = frozenset({JOINER, ADVERSATIVE, ",", ";"})
_CONJUNCTIONS = frozenset({"while", "as", "when", "after", "because", "so", "whereas", "although", "though", "that"})
_STOPS = frozenset({GRADE, AREA, ",", ";", ":", "(", "–", "."})
_FRONTED = PREPOSITIONS | {DETERMINER, PRONOUN, AREA, JOINER, RATING_NOUN, ","}
_DEFINITE = frozenset({"the", "this", "that"})
_IN_FRONT = frozenset({"when", "comes", "terms", "area", "areas", "regards", "regard", "respect", "regarding", "key"})
"""Words of longer prepositions: "when it comes to", "in terms of"."""
_LABELS = frozenset({"(", "–", ":", "?"})
_GOING_BACK = frozenset({"both", "each", "these", "those", "either", "them", "respectively", "all"})
_REACH, _BEHIND, _NEAR = 12, 6, 3
_TELL = frozenset({"tell", "tells", "told"})
"""Verbs behind which stands who is told, never who tells."""
_SPEAKERS = NAMES | {INSPECTORATE, PRONOUN, DETERMINER}


def clause_of_body(view: SentenceView, at: int) -> int | None:
    """Index where the clause begins that says of a body how it is graded; none where the grade has another subject.

    "It" can be the area as well, but not with "overall" behind the grade.

    Args:
        view: The sentence.
        at: Index of the grade word.
    """
    if EVERYTHING in view.letters or not _GOING_BACK.isdisjoint(view.norms[at + 1 : at + _BEHIND]):
        return None
    for index in range(at - 1, max(0, at - _REACH), -1):
        letter = view.letters[index]
        if letter in _STOPS:
            return None
        if view.norms[index] == "it":
            return _begin(view, index) if OVERALL_WORD in view.letters[at + 1 : at + _NEAR] else None
        if letter in _BODIES or _is_noun(view, index):
            return _begin(view, index)
    return None


def _is_noun(view: SentenceView, index: int) -> bool:
    """Whether "the home" or its like is written as two words; "a service" is that of the area: "they get a service"."""
    return view.letters[index] == PROVIDER_NOUN and view.norms[index - 1] in _DEFINITE


def _begin(view: SentenceView, body: int) -> int | None:
    """Where the clause of a body begins, before the words that join it to another; none where it begins no clause."""
    letters, norms = view.letters, view.norms
    first = body - 1 if _is_noun(view, body) else body
    if letters[first - 1] == JUDGING:
        joint = first - 2
        return joint if joint > 0 and letters[joint] in (JOINER, RELATIVE) else None
    verb = body + 1
    is_subject = letters[verb : verb + 1] in (COPULA, HAS, HAD) or norms[verb] in _ONE
    if not is_subject or norms[verb] not in _ONE:
        return None
    joint = first - 1
    return joint if joint > 0 and (letters[joint] in _BEGINS_CLAUSE or norms[joint] in _CONJUNCTIONS) else None


def is_of_other_clause(view: SentenceView, group: AreaGroup, clause: int | None) -> bool:
    """Whether areas stand in a clause of their own before that of the body which is graded.

    Args:
        view: The sentence.
        group: The areas, named in one breath.
        clause: Where the clause of the graded body begins.
    """
    if clause is None or group.last >= clause or _is_label(view, group):
        return False
    if view.letters[clause] == "," and view.letters[0] in PREPOSITIONS:
        return False
    if view.norms[clause] == "that" and view.norms[0] == "it":
        return False  # "it was for safety that the home was rated good" says of what it was
    index, is_fronted = group.first - 1, False
    while index >= 0 and (view.letters[index] in _FRONTED or view.norms[index] in _IN_FRONT):
        is_fronted = is_fronted or view.letters[index] in PREPOSITIONS
        index -= 1
    return index >= 0 or not is_fronted


def is_speaking(view: SentenceView, group: AreaGroup, at: int) -> bool:
    """Whether areas behind a grade are people who tell it: "the council is good, care leavers told inspectors".

    Behind a verb of telling the inspectors can be those who tell: "good for care leavers said Ofsted".

    Args:
        view: The sentence.
        group: The areas.
        at: Index of the grade word.
    """
    if group.first < at or view.letter(group.last + 1) != TELLING:
        return False
    return view.norm(group.last + 1) in _TELL or view.letter(group.last + 2) not in _SPEAKERS


def _is_label(view: SentenceView, group: AreaGroup) -> bool:
    """Whether areas stand before or behind a mark that makes them a label or an apposition: "safe: the home was"."""
    behind = view.letters[group.last + 1 : group.last + 2]
    before = view.letters[group.first - 1] if group.first else ""
    return behind in _LABELS or before in _LABELS
