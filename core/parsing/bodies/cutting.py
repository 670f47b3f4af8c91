"""Cuts runs of capitalised words into names: where one begins, and where it ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.bodies.before_councils import may_stand_before
from core.parsing.bodies.councils import council_at, council_of_words, may_be_council
from core.parsing.bodies.doctors import practice_of
from core.parsing.bodies.endings import begins_ending, chief_end, is_house, kind_ends
from core.parsing.bodies.grades_in_names import begins_with_grade
from core.parsing.bodies.joiners import always_joined, joins
from core.parsing.bodies.listed import parts_two
from core.parsing.bodies.runs import is_first, opens_sentence
from core.parsing.bodies.small_kinds import college_behind, kind_behind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.model import ProviderType
    from core.parsing.bodies.body import Body
    from core.parsing.bodies.councils import FoundCouncil
    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token


class Name(NamedTuple):
    """One name as it stands in the text.

    Attributes:
        words: Its words, as names are compared.
        start: Offset of its first code point.
        end: Offset behind its last.
        kind: The kind that its ending or beginning tells.
        council: The council that it names; one that no list knows has no code.
        is_sure: Whether it can hardly mean anything else.
        is_person: Whether a title says that it names a person.
        short: Its abbreviation, if brackets behind it give one.
        is_site: Whether it is the street where the body named before it is.
    """

    words: Words
    start: int
    end: int
    kind: ProviderType | None = None
    council: Body | None = None
    is_sure: bool = True
    is_person: bool = False
    short: str = ""
    is_site: bool = False


_PERSON_WORDS = 3
_PARTNERS = ("and", "partners")
"""What behind a title and a name makes them a practice: "Dr Moxley & Partners"."""
_NOUN_BEHIND = re.compile(r"\s([a-z-]+)\b")
_OWNS = re.compile(r"['’][sS](?:[ ]?[,:(–—\t]|[ ](?:is|was|has|had|remains|keeps|kept|stays)\b|[ ]?\n)")
"""What behind somebody's name makes it that of the place they run: "Miss Tilly's, the nursery", "Mrs Ash's is good"."""
_THE, _THE_LENGTH = ("the ", "The "), 4
_LONGEST = 12
_SHORT_FORM = range(2, 7)
_LONGEST_BRACKETS = 40
_GAP = 4
_PLACE_WORDS = 3
_SAYING = 2
"""Words that a saying has more of than other compounds: "Forget-me-not"."""
_DENIES = "n't"
"""What no word of a name ends with, but a verb that opens a sentence: "Aren't Luton's homes …?"."""


def names_of_run(text: str, tokens: Sequence[Token], names: BodyNames) -> Iterator[Name]:
    """The names that a run of capitalised words holds."""
    if len(tokens) == 1 and tokens[0].word not in names.councils:
        yield from _single(text, tokens, names)
        return
    at = 0
    while at < len(tokens):
        force = names.force_at(tokens, at)
        if force:
            yield _ended(text, tokens, at, at + len(force), names.forces[force], names)
            at += len(force)
            continue
        past = _passed_over(text, tokens, at, names)
        if past > at:
            at = past
            continue
        person = _person(tokens, at, names)
        if person > at:
            if person > at + 1:
                yield _titled(text, tokens[at:person], names)
            at = person
            continue
        at = _past_what_it_is_called(text, tokens, at, names)
        stop = _end(text, tokens, at, names)
        found = council_at(text, tokens, at, names)
        if found is not None and (found.stands_alone or stop <= at + found.length):
            council = _council_or_college(text, tokens, at, found)
            yield council
            at = _behind(tokens, at + found.length, council)
        elif (
            tokens[stop - 1].word in names.streets and stop < len(tokens) and _owned(text, tokens, at, stop - 1, names)
        ):
            at = stop
        else:
            for name in _institutions(text, tokens, at, stop, names):
                yield name
                stop = _behind(tokens, stop, name)
            at = stop


