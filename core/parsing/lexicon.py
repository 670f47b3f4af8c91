"""The phrases that parsing looks for, compiled once for a ``Knowledge``.

A dictionary by first word tells which words go on with it, and how long the phrases are that begin so. Looking a text
up costs one dictionary access for most words, so the time is linear in the text whatever the number of phrases.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.words import folded, misspellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.knowledge import Knowledge, Wording


class Kind(StrEnum):
    """What a phrase, and the item of a sentence it makes, stands for."""

    WORD = "word"
    MARK = "mark"
    GRADE = "grade"
    AREA = "area"
    EVERY = "every"
    REST = "rest"
    LINK = "link"
    PROVIDER = "provider"
    NAME = "name"
    POINTER = "pointer"
    INSPECTORATE = "inspectorate"
    TIME = "time"


PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
"""What a grade is called that is told by its place on a scale or by its number."""
TOP, BOTTOM = "top", "bottom"
"""The same of the ends of a scale."""
SAME, LOWER, HIGHER = "same", "lower", "higher"
"""What a grade is called that is told by another one: "the same mark", "a notch lower"."""
_RELATIVE = frozenset({*PLACES, TOP, BOTTOM, SAME, LOWER, HIGHER})


class GradeForm(StrEnum):
    """How a grade is said; the grammar around it differs."""

    ADJECTIVE = "adjective"
    VERB = "verb"
    NOUN = "noun"
    END = "end"
    CATEGORY = "category"
    NUMBER = "number"
    SAME = "same"
    SET = "set"
    LINK = "link"
    OUTCOME = "outcome"
    STANDARD = "standard"


class GradeWord(NamedTuple):
    """Value of a grade phrase: a grade id, or what stands for one, and its form.

    A place that is told as the grade's own number ("a 2") is marked so: on some scales 1 is the worst.
    """

    grade: str
    form: GradeForm
    by_number: bool = False

    @property
    def is_relative(self) -> bool:
        """Whether it names no grade: which one it is hangs on a scale, or on a grade told elsewhere."""
        return self.grade in _RELATIVE


class Counted(NamedTuple):
    """Value of a phrase for the rest that counts it: "the other two", "all but one of its ratings".

    Attributes:
        number: How many areas are counted.
        is_left_out: Whether those are the areas that it leaves out.
    """

    number: int
    is_left_out: bool = False

    def leaves(self, of: int) -> int:
        """How many of some areas the phrase means."""
        return of - self.number if self.is_left_out else self.number


class Phrase(NamedTuple):
    """One phrase.

    Attributes:
        words: Its words, folded.
        kind: What kind it is.
        value: What it stands for, by its kind: of a grade a ``GradeWord``; of areas their ids, best first, as a tuple;
            of the rest a ``Counted`` where it is counted; of a pointer the kinds of providers that it can mean, as a
            frozenset; of an inspectorate its name; of what visits are called a ``VisitType``; else the words as given.
    """

    words: tuple[str, ...]
    kind: Kind
    value: object

    @property
    def norm(self) -> str:
        """Its words with blanks between them."""
        return " ".join(self.words)


ON_REPORT_CARDS = "grades.on_report_cards"
"""The table of words that are grades only in a text that speaks of report cards."""
END = ""
"""What follows, as a book keeps it, on the only word of a phrase; no word is empty."""


class PhraseBook:
    """Phrases by their words, and how long those are that begin with two words: so few that begin so are tried."""

    __slots__ = ("_begins", "_phrases")

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, ...], Phrase] = {}
        self._begins: dict[str, dict[str, tuple[int, ...]]] = {}

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Put phrases in; the first of two with the same words stays."""
        held, begins = self._phrases, self._begins
        for phrase in phrases:
            words = phrase.words
            if held.setdefault(words, phrase) is not phrase:
                continue
            following = begins.setdefault(words[0], {})
            second, size = words[1] if len(words) > 1 else END, len(words)
            sizes = following.get(second, ())
            if size not in sizes:
                following[second] = tuple(sorted((*sizes, size), reverse=True))

    def whole(self, words: tuple[str, ...]) -> Phrase | None:
        """The phrase that some words are."""
        return self._phrases.get(words)

    def with_more(self, phrases: Iterable[Phrase]) -> PhraseBook:
        """Another book with some phrases more, which go before those here of the same words."""
        more = PhraseBook()
        more._phrases, more._begins = dict(self._phrases), dict(self._begins)
        for phrase in phrases:
            more._phrases.pop(phrase.words, None)
            more._begins[phrase.words[0]] = dict(more._begins.get(phrase.words[0], {}))
            more.add((phrase,))
        return more

    @property
    def begins(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        """The words that a phrase begins with, for asking whether looking one up is worth it.

        Each has the words that go on with it, ``END`` where it is a phrase by itself, and how many words the phrases
        have that begin so, the most first.
        """
        return self._begins

    def at(self, norms: Sequence[str], index: int, last: int | None = None) -> Phrase | None:
        """The longest phrase that begins at a word and ends before ``last``."""
        following = self._begins.get(norms[index])
        if following is None:
            return None
        if last is None:
            last = len(norms)
        if index + 1 < last:
            for size in following.get(norms[index + 1], ()):
                if index + size <= last:
                    phrase = self._phrases.get(tuple(norms[index : index + size]))
                    if phrase is not None:
                        return phrase
        return self._phrases.get((norms[index],)) if END in following else None

    def met(self, norms: Sequence[str]) -> dict[int, Phrase]:
        """The longest phrase at every word where one begins, by the index of the word."""
        begins = self._begins
        places = [index for index, norm in enumerate(norms) if norm in begins]
        return {index: phrase for index in places if (phrase := self.at(norms, index)) is not None}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything of the wording that parsing needs, ready to use.

    Attributes:
        knowledge: What it was made of.
        book: Grades, areas, pointers and the small phrases of judgement sentences.
        on_report_cards: The words of phrases that are grades only in a text that speaks of report cards.
        report_cards: What speaks of them.
        short_areas: Everyday words that are areas only in a row of areas with grades; a phrase's value is their ids.
        places: How many grades of a scale a number by itself can name.
        everyday_grades: The words of phrases that are grades only where the sentence speaks of grades.
        speaks_of_grades: The words that tell that it does.
        no_grades: What can be the same for somebody, or apply to them, and is no grade.
    """

    knowledge: Knowledge
    book: PhraseBook
    on_report_cards: frozenset[tuple[str, ...]]
    report_cards: tuple[str, ...]
    short_areas: PhraseBook
    places: int = 4
    everyday_grades: frozenset[tuple[str, ...]] = frozenset()
    speaks_of_grades: frozenset[str] = frozenset()
    no_grades: frozenset[str] = frozenset()


@compiled_once
def lexicon_of(knowledge: Knowledge) -> Lexicon:
    """The compiled phrases of a knowledge; made on first use and kept."""
    wording = knowledge.wording
    book = PhraseBook()
    book.add(_plain(wording.phrases("grades.of_no_scale"), Kind.WORD))
    book.add(_plain(wording.phrases("grades.descriptions"), Kind.WORD))
    book.add(_grades(knowledge))
    book.add(_areas(knowledge))
    book.add(_plain(wording.phrases("areas.every"), Kind.EVERY))
    book.add(_every(wording.phrases("areas.quantifiers"), wording.phrases("areas.nouns")))
    book.add(_plain(wording.phrases("areas.rest"), Kind.REST))
    book.add(_counted_rest(wording))
    book.add(_plain(wording.phrases("grades.links"), Kind.LINK))
    pointers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for provider_types, phrases in wording.mapping("providers.pointers").items():
        for phrase in phrases:
            pointers[folded(phrase)].update(provider_types.split())
    book.add(Phrase(words, Kind.POINTER, frozenset(types)) for words, types in pointers.items())
    book.add(_plain(wording.phrases("inspectorates.generic"), Kind.INSPECTORATE))
    for name, phrases in wording.mapping("inspectorates.names").items():
        book.add(Phrase(folded(phrase), Kind.INSPECTORATE, name) for phrase in phrases)
    on_report_cards = frozenset(map(folded, wording.phrases(ON_REPORT_CARDS)))
    short = PhraseBook()
    for ids, phrases in wording.mapping("areas.short").items():
        short.add(Phrase(folded(phrase), Kind.AREA, tuple(ids.split())) for phrase in phrases)
    report_cards = wording.phrases("grades.report_cards")
    no_grades = frozenset(wording.phrases("grades.no_grades"))
    return Lexicon(knowledge, book, on_report_cards, report_cards, short, no_grades=no_grades)


def _plain(phrases: Iterable[str], kind: Kind) -> list[Phrase]:
    return [Phrase(folded(phrase), kind, phrase) for phrase in phrases]


def _every(quantifiers: Iterable[str], nouns: Iterable[str]) -> list[Phrase]:
    """Phrases like "in every single category", put together of their parts."""
    folded_nouns = [(folded(noun), noun) for noun in nouns]
    fronts = [folded(f"{before} {one}") for one in quantifiers for before in ("", "in", "across", "for", "on", "under")]
    return [Phrase(front + words, Kind.EVERY, noun) for front in fronts for words, noun in folded_nouns]


def _counted_rest(wording: Wording) -> Iterator[Phrase]:
    """Phrases like "the other two" and "four of the five questions"; a number below nought counts what is left out."""
    nouns = wording.phrases("areas.nouns")
    for count, phrases in wording.mapping("areas.rest_counted").items():
        yield from (Phrase(folded(phrase), Kind.REST, _counted(count)) for phrase in phrases)
    for count, fronts in wording.mapping("areas.rest_fronts").items():
        yield from (Phrase(folded(f"{front} {noun}"), Kind.REST, _counted(count)) for front in fronts for noun in nouns)


def _counted(count: str) -> Counted:
    number = int(count)
    return Counted(abs(number), is_left_out=number < 0)


_FORMS = {
    "grades.verbs": GradeForm.VERB,
    "grades.adjectives": GradeForm.ADJECTIVE,
    ON_REPORT_CARDS: GradeForm.ADJECTIVE,
    "grades.nouns": GradeForm.NOUN,
    "grades.ends": GradeForm.END,
    "grades.categories": GradeForm.CATEGORY,
    "grades.numbers": GradeForm.NUMBER,
    "grades.alike": GradeForm.SET,
    "grades.outcomes": GradeForm.OUTCOME,
    "grades.standards": GradeForm.STANDARD,
    "grades.abbreviations": GradeForm.ADJECTIVE,
}
_PLACE_FORMS = {
    TOP: GradeForm.END,
    BOTTOM: GradeForm.END,
    PLACES[1]: GradeForm.NUMBER,
    PLACES[2]: GradeForm.NUMBER,
}
_LONG = 9
"""Words of this many letters are looked for with one slip of a key in them as well."""


def _grades(knowledge: Knowledge) -> list[Phrase]:
    wording = knowledge.wording
    found = [
        Phrase(folded(phrase), Kind.GRADE, GradeWord(grade, form, form is GradeForm.NUMBER))
        for table, form in _FORMS.items()
        for grade, phrases in wording.mapping(table).items()
        for phrase in phrases
    ]
    nouns = wording.phrases("grades.place_nouns")
    found += [
        Phrase(folded(f"{place} {noun}"), Kind.GRADE, GradeWord(grade, _PLACE_FORMS[grade]))
        for grade, places in wording.mapping("grades.places").items()
        for place in places
        for noun in nouns
    ]
    found += [
        Phrase(folded(phrase), Kind.GRADE, GradeWord(SAME, GradeForm.SAME)) for phrase in wording.phrases("grades.same")
    ]
    found += [
        Phrase(folded(phrase), Kind.GRADE, GradeWord(step, GradeForm.SAME))
        for step, phrases in wording.mapping("grades.steps").items()
        for phrase in phrases
    ]
    return found + [slip for phrase in found for slip in _with_slips(phrase)]


def _with_slips(phrase: Phrase) -> list[Phrase]:
    value = phrase.value
    if not isinstance(value, GradeWord) or value.form not in (GradeForm.ADJECTIVE, GradeForm.VERB):
        return []
    return [
        Phrase((*phrase.words[:at], slip, *phrase.words[at + 1 :]), Kind.GRADE, value)
        for at, word in enumerate(phrase.words)
        if len(word) >= _LONG
        for slip in misspellings(word)
    ]


def _areas(knowledge: Knowledge) -> list[Phrase]:
    names: dict[tuple[str, ...], list[str]] = {}
    for words, ids in (*_area_names(knowledge.wording), *_framework_names(knowledge)):
        for spelt in _spelt(words):
            held = names.setdefault(spelt, [])
            held += [area for area in ids if area not in held]
    return [Phrase(words, Kind.AREA, tuple(ids)) for words, ids in names.items() if words not in _NO_AREA]


def _spelt(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name that lists, also with a comma before its last member: "teaching, learning, and assessment"."""
    yield words
    if "," in words and "and" in words:
        last = len(words) - 1 - words[::-1].index("and")
        if words[last - 1] != "," and "," in words[:last]:
            yield (*words[:last], ",", *words[last:])


def _area_names(wording: Wording) -> Iterator[tuple[tuple[str, ...], Sequence[str]]]:
    """Names of areas that the wording gives, with the ids they can stand for."""
    for ids, phrases in wording.mapping("areas.names").items():
        yield from ((folded(phrase), ids.split()) for phrase in phrases)
    for ids, tails in wording.mapping("areas.people_said").items():
        for people in wording.phrases("areas.people"):
            yield from ((folded(f"{people} {said}"), ids.split()) for said in tails)


def _framework_names(knowledge: Knowledge) -> Iterator[tuple[tuple[str, ...], Sequence[str]]]:
    """Names of areas that the frameworks' own files give."""
    for framework in knowledge.frameworks.all():
        for area in framework.areas:
            for name in (area.title, *area.title_variants, *area.aliases):
                words = folded(name)
                yield words, (area.id,)
                if words[0] == "the" and len(words) > 1:
                    yield words[1:], (area.id,)


_NO_AREA = {
    ("rated",),
    ("overall",),
    ("education",),
    ("management",),
    ("reception",),
    ("practice",),
    ("learning",),
}
"""Aliases of the frameworks' files that a sentence uses too freely to be read as an area."""
