"""Prepares one article for reading: its layout, names, times and sentences, found once and then only looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.area_ids import OVERALL
from core.parsing.bodies import BodyMention, BodyNames, NamedBody, body_names, find_bodies
from core.parsing.clean_copy import CleanCopy, clean_copy, with_whole_words
from core.parsing.compiled import compiled_once
from core.parsing.elsewhere import lexicon_for
from core.parsing.items import Itemiser, Line, overlay
from core.parsing.judging import judgings
from core.parsing.kinds_of_areas import kinds_of_areas
from core.parsing.layout import (
    Block,
    BlockKind,
    Quotation,
    abbreviations,
    flowing,
    lay_out,
    quotations_of,
    sentences_of,
)
from core.parsing.layout.furniture import FurnitureWords, furniture_words
from core.parsing.lexicon import Kind, Lexicon, lexicon_of
from core.parsing.mentions.finding import moments_of
from core.parsing.people.speech_words import SpeechWords, speech_words
from core.parsing.tables import (
    Table,
    find_tables,
    listed_areas,
    moved_grades,
    noted_areas,
    noted_grades,
    short_grades,
)
from core.parsing.tables.cells import CellWords, cell_words
from core.parsing.topics import topic, topics
from core.parsing.weighing.owners.council_sorts import CouncilSorts, council_sorts
from core.parsing.weighing.owners.references import ReferringWords, referring_words
from core.parsing.weighing.owners.several import CountWords, count_words
from core.parsing.weighing.small_words import SmallWords, small_words
from core.parsing.weighing.visit_cues import VisitNames, visit_names
from core.parsing.words import lowered, words_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterator, Mapping

    from core.knowledge import Knowledge
    from core.model import Document, Evidence
    from core.parsing.lexicon import Phrase
    from core.parsing.mentions.moments import Moment


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything compiled from a knowledge, made once."""

    knowledge: Knowledge
    lexicon: Lexicon
    furniture: FurnitureWords
    bodies: BodyNames
    small_words: SmallWords
    speech: SpeechWords
    cells: CellWords
    council_sorts: CouncilSorts
    counting: CountWords
    referring: ReferringWords
    visit_names: VisitNames

    def for_text_naming(self, inspectorates: Collection[str]) -> Tools:
        """Those for a text that names some inspectorates, whose own words for areas and grades are known in it."""
        lexicon = lexicon_for(self.knowledge, inspectorates)
        return self if lexicon is self.lexicon else replace(self, lexicon=lexicon, cells=cell_words(lexicon))


