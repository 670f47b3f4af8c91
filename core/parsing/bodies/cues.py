"""Cues for whether a body is a provider whose inspection the article tells of.

A cue is a family, or a family and a value: ``times:3``. ``CUES`` says of each family what it means, which is what
explaining an article shows.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.bodies.place_cues import graded_cues, place_cues
from core.parsing.bodies.sentence_words import LEFT, RIGHT
from core.parsing.council_kinds import OF_COUNCILS

if TYPE_CHECKING:
    from core.parsing.bodies.body import Body
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.surroundings import Surroundings

CUES = MappingProxyType(
    {
        "body": "Every body has this cue; its weight is where the others start from.",
        "kind": "The kind of the body, and the kind that the article is chiefly about.",
        "fits": "Whether the kind of the body is the one that the article is chiefly about.",
        "words": "How many words the full name has.",
        "council": "It is a council, one of the list of authorities (1) or another (0), and what the article is about.",
        "council-sure": "Whether a mention says that it is the council, and whether the article is about councils.",
        "councils": "How many councils the article names, and whether it is about councils.",
        "told-by-name": "Whether the name tells the kind of institution.",
        "described": "Words beside the name tell the kind of institution.",
        "ends": "The last word of the name, where it says what the body is.",
        "ends-as": "The sort of the last word: organisation, outlet, street or building.",
        "begins": "The name begins with a saint or with a point of the compass.",
        "given-name": "It begins with a given name: how many words it has, whether it tells its kind, and the topic.",
        "common-words": "All words of the name are words that articles write in small letters.",
        "no-council": "The article is about councils and this body is none, but no council is named.",
        "person": "A title, a role or a verb of speech makes it a person.",
        "hyphen": "The last word hangs on a hyphen, as in many surnames.",
        "brief": "The name is one short word.",
        "times": "How often the article names it.",
        "named-most": "No body is named more often.",
        "first-at": "In which sixth of the article it is named first.",
        "named-first": "It is the first institution or council named.",
        "fitting": "Of how many bodies of the kind the article is about it is one.",
        "graded": "How many of its mentions stand beside a word for a grade with no other body between.",
        "graded-of": "How many stand beside one, and what may be inspected of the name, or how often it is named.",
        "stands": "What may be inspected, where its name stands, and where the nearest word for a grade stands.",
        "in": "The sort of block that names it, if it is no paragraph.",
        "behind-institution": "Only a comma parts it from an institution named before it, as a place is.",
        "alone": "A line holds nothing else.",
        "opens": "It opens a sentence.",
        "opens-block": "It opens a block.",
        "the": "The word before it is 'the'.",
        "introduced": "What the words before it say: provider, description, owner, naming or neighbour.",
        "title-before": "The word before it is a person's title or role.",
        "described-place": "A provider that is not named is said to be in it or of it.",
        "place-of": "A provider is said to be in it or of it, and what may be inspected of such a name.",
        "before": "The word before it.",
        "list-before": "The word before the list of names that it goes on.",
        "possessive": "It owns what follows.",
        "followed": "What the words behind it say: judged, speaks, described or has.",
        "aside": "What the words say that stand behind commas, brackets or dashes after it.",
        "behind-name": "Only a comma parts it from another name before it.",
        "the-then": "'The' stands before it and that word behind it.",
        "block-then": "It opens a block and that word or mark stands behind it.",
        "sentence-then": "It opens a sentence and that word or mark stands behind it.",
        "within-then": "It stands within a sentence and that word or mark stands behind it.",
        "role-behind": "A comma and a role stand behind it, as behind a person.",
        "then": "The word or mark behind it.",
        "grade-behind": "How far behind it a word for a grade stands, in steps of 25 letters, or a rival nearer.",
        "grade-later": "How far off a word for a grade stands in a later sentence, in steps of 60 letters.",
        "taken-up": "How the next sentence begins, whether it has a word for a grade, and a rival before that.",
        "announced": "The kind of institution that the words shortly before the name speak of, and what the body is.",
        "grade-before": "How far before it a word for a grade stands, and whether another body is before that.",
        LEFT: "A word or mark before it in its sentence; capitals, numbers and names of bodies count by their class.",
        RIGHT: "The same for what stands behind it in its sentence.",
    }
)
"""What each family of cues means."""


def meaning_of(cue: str) -> str:
    """What a cue says of a body, whatever its value."""
    return CUES[family_of(cue)]


def family_of(cue: str) -> str:
    """A cue without its value."""
    return cue.partition(":")[0]


_MOST_PLACES = 8
_MOST_TIMES, _MOST_WORDS, _MOST_BODIES, _MOST_GRADED = 6, 5, 4, 3
_MOST_NAMES = 3
_PARTS = 6
_BRIEF = 5


def body_cues(group: Group, body: Body, around: Surroundings) -> list[str]:
    """The cues of one body, each once, in a stable order.

    What stands round a person's name is looked at only where childminders can be meant.
    """
    cues: dict[str, None] = {}
    _name_cues(group, body, around, cues)
    _article_cues(group, around, cues)
    if group.is_person and around.topic is not ProviderType.EARLY_YEARS:
        return list(cues)
    graded = 0
    sort = _sort_of(group, body, around)
    own = {one.name.start for one in group.placed}
    for one in group.placed[:_MOST_PLACES]:
        stands, grade = place_cues(one, around, cues), graded_cues(one, around, cues)
        graded += grade == "here"
        cues[f"stands:{sort},{stands},{grade}"] = None
        start, end = one.name.start, one.name.end
        cues.update(dict.fromkeys(around.words.beside(start, end, around.sentence(start, end, one.block), own)))
    if group.council is None:
        told = around.announced(group.placed[0].name.start, group.placed[0].block)
        cues[f"announced:{told},{sort}"] = None
        cues[f"announced:{told},{around.topic}"] = None
    if "described-place" in cues:
        cues[f"place-of:{sort}"] = None
    many = min(_MOST_GRADED, graded)
    cues[f"graded:{many}"] = None
    cues[f"graded-of:{many},{sort}"] = None
    cues[f"graded-of:{many},{min(_MOST_TIMES, len(group.placed))}"] = None
    return list(cues)


def _sort_of(group: Group, body: Body, around: Surroundings) -> str:
    """What may be inspected is known by its name, by words beside it, as a council, or not at all."""
    if group.council is not None:
        if around.topic is ProviderType.ADULT_SOCIAL_CARE:
            return "council-of-care"
        return "council" if around.topic in OF_COUNCILS else "council-aside"
    if group.kind is not None:
        return "fits" if group.kind is around.topic else "told"
    return "person" if group.is_person else "described" if body.kind is not None else "name"


def _name_cues(group: Group, body: Body, around: Surroundings, cues: dict[str, None]) -> None:
    about_councils = around.topic in OF_COUNCILS
    cues["body"] = None
    cues[f"kind:{body.kind},{around.topic}"] = None
    cues[f"fits:{body.kind is not None and body.kind is around.topic:d}"] = None
    cues[f"words:{min(_MOST_WORDS, len(group.words))}"] = None
    if group.council is not None:
        is_sure = any(one.name.is_sure for one in group.placed)
        cues[f"council:{group.council.authority_code is not None:d},{around.topic}"] = None
        cues[f"council-sure:{is_sure:d},{about_councils:d}"] = None
        cues[f"councils:{min(_MOST_BODIES, around.councils)},{about_councils:d}"] = None
        return
    cues[f"told-by-name:{group.kind is not None:d}"] = None
    if group.kind is not None and group.kind is around.topic:
        cues[f"fitting:{min(_MOST_BODIES, around.fitting)}"] = None
    if group.kind is None and body.kind is not None:
        cues["described"] = None
    if about_councils and not around.councils:
        cues["no-council"] = None
    if group.is_person:
        cues["person"] = None
    _word_cues(group, around, cues)


def _word_cues(group: Group, around: Surroundings, cues: dict[str, None]) -> None:
    names, words = around.names, group.words
    first, last = words[0], words[-1]
    sort = names.sort_of_ending(last)
    if sort:
        cues[f"ends-as:{sort}"] = None
    if group.kind is not None or sort in ("organisation", "building"):
        cues[f"ends:{last}"] = None
    if first == "st":
        cues["begins:saint"] = None
    elif first in names.directions:
        cues["begins:direction"] = None
    if first in names.given:
        minder = around.topic is ProviderType.EARLY_YEARS
        cues[f"given-name:{min(_MOST_NAMES, len(words))},{group.kind is not None:d}"] = None
        cues[f"given-name:{min(_MOST_NAMES, len(words))},{group.kind is not None:d},{minder:d}"] = None
    if group.kind is None and names.common.issuperset(words):
        cues["common-words"] = None
    end = group.full.name.end
    if around.lower[end - len(last) - 1] == "-":
        cues["hyphen"] = None
    if len(words) == 1 and end - group.full.name.start <= _BRIEF:
        cues["brief"] = None


def _article_cues(group: Group, around: Surroundings, cues: dict[str, None]) -> None:
    count = len(group.placed)
    first = group.placed[0].name.start
    cues[f"times:{min(_MOST_TIMES, count)}"] = None
    cues[f"first-at:{_PARTS * first // max(1, len(around.lower))}"] = None
    if count == around.most and count > 1:
        cues["named-most"] = None
    if first == around.first:
        cues["named-first"] = None
