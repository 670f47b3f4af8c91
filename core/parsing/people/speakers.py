"""Finds who speaks a quotation, by the sentence around it and by who spoke before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.people.by_the_way import is_in_side_clause, own_words
from core.parsing.people.named_people import people_of
from core.parsing.people.office_holders import OfficeHolders
from core.parsing.spans import Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.layout import Quotation
    from core.parsing.people.person import Person
    from core.parsing.people.speech_words import SpeechWords
    from core.parsing.scene import Scene

_SENTENCE_GAP = re.compile(r"[.!?][\"”’']?\s")
_PRONOUN = re.compile(r"\b(?:he|she)\b")
_BEGINS_WITH_PRONOUN = re.compile(r"\W*(?:he|she)\b")
_HIS_WORDS = re.compile(
    r"\bin (?P<owner>his|her)(?: own)? (?:words?|view|opinion|phrase)\b"
    r"|\b(?:was|is) (?P<author>his|her) (?:\w+ )?(?:comment|answer|reply|verdict|word)\b"
)
_SUBJECTS = {"his": "he", "her": "she"}
_NAME_FOLLOWS = re.compile(r"[\s,–—-]*[A-Z]")
_COLON = re.compile(r":\s*[“\"‘']?$")
_FEELS = re.compile(r"(?:,[^,.“”\"]{3,80},)?\s+(?:is|feels|felt|found (?:it|the \w+(?: \w+)?|\w+ report))\s+[“\"‘']")
_WAS_TOLD = re.compile(
    r"(?:,[^,.“”\"]{3,80},|,)?\s+(?:was|were|had been|has been|is|been)\s+(?:also\s+|then\s+)?told\b"
)
_ONE_STOP = re.compile(r"[\s,]*[^.]*[.,:]?\s*$")
_NEAR_NAME = 60
_BEHIND_MARK = re.compile(r"[”\"][^“”\"]*$")
_REACH = 160
_LONGEST_SIGNATURE = 110
_RECENT = 8
_FAR_BACK = 3000
"""No person is meant by "he" or "she" from further back than this."""


@dataclass(slots=True)
class Conversation:
    """Who spoke last, while quotations are read in order.

    Attributes:
        scene: The document.
        people: The people it names outside quotations.
        words: Verbs of speech.
        holders: Who holds the offices that it names.
        last: Who spoke last.
        last_end: Where that quotation ended.
        last_block: In which block.
    """

    scene: Scene
    people: Places[Person]
    words: SpeechWords
    holders: OfficeHolders
    last: Person | None = None
    last_end: int = 0
    last_block: int = -1
    _known: dict[str, Person] = field(default_factory=dict)
    _last_of: dict[str, Person] = field(default_factory=dict)

    @staticmethod
    def of(scene: Scene) -> Conversation:
        """Begin with the people of a document."""
        people = people_of(scene)
        return Conversation(scene, Places(people), scene.tools.speech, OfficeHolders(scene, people))

    def speaker(self, quotation: Quotation) -> Person | None:
        """Who speaks a quotation; None for the report, inspectors and whoever has no name."""
        text = self.scene.text
        start, end = sentence_around(self.scene, quotation)
        start = max(start, quotation.start - _LONGEST)
        before, after = text[start : quotation.start - 1], text[quotation.end + 1 : end]
        outside = _outside(self.scene, quotation, start, end)
        signed = self.signed(quotation)
        if signed is not None:
            return signed
        near = _likeliest(self.people.within(start, end))
        chosen = self._nearest(quotation, near, start, after) if near else None
        if chosen is not None:
            return self._full(chosen)
        told = self.words.pronoun.search(outside) or _BEGINS_WITH_PRONOUN.match(outside)
        if told:
            return self._pronoun(quotation, _pronoun_in(told.group()))
        office = self.holders.named(start, quotation.start - 1) or self.holders.named(quotation.end + 1, end)
        if office is not None:
            return office[1]
        his = _HIS_WORDS.search(outside)
        if his:
            return self._pronoun(quotation, _SUBJECTS[his.group("owner") or his.group("author")])
        if self.words.impersonal.search(outside):
            return None
        if self.words.verb.search(outside) is None:
            if not before.strip(" \n“\"‘'") and not after.strip(" .,\n”\"’'"):
                return self._of_paragraph_before(quotation)
            pronoun = _pronoun_in(outside)
            if pronoun:
                return self._pronoun(quotation, pronoun)
        return None

    def mentions(self, speaker: Person) -> list[Person]:
        """Every place outside quotations that names a person, in order."""
        return [person for person in self.people.things if person.name == speaker.name]

    def signed(self, quotation: Quotation) -> Person | None:
        """Whose name stands behind a quotation with nothing but an office: "… – Ann Lee, director"."""
        text = self.scene.text
        end = self.scene.blocks[quotation.last_block].end
        if end - quotation.end > _LONGEST_SIGNATURE or text[quotation.end - 1] not in ".!?…":
            return None
        near = [person for person in self.people.within(quotation.end, end) if person.sure and not self._owns(person)]
        behind = text[quotation.end + 1 : end]
        if not near or self.words.predicate.search(behind) or "." in behind.strip(" .\n)")[3:]:
            return None
        return self._full(near[0])

    def spoke(self, quotation: Quotation, speaker: Person) -> None:
        """Note that somebody has spoken."""
        key = speaker.name.split()[-1].lower()
        known = self._known.get(key)
        if known is None or len(known.name.split()) < len(speaker.name.split()):
            self._known[key] = speaker
        self._last_of.update({pronoun: speaker for pronoun in ("", "he", "she") if speaker.may_be(pronoun)})
        self.last, self.last_end, self.last_block = speaker, quotation.end, quotation.last_block

    def goes_on(self, quotation: Quotation, speaker: Person) -> bool:
        """Whether a quotation only goes on after "she said": one quotation, broken by its attribution."""
        if self.last is None or speaker.name != self.last.name:
            return False
        text = self.scene.text
        gap = text[self.last_end + 1 : quotation.start - 1]
        if quotation.block != self.last_block:
            alone = self.scene.blocks[quotation.block].start >= quotation.start - 1
            return alone and quotation.block == self.last_block + 1 and not gap.strip(" \n.,")
        return len(gap) < 140 and not self.words.anew.search(gap) and bool(_ONE_STOP.match(gap))

    def _nearest(self, quotation: Quotation, near: Sequence[Person], start: int, after: str) -> Person | None:
        """The person whose verb of speech follows or introduces the quotation."""
        lower = self.scene.lower
        behind = [person for person in near if person.start >= quotation.end and not self._owns(person)]
        behind = [person for person in behind if not self._is_aside(person, near)]
        before = (person for person in near if person.end <= quotation.start)
        ahead = [person for person in before if self._introduces(person, quotation, start)]
        follows = self.words.follows.match(after.lower())
        told = behind and (
            follows
            or _NAME_FOLLOWS.match(after)
            or self.words.verb.search(lower[quotation.end : behind[0].end + _NEAR_NAME])
        )
        if told and (follows or not ahead) and not _PRONOUN.search(lower[quotation.end + 1 : behind[0].start]):
            return behind[0]
        return self._subject(ahead, quotation) if ahead else None

    def _owns(self, person: Person) -> bool:
        """Whether somebody else is spoken of as this person's: "Ann Lee's deputy"."""
        return self.scene.text[person.end : person.end + 2] in ("'s", "’s")

    def _is_object(self, person: Person) -> bool:
        """Whether something is done or said to a person: "told Ann Lee", "with Ann Lee"."""
        return self.words.spoken_to.search(self.scene.text, max(0, person.front - 8), person.front) is not None

    def _is_aside(self, person: Person, people: Sequence[Person]) -> bool:
        """Whether a person is named only in a clause about another of some people."""
        return is_in_side_clause(self.scene.lower, person, people, self.words)

    def _is_with(self, person: Person, between: str) -> bool:
        """Whether a person speaks in the manner of "with Ann Lee, the director, noting that …"."""
        return self.scene.lower.endswith("with ", 0, person.front) and bool(self.words.going_on.search(between))

    def _introduces(self, person: Person, quotation: Quotation, start: int) -> bool:
        """Whether a person named before a quotation is its speaker: a verb, a remark or a colon stands between."""
        text, lower = self.scene.text, self.scene.lower
        between = lower[person.end : quotation.start]
        if self._owns(person) or _WAS_TOLD.match(between):
            return False
        if self._is_of_nobody(between, lower[start : person.front]):
            return False
        spoken = self.words.pronoun.search(between)
        if spoken and not person.may_be(_pronoun_in(spoken.group())):
            return False
        if not spoken and self._is_object(person) and not self._is_with(person, between):
            return False
        if self.words.verb.search(between) or _COLON.search(between):
            return True
        if self.words.remark.search(text[person.end : quotation.start]) or _FEELS.fullmatch(between):
            return True
        if self.words.nobody_says.search(lower, start, person.front):
            return False
        said_before = self.words.verb.search(lower[max(start, person.start - 40) : person.start])
        return bool(said_before) and len(between) <= _REACH and "." not in between

    def _is_of_nobody(self, between: str, before: str) -> bool:
        """Whether what stands before a quotation is said of a person, or by the report, and not by that person."""
        said_beside = self.words.going_on.match(between.lstrip(" ,")) and self.words.impersonal.match(before)
        if said_beside and not before.endswith("with "):
            return True
        own = own_words(between, self.words)
        return own != between and not self.words.verb.search(own)

    def _subject(self, ahead: Sequence[Person], quotation: Quotation) -> Person:
        """Of several people before a quotation the last that is the subject of a verb of speech."""
        for person in reversed(ahead):
            between = self.scene.lower[person.end : quotation.start]
            spoken = (
                self.words.verb.search(between[:_REACH]) or between.lstrip().startswith(":") or _COLON.search(between)
            )
            if spoken and not self._is_object(person) and not self._is_aside(person, ahead):
                return person
        return ahead[0]

    def _full(self, person: Person) -> Person:
        """The person under the full name, when only a part of it is printed here."""
        words = person.name.split()
        known = self._known.get(words[-1].lower())
        if known is None or not known.may_be(person.pronoun):
            return person
        fuller = known.name.split()
        return known if len(fuller) > len(words) and set(words) <= set(fuller) else person

    def _pronoun(self, quotation: Quotation, pronoun: str) -> Person | None:
        """The person that "he" or "she" means: of the paragraph so far, else whoever was named or spoke last."""
        place = quotation.start - 1
        far = max(self.last_end, place - _FAR_BACK)
        since = [person for person in self.people.within(far, place) if person.may_be(pronoun)]
        start = max(self.scene.blocks[quotation.block].start, place - _FAR_BACK)
        inside = [person for person in since if person.start >= start]
        office = self.holders.named(max(start, self.last_end), place)
        if office is not None and office[1].may_be(pronoun) and not (inside and inside[-1].start > office[0]):
            return self._full(office[1])
        if inside:
            return self._full(self._subject_of_last_sentence(inside))
        if self.words.somebody.search(self.scene.text, start, place):
            return None
        if since:
            return self._full(self._acting(since)[-1])
        return self._last_of.get(pronoun) or self._named_before(place, pronoun)

    def _named_before(self, place: int, pronoun: str) -> Person | None:
        """Whoever was named last of those that "he" or "she" can mean for sure."""
        count = self.people.before(place)
        recent = reversed(self.people.things[max(0, count - _RECENT) : count])
        return next((self._full(person) for person in recent if person.sure and person.pronoun == pronoun), None)

    def _chief(self, people: Sequence[Person]) -> Person:
        """Of several people the first that is nobody's relative or colleague named by another."""
        free = [person for person in people if not self._owns(person)]
        sure = [person for person in free if person.sure] or [person for person in people if person.sure]
        return (sure or free or people)[0]

    def _acting(self, people: Sequence[Person]) -> Sequence[Person]:
        """Those who are people for sure and do something; all when nobody does."""
        acting = [person for person in people if person.sure and not self._is_object(person)]
        return [person for person in acting if not self._is_aside(person, people)] or people

    def _of_paragraph_before(self, quotation: Quotation) -> Person | None:
        """Who speaks a quotation with nothing around it: whoever the words before it are about."""
        blocks = self.scene.blocks
        start = max(blocks[quotation.block].start, quotation.start - _FAR_BACK)
        if self.scene.text[start : quotation.start - 1].strip(" “\"‘'"):
            if self.last is not None and self.last_block == quotation.block:
                gap = _SENTENCE_GAP.search(self.scene.text, self.last_end + 1, quotation.start)
                since = self.people.within(gap.end(), quotation.start) if gap else ()
                others = [person for person in since if person.sure and self._full(person).name != self.last.name]
                others = [person for person in self._acting(others) if not self._owns(person)]
                return self._full(self._subject_of_last_sentence(others)) if others else self.last
            inside = self.people.within(start, quotation.start)
            if inside:
                return self._full(self._subject_of_last_sentence(inside))
            if self._goes_on_from_nobody(start, quotation):
                return None
        number = quotation.block - 1
        while number >= 0 and blocks[number].kind in (BlockKind.FURNITURE, BlockKind.CAPTION):
            number -= 1
        if number < 0:
            return None
        inside = self.people.within(blocks[number].start, blocks[number].end)
        if self.last is not None and self.last_block == number and not (inside and inside[-1].start > self.last_end):
            return self.last
        if inside:
            return self._full(self._chief(inside))
        if self.words.nobody_says.search(self.scene.lower, blocks[number].start, blocks[number].end):
            return None
        near = blocks[number].kind is BlockKind.PARAGRAPH and quotation.block - self.last_block <= 2
        return self.last if near else None

    def _goes_on_from_nobody(self, start: int, quotation: Quotation) -> bool:
        """Whether a quotation right before, in the same paragraph, is the report's: "“…,” said the inspectors. “…”"."""
        gap = _BEHIND_MARK.search(self.scene.lower, start, quotation.start - 1)
        return gap is not None and bool(self.words.impersonal.search(gap.group()))

    def _subject_of_last_sentence(self, people: Sequence[Person]) -> Person:
        """Of several people the first who is named in the last sentence that names any of them."""
        gap = _SENTENCE_GAP.search
        people = self._acting(people)
        place = len(people) - 1
        while place > 0 and not gap(self.scene.text, people[place - 1].end, people[place].start):
            place -= 1
        return self._chief(people[place:])


