"""Tells a service of a council from the council: "Kent County Council's adult education service is good".

Councils run homes, nurseries and colleges, agencies and teams that are inspected by themselves, and papers call them by
their owner. The grade of one of them is none of the council's children's services, in whose history it would stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.area_ids import OF_THE_WHOLE, OVERALL
from core.parsing.compiled import compiled_once
from core.parsing.words import as_listed, either_as_printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Knowledge
    from core.parsing.bodies.records import BodyMention
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_NAMED_AS_AREA = (ProviderType.FOSTERING, ProviderType.ADOPTION)
"""Kinds of services that are an area of children's services, too, by the same name."""
_ONE_OF_SEVERAL = (ProviderType.CHILDRENS_HOME, ProviderType.EARLY_YEARS)
"""Kinds of which a council has several: such a one has a name of its own, which the text does not tell."""


_TOLD_BY_STORY = (ProviderType.FURTHER_EDUCATION, *_ONE_OF_SEVERAL)
"""Kinds that a whole story can be about which names their council alone."""


class ToldService(NamedTuple):
    """The service of a council that a grade is given.

    Attributes:
        kind: Its kind.
        is_named: Whether the council's name stands for it: it is the only one of its kind, and the sentence names its
            owner.
    """

    kind: ProviderType
    is_named: bool


def service_told_of(scene: Scene, statement: Statement) -> ToldService | None:
    """The council's service that a grade is given; None where it is the council's own.

    A service that is an area of children's services as well is inspected by itself in a text that is about such a
    service.

    Args:
        scene: The document.
        statement: What is said of a council.
    """
    words = _service_words(scene.tools.knowledge)
    is_own = scene.kind in _ONE_OF_SEVERAL and bool(scene.lines[statement.line].names)
    if scene.kind in _TOLD_BY_STORY and not is_own and words.whole.search(scene.lower) is None:
        # a story about learners or a home in which nobody speaks of children's services
        return ToldService(scene.kind, is_named=scene.kind not in _ONE_OF_SEVERAL)
    area = statement.areas[0]
    if area not in OF_THE_WHOLE and not (area == scene.kind and scene.kind in _NAMED_AS_AREA):
        return None
    sentence = scene.lines[statement.line].sentence
    found: ToldService | None = None
    for match in words.subjects.finditer(scene.lower, sentence.start, statement.end):
        alone = match["alone"]
        if alone is None or _stands_for_itself(scene, statement, words, match.span("alone")):
            noun = match["service"] or match["run"] or alone
            kind = words.kinds[as_listed(noun)] if noun else None
            named = alone is None or any(
                sentence.start <= one.start < sentence.end for one in _mentions(scene, statement)
            )
            found = ToldService(kind, named and kind not in _ONE_OF_SEVERAL) if kind else None
    return found


def _mentions(scene: Scene, statement: Statement) -> list[BodyMention]:
    """Where the text names the council that a statement is made of."""
    return [one for named in scene.bodies if named.body == statement.body for one in named.mentions]


def without_its_area(statement: Statement, kind: ProviderType) -> Statement:
    """A statement of a service, whose own name is no area of it: "the adoption service is good" tells of the whole."""
    return statement._replace(areas=(OVERALL,)) if statement.areas[0] == kind and kind in _NAMED_AS_AREA else statement


def _stands_for_itself(scene: Scene, statement: Statement, words: _ServiceWords, span: tuple[int, int]) -> bool:
    """Whether a service named without an owner is the subject: it opens the sentence, or stands by the council."""
    start, end = span
    if words.kinds[as_listed(scene.lower[start:end])] in _ONE_OF_SEVERAL:
        return False
    if words.resumed.search(scene.lower, end, max(end, statement.start)) is not None:
        return False
    if words.opening.fullmatch(scene.lower, scene.lines[statement.line].sentence.start, start) is not None:
        return True
    behind = words.place.match(scene.lower, end)
    return any(
        (one.end <= start and not scene.lower[one.end : start].strip()) or (behind and behind.end() == one.start)
        for one in _mentions(scene, statement)
    )


class _ServiceWords(NamedTuple):
    """What services are called, compiled once for a knowledge.

    Attributes:
        kinds: The kind of each, by its name.
        whole: Finds its children's services.
        subjects: Finds a council's service, one without an owner, or its children's services themselves, which have
            no group.
        opening: What stands before a service that opens a sentence.
        place: What stands between a service and the council that it is named with: "fostering services in Kirklees".
        resumed: Finds another subject behind a service: "fostering was praised, and overall the council is good".
    """

    kinds: Mapping[str, ProviderType]
    whole: re.Pattern[str]
    subjects: re.Pattern[str]
    opening: re.Pattern[str]
    place: re.Pattern[str]
    resumed: re.Pattern[str]


@compiled_once
def _service_words(knowledge: Knowledge) -> _ServiceWords:
    """The names in a knowledge.

    Raises:
        KnowledgeError: A table of ``providers.toml`` is missing.
    """
    wording = knowledge.wording
    kinds = {
        name: ProviderType(kind)
        for kind, names in wording.mapping("providers.council_services").items()
        for name in names
    }
    names = either_as_printed(kinds)
    bare = either_as_printed(kind.value for kind in _NAMED_AS_AREA)
    whole = either_as_printed(wording.phrases("providers.council_itself"))
    owners = either_as_printed(wording.phrases("providers.council_owners"))
    return _ServiceWords(
        {**kinds, **{kind.value: kind for kind in _NAMED_AS_AREA}},
        re.compile(rf"\b(?:{whole})\b"),
        re.compile(
            rf"(?:{owners})[\s-]+(?:run\s+)?(?:[\w’'-]+\s+){{0,2}}?(?P<service>{names})\b"
            rf"|\b(?P<run>{names})\s+(?:\w+\s+){{0,3}}?(?:run|owned|managed)\s+by\b"
            rf"|\b(?P<alone>{names}|(?:{bare})(?=\s+(?:in|at|across|rated|judged|graded)\s))\b"
            rf"|\b(?:{whole})\b"
        ),
        re.compile(r"\W*(?:(?:the|its|their|our|this|both|but|and|now|meanwhile|also)\b\W*)*"),
        re.compile(r"\s+(?:in|at|of|for|by|across)\s+(?:the\s+)?"),
        re.compile(
            r"\b(?:and|but|while|whereas|though|although|as|when|that|which)\s+(?:overall|the|its|their|it|they)\b"
        ),
    )