@compiled_once
def tools_of(knowledge: Knowledge) -> Tools:
    """The compiled tools of a knowledge; made on first use and kept."""
    lexicon = lexicon_of(knowledge)
    return Tools(
        knowledge,
        lexicon,
        furniture_words(knowledge.wording),
        body_names(knowledge),
        small_words(knowledge.wording),
        speech_words(knowledge.wording),
        cell_words(lexicon),
        council_sorts(knowledge),
        count_words(knowledge),
        referring_words(knowledge),
        visit_names(knowledge.wording),
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, prepared.

    Attributes:
        copy: The copy of the document that is read.
        text: That copy's text at the same offsets, with blanks for the line breaks within its blocks.
        lower: That in small letters.
        tools: Compiled wording.
        kind: The kind of body it is chiefly about, if its words tell.
        blocks: Its blocks.
        quotations: What stands between quotation marks.
        bodies: The bodies it names, councils, schools and others, each with how likely it is one that is inspected.
        moments: Its times.
        tables: Its tables.
        lines: Its sentences as items, in order; furniture has none.
        moves: Where grades before stand, by where the grades now stand that they became: "G → O".
    """

    copy: CleanCopy
    text: str
    lower: str
    tools: Tools
    kind: ProviderType | None
    blocks: tuple[Block, ...]
    quotations: tuple[Quotation, ...]
    bodies: tuple[NamedBody, ...]
    moments: tuple[Moment, ...]
    tables: tuple[Table, ...]
    lines: tuple[Line, ...]
    moves: Mapping[int, int]

    @property
    def document(self) -> Document:
        """The document."""
        return self.copy.document

    def evidence(self, start: int, end: int) -> Evidence:
        """The document's own words for a span of the text."""
        return self.copy.evidence(start, end)


def set_scene(document: Document, knowledge: Knowledge) -> Scene:
    """Prepare an article."""
    tools = tools_of(knowledge)
    copy = clean_copy(document, knowledge)
    copy, blocks = with_whole_words(copy, lay_out(copy.text, tools.furniture, is_whole=bool(document.pages)), knowledge)
    text = flowing(copy.text, blocks)
    spoken_of = topics(text, blocks, knowledge.wording)
    kind = topic(spoken_of)
    read = [(number, block) for number, block in enumerate(blocks) if block.kind is not BlockKind.FURNITURE]
    bodies = _without_boards(text, find_bodies(text, blocks, tools.bodies, kind))
    moments = moments_of(text, knowledge.wording)
    words = words_of(text)
    met = tools.lexicon.book.met(words.norms)
    named = _inspectorates_in(met)
    if (naming := tools.for_text_naming(named)) is not tools:
        tools, met = naming, naming.lexicon.book.met(words.norms)
    tables = find_tables(text, blocks, tools.cells)
    everyday = tools.lexicon.short_areas.met(words.norms)
    noted = noted_grades(text, words, tools.lexicon, met, tools.cells)
    kinds = {
        kind,
        *_much_spoken_of(spoken_of),
        *(named.body.kind for named in bodies if named.weight >= _WEIGHTY or _BY_NAME in named.cues),
        *_kinds_of_inspectorates(text, knowledge),
    }
    kinds |= kinds_of_areas(met, judgings(knowledge), kinds)
    areas = _areas_of(knowledge, kind, kinds) | _areas_elsewhere(named, knowledge)
    initials, behind = noted_areas(text, words, met, everyday, tools.cells, areas)
    moves = moved_grades(text, words, tools.cells)
    moved = (grade for move in moves for grade in (move.before, move.now))
    in_short = (*moved, *short_grades(text, tables, tools.cells), *noted, *behind)
    listed = listed_areas(words, met, everyday, areas)
    places = overlay(bodies, moments, in_short, kind, (*listed, *initials))
    itemiser = Itemiser(text, words, tools.lexicon, met, places, areas)
    abbreviation = abbreviations(knowledge.wording)
    lines: list[Line] = []
    for number, block in read:
        for sentence in sentences_of(text, block.start, block.end, number, abbreviation):
            lines.append(itemiser.line(len(lines), sentence, block.kind))
    quotations = quotations_of(text, blocks)
    from_now = {move.now.start: move.before.start for move in moves}
    lower = lowered(text)
    return Scene(copy, text, lower, tools, kind, blocks, quotations, bodies, moments, tables, tuple(lines), from_now)


def _without_boards(text: str, bodies: tuple[NamedBody, ...]) -> tuple[NamedBody, ...]:
    """Without safeguarding children boards: they are judged as a part of their council, which their names name."""
    if all(named.body.kind is not ProviderType.LSCB for named in bodies):
        return bodies
    councils = {named.body.name: named for named in bodies if named.body.authority_code}
    added: dict[str, list[BodyMention]] = {}
    for named in bodies:
        if named.body.kind is ProviderType.LSCB:
            for mention in named.mentions:
                name = next((name for name in councils if text.startswith(name, mention.start)), None)
                if name is not None:
                    added.setdefault(name, []).append(BodyMention(mention.start, mention.start + len(name), False))
    kept = (named for named in bodies if named.body.kind is not ProviderType.LSCB)
    return tuple(
        replace(named, mentions=tuple(sorted((*named.mentions, *added.get(named.body.name, ()))))) for named in kept
    )


_WEIGHTY = 0.2
_BY_NAME = "told-by-name:1"
"""The cue of a body whose own name tells its kind; of others the kind is a guess that only a likely body may make."""
_AREAS_OF_COUNCILS = frozenset({"fostering", "adoption"})
"""Areas of no framework that are everyday words where a text is not about a council's children's services."""
_EVERYWHERE = frozenset({OVERALL, "capacity_to_improve"})


_SMALL_SHARE = 0.2


def _much_spoken_of(spoken_of: Counter[ProviderType]) -> Iterator[ProviderType]:
    """Kinds that a text speaks of a good deal; "achievement" is an area of schools only where schools are spoken of."""
    most = max(spoken_of.values(), default=0)
    yield from (kind for kind, score in spoken_of.items() if score >= _SMALL_SHARE * most)


_INSPECTED_BY = {"CQC": (ProviderType.HEALTH,), "HMICFRS": (ProviderType.POLICE, ProviderType.FIRE)}
"""Inspectorates that judge one sort of body by areas of their own."""


def _kinds_of_inspectorates(text: str, knowledge: Knowledge) -> Iterator[ProviderType]:
    """Kinds of bodies that the inspectorates judge which the text names."""
    names = knowledge.wording.mapping("inspectorates.names")
    for inspectorate, kinds in _INSPECTED_BY.items():
        if any(map(text.__contains__, names[inspectorate])):
            yield from kinds


def _inspectorates_in(met: Mapping[int, Phrase]) -> frozenset[str]:
    """The inspectorates that a text names, among its phrases."""
    return frozenset([str(phrase.value) for phrase in met.values() if phrase.kind is Kind.INSPECTORATE])


def _areas_elsewhere(named: frozenset[str], knowledge: Knowledge) -> frozenset[str]:
    """Ids of the areas of those inspectorates without areas in the frameworks that the text names."""
    elsewhere = judgings(knowledge).elsewhere
    return frozenset[str]().union(*(ids for inspectorate, ids in elsewhere.items() if inspectorate in named))


def _areas_of(knowledge: Knowledge, chiefly: ProviderType | None, kinds: set[ProviderType | None]) -> frozenset[str]:
    """Ids of areas that bodies of some kinds are judged by, and of those that no framework lists."""
    if ProviderType.ADULT_SOCIAL_CARE in kinds:
        kinds = kinds | {ProviderType.HEALTH}
    known = judgings(knowledge)
    free = known.free if chiefly is ProviderType.CHILDRENS_SERVICES else known.free - _AREAS_OF_COUNCILS
    return known.areas_of(kinds) | free | _EVERYWHERE