def _likeliest(people: Sequence[Person]) -> Sequence[Person]:
    """Those that are people for sure, if there are any."""
    return [person for person in people if person.sure] or people


def _pronoun_in(words: str) -> str:
    """The first "he" or "she" of some words; empty when there is none."""
    match = _PRONOUN.search(words)
    return match.group() if match else ""


def is_reported(scene: Scene, quotation: Quotation) -> bool:
    """Whether the report or its inspectors are quoted, whose words are no opinion."""
    start, end = sentence_around(scene, quotation)
    return bool(scene.tools.speech.reported.search(_outside(scene, quotation, start, end)))


def _outside(scene: Scene, quotation: Quotation, start: int, end: int) -> str:
    """What a sentence says outside a quotation, in small letters."""
    return f"{scene.lower[start : quotation.start - 1]} {scene.lower[quotation.end + 1 : end]}"


def sentence_around(scene: Scene, quotation: Quotation) -> tuple[int, int]:
    """The sentence that holds a quotation: from the last full stop before it to the first behind it."""
    text, abbreviated = scene.text, scene.tools.speech.abbreviated
    first, last = scene.blocks[quotation.block], scene.blocks[quotation.last_block]
    start = first.start
    for match in _SENTENCE_GAP.finditer(text, max(first.start, quotation.start - _LONGEST), quotation.start - 1):
        if not abbreviated.match(text, match.start()):
            start = match.end()
    limit = min(last.end, quotation.end + _LONGEST)
    if _ends_sentence(scene, quotation):
        return start, quotation.end + 1
    for match in _SENTENCE_GAP.finditer(text, quotation.end + 1, limit):
        if not abbreviated.match(text, match.start()):
            return start, match.end()
    return start, limit


_LONGEST = 600
"""No sentence is looked for further than this from its quotation."""


def _ends_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Whether the sentence ends with the quotation: a full stop inside the marks and a capital behind them."""
    text = scene.text
    if (
        text[quotation.end - 1] not in ".!?"
        or not text[quotation.end + 1 : quotation.end + 3].strip(" \n")[:1].isupper()
    ):
        return False
    return text[quotation.end - 1] == "." and not scene.tools.speech.opening.match(
        scene.lower[quotation.end + 1 : quotation.end + 40]
    )
