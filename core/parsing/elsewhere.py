"""Phrases that stand for areas and grades only in a text that names the inspectorate whose they are.

"Setting", "weak" and "very good" are everyday words. In a text that names Scotland's Care Inspectorate they are an area
and two grades.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once, kept_for_good
from core.parsing.lexicon import PLACES, GradeForm, GradeWord, Kind, Lexicon, Phrase, lexicon_of
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from core.knowledge import Knowledge
    from core.knowledge.scales import Scale
    from core.knowledge.wording import Wording

_AREAS, _GRADES = "areas_elsewhere.", "grades_elsewhere."
"""What the tables begin with that hold the names of areas and the words for grades of one inspectorate each."""


def areas_elsewhere(wording: Wording) -> dict[str, frozenset[str]]:
    """Ids of the areas by inspectorate, of those without areas in the frameworks."""
    return {inspectorate: frozenset(areas) for inspectorate, areas in _tables(wording, _AREAS)}


@compiled_once
def scales_elsewhere(knowledge: Knowledge) -> Mapping[str, Scale]:
    """The scale of each inspectorate without areas in the frameworks, the newest where it has several."""
    found: dict[str, Scale] = {}
    with_areas = {framework.inspectorate for framework in knowledge.frameworks.all() if framework.areas}
    for framework in knowledge.frameworks.all():
        if framework.scale is not None and framework.inspectorate not in with_areas:
            found.setdefault(framework.inspectorate, framework.scale)
    return found


def lexicon_for(knowledge: Knowledge, inspectorates: Collection[str]) -> Lexicon:
    """The compiled phrases of a text that names some inspectorates: of most texts those of all.

    Args:
        knowledge: The knowledge.
        inspectorates: Those that the text names.
    """
    return _elsewhere(knowledge).lexicon(frozenset(inspectorates))


class _Elsewhere:
    """The phrases of each inspectorate, and the lexicons made of them so far."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._lexicon = lexicon_of(knowledge)
        self._scales = scales_elsewhere(knowledge)
        self._phrases: dict[str, list[Phrase]] = {}
        for inspectorate, areas in _tables(knowledge.wording, _AREAS):
            self._phrases[inspectorate] = [
                Phrase(folded(phrase), Kind.AREA, (area,)) for area, phrases in areas.items() for phrase in phrases
            ]
        for inspectorate, grades in _tables(knowledge.wording, _GRADES):
            self._phrases.setdefault(inspectorate, []).extend(_grades(grades))
        self._everyday = frozenset(knowledge.wording.phrases("grades.everyday"))
        self._speaking = frozenset(knowledge.wording.phrases("grades.speaks_of_grades"))
        self._made: dict[frozenset[str], Lexicon] = {}

    def lexicon(self, inspectorates: frozenset[str]) -> Lexicon:
        """The phrases of all texts, with those of some inspectorates."""
        named = inspectorates.intersection(self._phrases)
        if not named:
            return self._lexicon
        if named not in self._made:
            with kept_for_good():
                self._made[named] = self._with_those_of(sorted(named))
        return self._made[named]

    def _with_those_of(self, named: Collection[str]) -> Lexicon:
        book = self._lexicon.book
        areas: dict[tuple[str, ...], tuple[str, ...]] = {}
        grades: list[Phrase] = []
        for phrase in (phrase for inspectorate in named for phrase in self._phrases[inspectorate]):
            if not isinstance(phrase.value, tuple) or phrase.kind is not Kind.AREA:
                grades.append(phrase)
                continue
            held = book.whole(phrase.words)
            if held is None or held.kind is Kind.AREA:
                ids = areas.get(phrase.words) or (held.value if held and isinstance(held.value, tuple) else ())
                areas[phrase.words] = tuple(dict.fromkeys((*ids, *phrase.value)))
        more = (Phrase(words, Kind.AREA, ids) for words, ids in areas.items())
        numbered = [len(scale.grades) for name, scale in self._scales.items() if name in named and scale.counts_up]
        return replace(
            self._lexicon,
            book=book.with_more((*more, *grades)),
            places=max((self._lexicon.places, *numbered)),
            everyday_grades=frozenset(phrase.words for phrase in grades if " ".join(phrase.words) in self._everyday),
            speaks_of_grades=self._speaking,
        )


@compiled_once
def _elsewhere(knowledge: Knowledge) -> _Elsewhere:
    return _Elsewhere(knowledge)


def _tables(wording: Wording, beginning: str) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    """The tables whose names begin alike, by what goes on in them."""
    for table in wording.tables():
        if table.startswith(beginning):
            yield table.removeprefix(beginning), wording.mapping(table)


def _grades(grades: Mapping[str, tuple[str, ...]]) -> Iterator[Phrase]:
    """Phrases for grades: by their words, or by their numbers where the key is a place of a scale."""
    for grade, phrases in grades.items():
        by_number = grade in PLACES
        form = GradeForm.NUMBER if by_number else GradeForm.ADJECTIVE
        yield from (Phrase(folded(phrase), Kind.GRADE, GradeWord(grade, form, by_number)) for phrase in phrases)
