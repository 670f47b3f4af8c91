"""The names and word classes by which bodies are found, compiled once from a knowledge."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.bodies.body import Body
from core.parsing.compiled import compiled_once
from core.parsing.people.name_words import name_words
from core.parsing.told_kinds import kind_nouns
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.knowledge import Knowledge
    from core.knowledge.wording import Wording
    from core.parsing.bodies.runs import Token
    from core.parsing.told_kinds import KindNouns

_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|[&@]")

_MARKS = {"&": "and", "@": "at"}
"""Marks that stand in names for words."""

Words = tuple[str, ...]


def plain_words(phrase: str) -> Words:
    """The words of a phrase as names are compared: lower case, hyphens are blanks, "&" is "and" and "@" is "at"."""
    return tuple(plain_word(piece) for piece in _PIECE.findall(phrase))


def plain_word(piece: str) -> str:
    """One word in the form that names are compared in; the possessive ending goes."""
    word = piece.lower().replace("’", "'")
    if word in _MARKS:
        return _MARKS[word]
    if word.endswith("'s"):
        return word[:-2]
    return word.removesuffix("'")


@dataclass(frozen=True, slots=True)
class CouncilName:
    """A name of a council or of a body that runs its children's services.

    Attributes:
        words: The words of the name.
        body: The council.
        is_whole: Whether the name says itself what it names ("Norfolk County Council", not "Norfolk").
    """

    words: Words
    body: Body
    is_whole: bool


@dataclass(frozen=True, slots=True)
class BodyNames:
    """The compiled names.

    Attributes:
        councils: Names of councils by their first word, the longest first.
        ends_of_councils: Last words of names of councils.
        confusable: Names of councils that are words or other places as well.
        lying_in: For a part of the country, what the councils are called that lie in it and do not bear its name.
        forces: Whole names of police forces and fire services, with the kind.
        forces_by_first: The same by their first word, the longest first.
        kinds: Endings of names of institutions by their last word, with the kind, the longest first.
        buildings: Last words of homes' names.
        organisations: Last words of other bodies' names.
        outlets: Last words of newspapers' and broadcasters' names.
        streets: Last words of streets and places.
        titles: Words before the name of a person.
        takes_of: Words before "of" inside a name.
        takes_for: Words before "for" inside a name.
        takes_and: Words before "and" inside a name.
        name_verbs: Verbs that follow a name more often than another word that opens a sentence.
        departments: Words before "at" that are no part of the name.
        waters: Words behind "on" inside a name of a place.
        particles: Small words that join parts of a name: "Chester le Street".
        branched: Kinds of institution behind which a name tells its place.
        no_places: Words that follow such a kind and are no place.
        holders: Last words of names of those that hold several schools or homes.
        saints: What stands before a saint's name.
        holy: Those and others before names of churches: "Our Lady", "Holy Family".
        owners: First words of names that end as owners do: "St Bega's", "King Edward's".
        directions: Words that make another place of a place.
        skipped: Words in front that are no part of a name.
        breaks: Words that end a name before them.
        begun_by: Words that follow a word of ``skipped`` where both are a name, by that word.
        kinds_before: Kinds by the word before a name.
        kinds_of_partners: Kinds by the word before a name that "and Partners" ends.
        council_words: Words of councils' names that their short names leave out.
        other_councils: Words before "council" that make it another sort of body.
        boards: Names of boards that councils' names stand before, by their first word.
        before_councils: What a council is called in front of its name: "mighty Manchester".
        taking_up: Words that open a sentence about what the one before has named.
        grade_stems: Beginnings of words for grades.
        grades_in_names: Words for grades with which names begin as well.
        common: Words that articles write in small letters.
        given: Given names of people.
        generic: Words that tell what a body is, not which.
        inspectorates: Names of inspectorates by their first word, the longest first.
        pointing: Words that only point to a body, as phrases.
        descriptions: What a provider is called beside its name, with the kind.
        introductions: What stands before a name, by what it says of it.
        sequels: What stands behind a name, by what it says of it.
        kind_nouns: Nouns that say what the bodies near them are.
        abbreviated: Short forms before names, whose full stop ends no name.
        courtesy: A title of courtesy at the end of what stands before a name: "Mrs ".
        speaks: An age and a verb of speech behind a person's name: ", 51, said".
        in_capitals: Words that are written in capitals.
        small: Words that are written in small letters inside a name.
        no_bodies: Names made of capitals that are none of a body.
        regulators_ending: Last words of names of those that commission services.
        hosting: Finds before a name what makes it the place where somebody else is.
        events: Words behind a name that make it that of a campaign or a meeting.
        somewhere: Nouns for institutions that are at one place.
        several: The kind that a noun for several bodies tells: "hospitals".
        serving_places: Ends of names that list places, by their last word.
        thoroughfares: Last words of names of streets that hold no provider.
        around_names: Words that are no part of a name, also where a headline prints them with a capital.
    """

    councils: Mapping[str, tuple[CouncilName, ...]]
    ends_of_councils: frozenset[str]
    confusable: frozenset[Words]
    lying_in: Mapping[Words, frozenset[str]]
    forces: Mapping[Words, ProviderType]
    forces_by_first: Mapping[str, tuple[Words, ...]]
    kinds: Mapping[str, tuple[tuple[Words, ProviderType], ...]]
    buildings: frozenset[str]
    organisations: frozenset[str]
    outlets: frozenset[str]
    streets: frozenset[str]
    titles: frozenset[str]
    takes_of: frozenset[str]
    takes_for: frozenset[str]
    takes_and: frozenset[str]
    name_verbs: frozenset[str]
    departments: frozenset[str]
    waters: frozenset[str]
    particles: frozenset[str]
    branched: frozenset[str]
    no_places: frozenset[str]
    holders: frozenset[str]
    saints: frozenset[str]
    holy: frozenset[str]
    owners: frozenset[str]
    directions: frozenset[str]
    skipped: frozenset[str]
    breaks: frozenset[str]
    begun_by: Mapping[str, frozenset[str]]
    kinds_before: Mapping[str, ProviderType]
    kinds_of_partners: Mapping[str, ProviderType]
    council_words: frozenset[str]
    other_councils: frozenset[str]
    boards: Mapping[str, tuple[Words, ...]]
    before_councils: frozenset[str]
    taking_up: frozenset[str]
    grade_stems: tuple[str, ...]
    grades_in_names: frozenset[str]
    common: frozenset[str]
    given: frozenset[str]
    generic: frozenset[str]
    inspectorates: Mapping[str, tuple[Words, ...]]
    pointing: frozenset[Words]
    descriptions: tuple[tuple[str, ProviderType], ...]
    introductions: Mapping[str, str]
    sequels: Mapping[str, str]
    kind_nouns: KindNouns
    abbreviated: tuple[str, ...]
    courtesy: re.Pattern[str]
    speaks: re.Pattern[str]
    in_capitals: frozenset[str]
    small: frozenset[str]
    no_bodies: frozenset[Words]
    regulators_ending: frozenset[Words]
    hosting: re.Pattern[str]
    events: frozenset[str]
    somewhere: frozenset[str]
    several: Mapping[str, ProviderType]
    serving_places: Mapping[str, tuple[Words, ...]]
    thoroughfares: frozenset[str]
    around_names: frozenset[str]

    def kind_of(self, words: Words, at: int) -> ProviderType | None:
        """The kind of institution whose name can end with a word; a kind needs a word before its ending."""
        for ending, kind in self.kinds.get(words[at], ()):
            if at + 1 > len(ending) and words[at + 1 - len(ending) : at + 1] == ending:
                return kind
        return None

    def inspectorate_at(self, tokens: Sequence[Token], at: int) -> int:
        """How many tokens from a place on name an inspectorate."""
        return len(_whole_at(self.inspectorates, tokens, at))

    def force_at(self, tokens: Sequence[Token], at: int) -> Words:
        """The words from a place on that are the whole name of a force or fire service; none where they are not."""
        return _whole_at(self.forces_by_first, tokens, at)

    def only_points(self, words: Words) -> bool:
        """Whether words could name any body of a kind: "Primary School", "County Council"."""
        return words not in self.forces and (words in self.pointing or self.generic.issuperset(words))

    def sort_of_ending(self, word: str) -> str:
        """The sort of body whose name a word ends, or an empty text."""
        if word in self.outlets:
            return "outlet"
        if word in self.organisations:
            return "organisation"
        if word in self.buildings:
            return "building"
        return "street" if word in self.streets else ""

    def ends_name(self, words: Words, at: int) -> bool:
        """Whether a name of some body can end with a word."""
        word = words[at]
        return word in self.buildings or word in self.organisations or self.kind_of(words, at) is not None


def _whole_at(names: Mapping[str, tuple[Words, ...]], tokens: Sequence[Token], at: int) -> Words:
    """The longest of some names by their first word that stands whole from a place on; none where none does."""
    for words in names.get(tokens[at].word, ()):
        if words == tuple(token.word for token in tokens[at : at + len(words)]):
            return words
    return ()


@compiled_once
def body_names(knowledge: Knowledge) -> BodyNames:
    """The compiled names of a knowledge; made on first use and kept."""
    wording = knowledge.wording
    kinds: dict[str, list[tuple[Words, ProviderType]]] = defaultdict(list)
    for table in ("providers.type_words", "bodies.kinds"):
        for kind, phrases in wording.mapping(table).items():
            for phrase in phrases:
                words = plain_words(phrase)
                kinds[words[-1]].append((words, ProviderType(kind)))
    openers = _single(wording.phrases("providers.not_names")) | _single(wording.phrases("bodies.never"))
    titles = _single(wording.phrases("bodies.person_titles"))
    inside = _single(wording.phrases("bodies.inside"))
    saints = _single(wording.phrases("bodies.saints"))
    singles = {name: _single(wording.phrases(f"bodies.{name}")) for name in _CLASSES}
    councils = _councils(knowledge)
    return BodyNames(
        councils=councils,
        ends_of_councils=frozenset(name.words[-1] for some in councils.values() for name in some),
        confusable=frozenset(plain_words(phrase) for phrase in wording.phrases("providers.confusable")),
        lying_in=_lying_in(knowledge),
        forces={
            plain_words(phrase): ProviderType(kind)
            for kind, phrases in wording.mapping("bodies.forces").items()
            for phrase in phrases
        },
        forces_by_first=_by_first(wording.phrases("bodies.forces")),
        kinds={last: tuple(sorted(ends, key=lambda end: -len(end[0]))) for last, ends in kinds.items()},
        buildings=_single(wording.phrases("providers.building_words")),
        titles=titles,
        skipped=(openers - titles) | _single(wording.phrases("bodies.before_names")),
        breaks=(openers | titles) - inside,
        begun_by=_begun_by(wording.phrases("bodies.begun_by")),
        kinds_before=_kinds_by_last(wording, "bodies.kinds_before"),
        kinds_of_partners=_kinds_by_last(wording, "bodies.kinds_of_partners"),
        grade_stems=wording.phrases("bodies.grade_stems"),
        common=_single(wording.phrases("common_words.written")),
        given=name_words(knowledge).given,
        generic=_single(wording.phrases("bodies.generic"))
        | {word for ends in kinds.values() for end, _ in ends for word in end},
        boards=_by_first(wording.phrases("bodies.boards")),
        inspectorates=_by_first(wording.phrases("inspectorates.names")),
        pointing=frozenset(plain_words(phrase) for phrase in wording.phrases("bodies.pointing")),
        descriptions=tuple(
            (phrase, ProviderType(kind))
            for kind, phrases in wording.mapping("providers.descriptions").items()
            for phrase in phrases
        ),
        introductions=_by_phrase(wording, "bodies.introductions"),
        sequels=_by_phrase(wording, "bodies.sequels"),
        kind_nouns=kind_nouns(knowledge),
        abbreviated=wording.phrases("bodies.abbreviated"),
        courtesy=re.compile(rf"\b(?:{either(wording.phrases('bodies.courtesy'))})\.? $"),
        speaks=re.compile(rf",?(?: \d+,)? (?:{either(wording.phrases('people.speech_of_bystanders'))})\b"),
        in_capitals=name_words(knowledge).in_capitals,
        small=_single(wording.phrases("capitals.small")),
        no_bodies=frozenset(
            plain_words(phrase)
            for table in ("no_bodies", "regulators")
            for phrase in wording.phrases(f"bodies.{table}")
        ),
        regulators_ending=frozenset(plain_words(phrase) for phrase in wording.phrases("bodies.regulators_ending")),
        hosting=re.compile(rf"(?:(?P<who>[\w’'-]+),? )?\b(?:{either(wording.phrases('bodies.hosting'))}) (?:the )?$"),
        several=_kinds_by_last(wording, "bodies.several"),
        serving_places=_by_last(wording.phrases("bodies.serving_places")),
        around_names=frozenset(wording.phrases("capitals.around_names")),
        holy=saints | _single(wording.phrases("bodies.holy")),
        owners=saints | _single(wording.phrases("bodies.owners")),
        taking_up=frozenset(wording.phrases("bodies.taking_up")),
        **singles,
    )


_CLASSES = (
    "organisations",
    "outlets",
    "streets",
    "takes_of",
    "takes_for",
    "takes_and",
    "name_verbs",
    "departments",
    "waters",
    "particles",
    "branched",
    "no_places",
    "holders",
    "saints",
    "directions",
    "council_words",
    "other_councils",
    "before_councils",
    "events",
    "somewhere",
    "thoroughfares",
    "grades_in_names",
)


def _kinds_by_last(wording: Wording, table: str) -> dict[str, ProviderType]:
    return {
        plain_words(phrase)[-1]: ProviderType(kind)
        for kind, phrases in wording.mapping(table).items()
        for phrase in phrases
    }


def _single(phrases: Iterable[str]) -> frozenset[str]:
    words = map(plain_words, phrases)
    return frozenset(word[0] for word in words if len(word) == 1)


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[Words, ...]]:
    found: dict[str, list[Words]] = defaultdict(list)
    for words in map(plain_words, phrases):
        found[words[0]].append(words)
    return {first: tuple(sorted(some, key=len, reverse=True)) for first, some in found.items()}


def _by_last(phrases: Iterable[str]) -> dict[str, tuple[Words, ...]]:
    found: dict[str, tuple[Words, ...]] = {}
    for words in map(plain_words, phrases):
        found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


def _begun_by(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, *rest in map(plain_words, phrases):
        found[first].add(rest[0])
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _by_phrase(wording: Wording, table: str) -> dict[str, str]:
    return {phrase: says for says, phrases in wording.mapping(table).items() for phrase in phrases}


def _councils(knowledge: Knowledge) -> dict[str, tuple[CouncilName, ...]]:
    found: dict[str, dict[Words, CouncilName]] = defaultdict(dict)
    authorities = knowledge.authorities.all()
    run_by = Counter(named.name for authority in authorities for named in authority.delivery_bodies)
    for authority in sorted(authorities, key=lambda one: one.valid_to is not None):
        plain = authority.name.split(" (")[0]
        body = Body(authority.code, plain, ProviderType.CHILDRENS_SERVICES, authority.code)
        delivery = {named.name for named in authority.delivery_bodies}
        for name, _ in authority.all_names():
            words = plain_words(name.split(" (")[0])
            if run_by[name] > 1 or not words or (len(words) == 1 and len(words[0]) < _SHORTEST):
                continue
            is_whole = name in delivery or not {"council", "borough"}.isdisjoint(words)
            found[words[0]].setdefault(words, CouncilName(words, body, is_whole))
    return {first: tuple(sorted(names.values(), key=lambda name: -len(name.words))) for first, names in found.items()}


def _lying_in(knowledge: Knowledge) -> dict[Words, frozenset[str]]:
    found: dict[Words, set[str]] = defaultdict(set)
    for authority in knowledge.authorities.all():
        name = authority.name.split(" (")[0]
        for part in map(plain_words, authority.lies_in):
            if part != plain_words(name):
                found[part].add(name)
    return {part: frozenset(called) for part, called in found.items()}


_SHORTEST = 3