def _past_what_it_is_called(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """Index where a council's name begins behind a word that is no part of it; the same index where none does."""
    if not may_stand_before(text, tokens, at, names):
        return at
    found = council_at(text, tokens, at + 1, names)
    stands = found is not None and (found.stands_alone or _end(text, tokens, at + 1, names) <= at + 1 + found.length)
    return at + stands


def _council_or_college(text: str, tokens: Sequence[Token], at: int, found: FoundCouncil) -> Name:
    """The council that was found, or the college that is called by its name."""
    words, start = tuple(token.word for token in tokens[at : at + found.length]), tokens[at].start
    college = college_behind(text, words, start, found.end)
    if college is not None:
        return Name(college.words, start, college.end, college.kind)
    return Name(words, start, found.end, found.body.kind, council=found.body, is_sure=found.is_sure)


def _titled(text: str, tokens: Sequence[Token], names: BodyNames) -> Name:
    """The person whose title comes first, or the place that goes by that: "Miss Tilly's is", "Dr Ash's surgery"."""
    practice = practice_of(text, tokens, names)
    if practice is not None:
        return Name(practice.words, tokens[0].start, practice.end, practice.kind)
    owns = _OWNS.match(text, tokens[-1].end) is not None
    named = tokens if owns else tokens[1:]
    return Name(tuple(token.word for token in named), named[0].start, named[-1].end, is_person=not owns)


def _behind(tokens: Sequence[Token], at: int, name: Name) -> int:
    """Index of the first token behind a name and behind the abbreviation that brackets give for it."""
    while at < len(tokens) and (tokens[at].start < name.end or (name.short and tokens[at].word == name.short)):
        at += 1
    return at


def _passed_over(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """Index behind words that stand in no name (small ones, openers, inspectorates); else the same index."""
    token = tokens[at]
    if not token.is_capital or not (token.word[0].isalpha() or is_first(text, token)):
        return at + 1
    if token.word in names.skipped and not _begins(text, tokens, at, names):
        return at + 1
    if token.word.endswith(_DENIES):
        return at + 1
    if token.word in names.inspectorates:
        return at + names.inspectorate_at(tokens, at)
    if at + 1 < len(tokens) and tokens[at + 1].is_glued and not tokens[at + 1].is_capital:
        return max(at, _past_compound(tokens, at, names))
    return at


def _person(tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """Index behind a person whom a title names; the same index when no title stands here or it begins a name."""
    if tokens[at].word not in names.titles:
        return at
    stop = at + 1
    while stop < len(tokens) and tokens[stop].is_capital and stop - at <= _PERSON_WORDS:
        if tokens[stop].word in names.breaks and tokens[stop].word not in names.titles:
            break
        stop += 1
    if tuple(token.word for token in tokens[stop : stop + len(_PARTNERS)]) == _PARTNERS:
        return at
    words = tuple(token.word for token in tokens[at : stop + 2] if token.is_capital)
    begins_name = any(names.kind_of(words, place) for place in range(len(words)))
    return at if begins_name and stop > at + 1 else stop


def _single(text: str, tokens: Sequence[Token], names: BodyNames) -> Iterator[Name]:
    """The name that one word is, which is what most runs are; told apart from others by the cheapest means."""
    word, start, end = tokens[0][:3]
    if word in names.titles or word in names.inspectorates or word in names.skipped or not word[0].isalpha():
        return
    if may_be_council(text, end):
        yield _ended(text, tokens, 0, 1, None, names)
    else:
        yield Name((word,), start, end)


def _past_compound(tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """Index behind a word like "Fast-growing" that is no name; 0 for one like "Stoke-on-Trent", and for "Co-op".

    A saying before what ends a name is one, too: "Forget-me-not Nursery".
    """
    stop = at + 1
    while stop < len(tokens) and tokens[stop].is_glued:
        if tokens[stop].is_capital or tokens[stop].word in names.begun_by.get(tokens[at].word, ()):
            return 0
        stop += 1
    is_saying = stop - at > _SAYING and stop < len(tokens) and tokens[stop].is_capital
    return 0 if is_saying and tokens[stop].word in names.kinds else stop


def _begins(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether a word with which sentences open begins a name here: "All Saints", "Three Ways School"."""
    word = tokens[at].word
    if at + 1 >= len(tokens) or not tokens[at + 1].is_capital:
        return False
    if word in names.before_councils and not opens_sentence(text, tokens[at].start):
        return council_at(text, tokens, at + 1, names) is None  # "its sister, Tiny Oaks", but "so is Tiny Rutland"
    following = tokens[at + 1].word
    return following in names.begun_by.get(word, ()) or begins_with_grade(text, tokens, at, names)


def _end(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """Index behind the last token of the name that begins at a token."""
    stop = at + 1
    while stop < len(tokens) and stop - at < _LONGEST:
        token = tokens[stop]
        if token.is_glued:
            stop += 1
        elif _is_closed(text, tokens, at, stop) or (token.in_brackets and not _goes_on(text, tokens, stop, names)):
            break
        elif token.is_capital:
            if _breaks(tokens, stop, names) or _owned(text, tokens, at, stop - 1, names):
                break
            stop += 1
        else:
            following = stop
            while following < len(tokens) and not tokens[following].is_capital:
                following += 1
            if following == len(tokens) or tokens[following].word in names.breaks:
                break
            if parts_two(text, tokens, at, stop, names) or not (
                joins(tokens, at, stop, following, names) or always_joined(text, tokens, at, stop, following, names)
            ):
                break
            stop = following + 1
    while stop > at + 1 and not tokens[stop - 1].is_capital and not tokens[stop - 1].is_glued:
        stop -= 1
    return stop


def _breaks(tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether a word ends the name before it."""
    word, begun = tokens[at].word, names.begun_by.get(tokens[at - 1].word, ())
    return word in names.breaks and word not in begun and not begins_ending(tokens, at, names)


def _is_closed(text: str, tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a bracket that was opened before a name is closed behind it: "(Picture: Elm Loke) Elm Loke was …"."""
    is_end = text[tokens[stop - 1].end : tokens[stop - 1].end + 1] == ")"
    return is_end and not any(token.in_brackets for token in tokens[at:stop])


def _owned(text: str, tokens: Sequence[Token], at: int, last: int, names: BodyNames) -> bool:
    """Whether what follows belongs to the body or street named before: "the Teachers' Union's Mary Pardoe"."""
    before = tokens[last]
    if text[before.end] not in "'’":
        return False
    is_singular = text[before.end + 1 : before.end + 2] == "s"
    ends_name = before.word in names.organisations or before.word in names.outlets
    is_street = last > at and before.word in names.streets
    return ends_name or (is_singular and (is_street or before.word in names.kinds))


def _goes_on(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether a name goes on behind words in brackets: "St Giles (Aided) Primary School"."""
    while at < len(tokens) and text[tokens[at].end : tokens[at].end + 1] != ")":
        at += 1
    following = tuple(token.word for token in tokens[at + 1 : at + 4])
    return any(names.kinds.get(word) for word in following)


def _institutions(text: str, tokens: Sequence[Token], at: int, stop: int, names: BodyNames) -> Iterator[Name]:
    """The names between two tokens: a word that tells the kind of institution ends one."""
    words = tuple(token.word for token in tokens[at:stop])
    while words and "inspectorate" not in words:
        kind = _kind_before(words, names)
        last = len(words) - 1
        if kind is None:
            ends = kind_ends(words, names)
            if ends:
                kind = names.kind_of(words, chief_end(words, ends, names)) if not is_house(words, ends, names) else None
                last = _kept_to(text, tokens, at, ends[-1], len(words) - 1, names)
        if last or words[0] not in names.departments:
            yield _ended(text, tokens, at, at + last + 1, kind, names)
        at += last + 1
        while at < stop and (not tokens[at].is_capital or tokens[at].word in names.skipped):
            at += 1
        words = tuple(token.word for token in tokens[at:stop])


def _kind_before(words: Words, names: BodyNames) -> ProviderType | None:
    """The kind that the first word of a name tells: "HMP Skelder Moor"."""
    if words[-len(_PARTNERS) :] == _PARTNERS:
        return names.kinds_of_partners.get(words[0])
    return names.kinds_before.get(words[0]) if len(words) > 1 else None


def _kept_to(text: str, tokens: Sequence[Token], at: int, end: int, last: int, names: BodyNames) -> int:
    """Index of the last word of a name whose kind is told by an earlier one: "College of Art", "School Trust"."""
    if end == last:
        return last
    following = tokens[at + end + 1]
    if not following.is_capital or following.is_glued:
        return last
    if end + 1 == last and _tells_branch(text, tokens, at, at + last, names):
        return last
    if _tells_place(tokens, at + end, at + last, names):
        return last
    rest = [token.word for token in tokens[at + end + 1 : at + last + 1]]
    for place in range(len(rest) - 1, -1, -1):
        if rest[place] in names.organisations or rest[place] in names.buildings:
            return end + 1 + place
    return end


def _tells_branch(text: str, tokens: Sequence[Token], at: int, place: int, names: BodyNames) -> bool:
    """Whether the word behind a name tells one branch from another that is named too: "Hearthside Fostering South"."""
    name = text[tokens[at].start : tokens[place].start]
    own = tokens[place].word
    if own not in names.directions and len(own) > 1:
        return False
    return any(word != own and (word in names.directions or len(word) == 1) for word in _words_behind(text, name))


def _tells_place(tokens: Sequence[Token], end: int, last: int, names: BodyNames) -> bool:
    """Whether the words behind the kind are the place that tells one from another: "Skelder Academy Thornby".

    In a heading with capitals throughout others may follow: "Skelder Academy Celebrates".
    """
    place = tokens[end + 1 : last + 1]
    is_all = last + 1 == len(tokens) or not tokens[last + 1].is_capital
    return (
        tokens[end].word in names.branched
        and is_all
        and len(place) <= _PLACE_WORDS
        and (place[0].word in names.saints or not any(_is_no_place(one, names) for one in place))
    )


def _is_no_place(token: Token, names: BodyNames) -> bool:
    word = token.word
    others = (names.common, names.titles, names.given, names.outlets, names.organisations, names.no_places)
    is_abbreviation = len(word) == 1 or token.in_brackets or not token.is_capital
    return is_abbreviation or any(word in some for some in others) or word.startswith(names.grade_stems)


@lru_cache(maxsize=256)
def _words_behind(text: str, name: str) -> frozenset[str]:
    """The words that stand behind a name anywhere in a text; kept, because a text may name it a thousand times."""
    return frozenset(match.group(1).lower() for match in re.finditer(rf"{re.escape(name)}(\w+)\b", text))


def _ended(text: str, tokens: Sequence[Token], at: int, stop: int, kind: ProviderType | None, names: BodyNames) -> Name:
    """A name with what stands in brackets behind it: an abbreviation or a place."""
    words = tuple(token.word for token in tokens[at:stop])
    end, short = tokens[stop - 1].end, ""
    if kind is None and words[-1] in names.streets:
        kind = _told_behind(text, tokens[at].start, end, words, names)
    place: Words = ()
    if stop < len(tokens) and tokens[stop].in_brackets:
        end, short, place = _in_brackets(text, tokens, stop, names)
    council = council_of_words(text, tokens, at, stop, kind, names)
    if council is not None:
        end = max(end, council.end)
        return Name(words, tokens[at].start, end, council.body.kind, council=council.body, short=short)
    small = kind_behind(text, words, tokens[at].start, end, names) if kind is None and not place else None
    if small is not None:
        return Name(words + small.words, tokens[at].start, small.end, small.kind)
    return Name(words + place, tokens[at].start, end, kind, short=short)


def _told_behind(text: str, start: int, end: int, words: Words, names: BodyNames) -> ProviderType | None:
    """The kind that a noun in small letters tells of a name that is otherwise a street's: "the Ash Lane nursery"."""
    noun = _NOUN_BEHIND.match(text, end)
    if noun is None or not text.startswith(_THE, max(0, start - _THE_LENGTH)):
        return None
    return names.kind_of((*words, noun.group(1)), len(words))


def _in_brackets(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> tuple[int, str, Words]:
    """What brackets behind a name give: the end of the name, an abbreviation of it, and words that belong to it."""
    end, start = tokens[at - 1].end, tokens[at].start
    close = text.find(")", start, start + _LONGEST_BRACKETS)
    if close < 0 or start - end > _GAP:
        return end, "", ()
    printed = text[start:close]
    spelt = len(printed) >= _GAP and printed.lower() in "".join(token.word[0] for token in tokens[:at])
    is_short = spelt or sum(map(str.isupper, printed)) * 2 >= len(printed)
    if printed.isalpha() and len(printed) in _SHORT_FORM and is_short:
        return end, printed.lower(), ()
    inner = [token for token in tokens[at : at + _SHORT_FORM.stop] if token.end <= close]
    is_place = inner[-1:] and inner[-1].end == close and all(token.is_capital for token in inner)
    is_grade = any(token.word.startswith(names.grade_stems) for token in inner)
    if not is_place or is_grade or any(token.word in names.breaks for token in inner):
        return end, "", ()
    return close + 1, "", tuple(token.word for token in inner)
