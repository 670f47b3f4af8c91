"""Writes a sentence as one letter a word, so that its build can be compared at a glance.

"Leeds was rated outstanding for care leavers" becomes ``pCJgPa``: provider, copula, judging verb, grade, preposition,
area. A cue looks for such letters where it would otherwise have to ask word by word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge.wording import Wording
    from core.parsing.items import Item

GRADE, AREA, EVERYTHING, THE_REST, LINK = "g", "a", "e", "r", "l"
"""Grades, areas, words for all areas and for those not named, and words that repeat a grade ("so is")."""
PROVIDER, NAME, POINTER, INSPECTORATE, TIME = "p", "n", "o", "i", "t"
"""Providers, other names, words that point back to a provider ("the school"), inspectorates and times."""
KIND_LETTERS: Mapping[Kind, str] = {
    Kind.GRADE: GRADE,
    Kind.AREA: AREA,
    Kind.EVERY: EVERYTHING,
    Kind.REST: THE_REST,
    Kind.LINK: LINK,
    Kind.PROVIDER: PROVIDER,
    Kind.NAME: NAME,
    Kind.POINTER: POINTER,
    Kind.INSPECTORATE: INSPECTORATE,
    Kind.TIME: TIME,
}
"""Letters of the things that a sentence speaks of."""

JUDGING, GIVING, KEEPING, MOVING, LOSING = "J", "G", "K", "M", "X"
"""Verbs of grades: rated, given, kept, risen, lost."""
COPULA, HAD, HAS, HYPOTHESIS, TELLING = "C", "5", "6", "H", "T"
"""Verbs beside them ("is", "had", "has"), words of wishes and guesses ("would", "hopes"), and "said"."""
PREPOSITION, ORIGIN, DIRECTION, AGENT, POSSESSION, ACCOMPANIMENT, COMPARING = "P", "F", "O", "y", "f", "V", "7"
""""in" and its like, then "from", "to", "by", "of", "with" and "than", which have a letter each."""
JOINER, ADVERSATIVE, RELATIVE, PRONOUN, DETERMINER, DENIAL = "A", "B", "W", "U", "D", "N"
""""and", "but", "which", "it", "the" and "not", and their like."""
PRESENT, REPEATING, LOOKING_BACK = "1", "2", "3"
"""Words of time: "now", "still", "previously"."""
RATING_NOUN, PROVIDER_NOUN, COUNTING, OVERALL_WORD = "R", "S", "Q", "4"
"""Nouns for grades and for providers, words that count bodies ("most"), and words for the whole ("overall")."""
WORD_LETTERS: Mapping[str, str] = {
    "counting": COUNTING,
    "provider_nouns": PROVIDER_NOUN,
    "hypothesis": HYPOTHESIS,
    "telling": TELLING,
    "prepositions": PREPOSITION,
    "moving": MOVING,
    "losing": LOSING,
    "giving": GIVING,
    "keeping": KEEPING,
    "judging": JUDGING,
    "denials": DENIAL,
    "copulas": COPULA,
    "rating_nouns": RATING_NOUN,
    "adversatives": ADVERSATIVE,
    "determiners": DETERMINER,
    "relatives": RELATIVE,
    "pronouns": PRONOUN,
    "joiners": JOINER,
    "accompaniment": ACCOMPANIMENT,
    "agents": AGENT,
    "origins": ORIGIN,
    "directions": DIRECTION,
    "possession": POSSESSION,
    "present": PRESENT,
    "repeating": REPEATING,
    "looking_back": LOOKING_BACK,
    "wholes": OVERALL_WORD,
    "had": HAD,
    "has": HAS,
    "comparing": COMPARING,
}
"""Letters of the classes of small words, which are the keys of ``resources/language/letters.toml``."""

_WORD, _MARK = Kind.WORD, Kind.MARK  # Looking a member up in its class costs more than all else done to one item.
_MARKS = frozenset(",;:–().?!|/…%")
OTHER_WORD, OTHER_MARK, NUMBER = "w", "_", "#"
START, END = "^", "$"
"""Letters for the places in front of a sentence and behind it."""

JUDGING_VERBS = frozenset({JUDGING, GIVING, KEEPING, MOVING, LOSING})
"""Verbs that a grade is the object of."""
GRADE_VERBS = JUDGING_VERBS | {COPULA}
"""Verbs that a grade hangs on."""
AUXILIARIES = frozenset({COPULA, HAD, HAS, HYPOTHESIS})
"""Words that begin a verb: "was", "had", "has", "would"."""
FINITE_VERBS = JUDGING_VERBS | AUXILIARIES
"""Words that the verb of a sentence begins with, verbs of telling left aside."""
VERBS = FINITE_VERBS | {TELLING}
PREPOSITIONS = frozenset({PREPOSITION, ORIGIN, DIRECTION, AGENT, POSSESSION, ACCOMPANIMENT})
TIES = PREPOSITIONS | {COMPARING}
"""Words that tie what follows to what stands before."""
SUBJECT_ENDS = VERBS | PREPOSITIONS | {RELATIVE} | frozenset(",;:.()–")
"""What ends the noun of a subject."""
NAMES = frozenset({PROVIDER, NAME})
JOINS_NAMES = frozenset({",", JOINER, DETERMINER})
"""What stands between the names of a list: "Leeds, the Wirral and Hull"."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letter of every small word, compiled once for a lexicon."""

    words: Mapping[str, str]

    def of(self, items: Iterable[Item]) -> str:
        """One letter an item."""
        words = self.words
        found: list[str] = []
        for item in items:
            kind = item.kind
            if kind is _WORD:
                norm = item.norm
                found.append(words.get(norm) or (NUMBER if norm[0].isdigit() else OTHER_WORD))
            elif kind is _MARK:
                norm = item.norm[0]
                found.append(norm if norm in _MARKS else OTHER_MARK)
            else:
                found.append(KIND_LETTERS[kind])
        return "".join(found)


def compile_letters(wording: Wording) -> Letters:
    """The letters of the small words that a wording lists."""
    classes = wording.mapping("letters.words")
    return Letters({word: WORD_LETTERS[name] for name, words in classes.items() for word in words})
