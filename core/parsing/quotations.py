"""Says who is quoted: speaker, role and organisation of every quotation that a person speaks.

What the report, inspectors or a spokesperson without a name say is no quotation of a person and is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.model import Quote
from core.parsing.layout import BlockKind
from core.parsing.mentions.names import name_runs
from core.parsing.mentions.people import Person, people_in
from core.parsing.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.layout import Quotation
    from core.parsing.mentions.names import NameRun
    from core.parsing.scene import Scene

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPEECH = (
    r"said|says|say|told|tells|added|adds|stated|stating|states|commented|explained|explains|replied|replies|asked|asks|warned|warns|joked|jokes|"
    r"insisted|insists|claimed|claims|noted|noting|notes|called|calls|declared|wrote|writes|laughed|went on|goes on|continued|continues|praised|thanked|"
    r"emphasising|emphasised|predicted|promised|observed|admitted|posted|pointed out|cautioned|remarked|described|describes|agreed|announced|disagrees|"
    r"was blunter|was blunt|wondered|felt|saying|adding|welcomed|acknowledged|was withering|quipped|hailed|lists|put it|paid tribute|pass this on|couldn['’]t have been|"
    r"reflected|recalled|responded|urged|argued|stressed|puts it|met an inspector|was on the late shift|was more generous|was less|was unimpressed|was phlegmatic|was none|was having none|found her|thinks|thought"
)
_VERB = re.compile(rf"\b(?:{_SPEECH})\b", re.IGNORECASE)
_PRONOUN_VERB = re.compile(
    rf"\b(?:he|she)\b(?:\s+\w+){{0,3}}?\s+(?:{_SPEECH})\b|\b(?:{_SPEECH})\s+(?:he|she)\b", re.IGNORECASE
)
_IMPERSONAL = re.compile(
    r"\b(?:the (?:report|inspectors?|letter|watchdog|inspectorate|regulator|document|findings|notice|review|commission|council|trust|board|company)|inspectors|ofsted|"
    r"report|spokes(?:man|woman|person)|the department for education|dfe|cqc|hmicfrs|they (?:write|wrote|say|said|found|call|called|speak)|"
    r"nhs england|national governance association|a (?:third|boy|girl|young person|patient)|statement|prospectus|message|board outside|reads the)\b",
    re.IGNORECASE,
)
_MIN_WORDS = 1
_SENTENCE_GAP = re.compile(r"[.!?][\"”’']?\s")


@dataclass(slots=True)
class _State:
    """Who spoke last, while quotations are read in order."""

    speakers: dict[str, Person] = field(default_factory=dict)
    details: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    last: Person | None = None
    last_end: int = 0
    last_block: int = -1


def quotes_of(scene: Scene) -> tuple[Quote, ...]:
    """All quotations of people, in the order of the text."""
    text = scene.text
    names = scene.tools.providers.not_names
    state = _State()
    found: list[Quote] = []
    spans = [(quotation.start, quotation.end) for quotation in scene.quotations]
    people = _people(scene, spans, names)
    for quotation in scene.quotations:
        if scene.blocks[quotation.block].kind in (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.META):
            continue
        if len(_WORDS.findall(text, quotation.start, quotation.end)) < _MIN_WORDS:
            continue
        speaker = _speaker(scene, quotation, people, state)
        if speaker is None:
            continue
        if _goes_on(scene, quotation, state, speaker):
            state.last_end, state.last_block = quotation.end, quotation.last_block
            continue
        found.append(_quote(scene, quotation, speaker, state))
        state.last, state.last_end, state.last_block = speaker, quotation.end, quotation.last_block
    return tuple(found)


def _people(scene: Scene, spans: Sequence[tuple[int, int]], not_names: frozenset[str]) -> list[Person]:
    """People named outside quotation marks."""
    outside: list[NameRun] = []
    for block in scene.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.META, BlockKind.CAPTION, BlockKind.HEADLINE):
            continue
        runs = name_runs(scene.text, block.start, block.end)
        outside += [run for run in runs if not any(start <= run.start < end for start, end in spans)]
    found = people_in(scene.text, outside, scene.tools.lexicon, not_names)
    taken = [(m.start, m.end) for m in scene.directory.mentions]
    return [person for person in found if not any(start < person.end and person.start < end for start, end in taken)]


def _speaker(scene: Scene, quotation: Quotation, people: Sequence[Person], state: _State) -> Person | None:
    """Who speaks, by the sentence around the quotation, else by who spoke before."""
    start, end = _around(scene, quotation)
    before, after = scene.text[start : quotation.start - 1], scene.text[quotation.end + 1 : end]
    outside = before + " " + after
    near = [person for person in people if start <= person.start < end]
    verb = _VERB.search(outside)
    if near:
        chosen = _nearest(scene, quotation, near, before, after)
        if chosen is not None:
            return _full(chosen, state)
    if _PRONOUN_VERB.search(outside):
        return _last_person(scene, quotation, people, state)
    if _IMPERSONAL.search(outside):
        return None
    if verb is None and not before.strip(" \n“\"‘'") and not after.strip(" .,\n”\"’'"):
        return _of_paragraph_before(scene, quotation, people, state)
    if verb is None and re.search(r"\b(?:he|she|his|her)\b", outside, re.IGNORECASE):
        return (
            _last_person(scene, quotation, people, state)
            if re.search(r"\b(?:he|she)\b", outside, re.IGNORECASE)
            else None
        )
    return None


def _around(scene: Scene, quotation: Quotation) -> tuple[int, int]:
    """The sentence that holds a quotation: from the last full stop before it to the first behind it."""
    text = scene.text
    block, last = scene.blocks[quotation.block], scene.blocks[quotation.last_block]
    start = block.start
    limit = quotation.start - 1
    for match in _SENTENCE_GAP.finditer(text, block.start, limit):
        head = text[max(block.start, match.start() - 7) : match.start() + 1]
        if not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Coun|Rev|Revd|Sgt|St|Prof|[A-Z])\.$", head):
            start = match.end()
    end = last.end
    if text[quotation.end - 1 : quotation.end] in (",", "?", "!", "”", "’") or text[
        quotation.end + 1 : quotation.end + 2
    ] in (",", " "):
        for match in _SENTENCE_GAP.finditer(text, quotation.end + 1, last.end):
            head = text[max(quotation.end, match.start() - 7) : match.start() + 1]
            if re.search(r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Coun|Rev|Revd|Sgt|St|Prof|[A-Z])\.$", head):
                continue
            end = match.end()
            break
    if (
        text[quotation.end - 1] == "."
        and text[quotation.end + 1 : quotation.end + 2] in (" ", "\n", "")
        and text[quotation.end + 2 : quotation.end + 3].isupper()
    ):
        after = text[quotation.end + 1 : last.end]
        end = quotation.end + 1 if not re.match(rf"\s+(?:{_SPEECH})\b", after) else end
    return start, end


def _nearest(scene: Scene, quotation: Quotation, near: Sequence[Person], before: str, after: str) -> Person | None:
    """The person whose verb of speech introduces or follows the quotation."""
    text = scene.text
    behind = [person for person in near if person.start >= quotation.end]
    ahead = [person for person in near if person.end <= quotation.start]
    follow = re.match(rf"[\s,–—-]*(?:{_SPEECH})\s+(?!he\b|she\b)", after, re.IGNORECASE)
    if behind and (
        follow
        or re.match(r"[\s,–—-]*(?:Cllr|Coun|[A-Z])", after)
        or _VERB.search(text[quotation.end : behind[0].end + 60])
    ):
        between = text[quotation.end + 1 : behind[0].start]
        introduced = any(_introduces(text, person, quotation) for person in ahead) and not follow
        if not introduced and not re.search(r"\b(?:he|she)\b", between, re.IGNORECASE):
            return behind[0]
    if ahead:
        close = [person for person in ahead if _introduces(text, person, quotation)]
        if close:
            return _subject(text, close, quotation)
    del before
    return None


def _introduces(text: str, person: Person, quotation: Quotation) -> bool:
    between = text[person.end : quotation.start]
    if _IMPERSONAL.search(between) and not _VERB.search(between.split(",")[-1]):
        return False
    return (
        bool(_VERB.search(between))
        or bool(re.search(r":\s*[“\"‘']?$", between))
        or bool(re.match(r"[^.]{0,160}$", between) and _VERB.search(text[max(0, person.start - 40) : person.start]))
    )


def _subject(text: str, close: Sequence[Person], quotation: Quotation) -> Person:
    """Of several people before a quotation the one whose verb comes next."""
    for person in reversed(close):
        between = text[person.end : quotation.start]
        if re.match(rf"(?:['’]s)?[^“\"]{{0,120}}?\b(?:{_SPEECH})\b|\s*:|,[^“\"]{{0,140}}:", between) and not re.search(
            r"\b(?:of|about|with|to|by|from|told|Hampshire)\s+(?:\w+\s)?$",
            text[max(0, person.start - 20) : person.start],
        ):
            return person
    return close[0]


def _full(person: Person, state: _State) -> Person:
    """The person under the full name, when only the surname or the first name is printed here."""
    key = person.name.split()[-1].lower()
    known = state.speakers.get(key)
    if known is not None and len(known.name.split()) >= len(person.name.split()):
        return known
    for other in state.speakers.values():
        if person.name.lower() in (part.lower() for part in other.name.split()):
            return other
    return person


def _last_person(scene: Scene, quotation: Quotation, people: Sequence[Person], state: _State) -> Person | None:
    """The person that "he" or "she" means: named last before the quotation."""
    earlier = [person for person in people if person.end <= quotation.start - 1]
    if state.last is not None and (not earlier or earlier[-1].start <= state.last_end):
        return state.last
    if not earlier:
        return state.last
    block = scene.blocks[quotation.block]
    recent = [p for p in earlier if p.start >= state.last_end]
    inside = [person for person in recent if person.start >= block.start]
    return _full((inside or recent or earlier)[0 if inside else -1], state)


def _of_paragraph_before(scene: Scene, quotation: Quotation, people: Sequence[Person], state: _State) -> Person | None:
    """Who speaks in a paragraph that is nothing but a quotation: whoever the paragraph before is about."""
    text = scene.text
    block = scene.blocks[quotation.block]
    before = text[block.start : quotation.start - 1].strip(" “\"‘'")
    if before:
        inside = [person for person in people if block.start <= person.start < quotation.start]
        if inside:
            return _full(inside[0], state)
        if state.last is not None and state.last_block == quotation.block:
            return state.last
    number = quotation.block - 1
    while number >= 0 and scene.blocks[number].kind in (BlockKind.FURNITURE, BlockKind.CAPTION):
        number -= 1
    if number < 0:
        return None
    previous = scene.blocks[number]
    inside = [person for person in people if previous.start <= person.start < previous.end]
    if state.last is not None and state.last_block == number and not (inside and inside[-1].start > state.last_end):
        return state.last
    if inside:
        return _full(inside[0], state)
    if state.last is not None and previous.kind is BlockKind.PARAGRAPH and quotation.block - state.last_block <= 2:
        return state.last
    return None


def _goes_on(scene: Scene, quotation: Quotation, state: _State, speaker: Person) -> bool:
    """Whether a quotation only goes on after "she said": one quotation, broken by its attribution."""
    if state.last is None or speaker.name != state.last.name:
        return False
    gap = scene.text[state.last_end + 1 : quotation.start - 1]
    if quotation.block != state.last_block:
        opened_alone = scene.blocks[quotation.block].start >= quotation.start - 1
        return opened_alone and quotation.block == state.last_block + 1 and not gap.strip(" \n.,")
    return (
        len(gap) < 140
        and not re.search(r"\b(?:added|went on|told|asked|also|But|replied)\b|\band\b.*\bsaid\b", gap)
        and bool(re.search(r"^[\s,]*[^.]*[.,:]?\s*$", gap))
    )


def _quote(scene: Scene, quotation: Quotation, speaker: Person, state: _State) -> Quote:
    key = speaker.name.split()[-1].lower()
    known = state.speakers.get(key)
    if known is None or len(known.name.split()) < len(speaker.name.split()):
        state.speakers[key] = speaker
    role, organisation = state.details.get(key, (None, None))
    if role is None:
        role, organisation = role_of(scene, speaker)
        state.details[key] = (role, organisation)
    document = scene.document
    start, end = quotation.start, quotation.end
    return Quote(
        evidence=document.evidence(start, end),
        speaker=speaker.name,
        role=role,
        organisation=organisation,
        attribution=document.evidence(speaker.start, speaker.end),
    )
