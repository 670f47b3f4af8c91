"""Tells a service of a council from the council: "Kent County Council's adult education service is good".

Councils run homes, nurseries and colleges, agencies and teams that are inspected by themselves, and papers call them by
their owner. The grade of one of them is none of the council's children's services, in whose history it would stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.area_ids import OF_THE_WHOLE
from core.parsing.compiled import compiled_once
from core.parsing.words import as_listed, either_as_printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

ONE_OF_SEVERAL = (ProviderType.CHILDRENS_HOME, ProviderType.EARLY_YEARS)
"""Kinds of which a council has several: such a one has a name of its own, which the text does not tell."""


def service_told_of(scene: Scene, statement: Statement) -> ProviderType | None:
    """The kind of the council's service that a grade of a whole is given; None where it is the council's own.

    Args:
        scene: The document.
        statement: What is said of a council.
    """
    words = _service_words(scene.tools.knowledge)
    if scene.kind is ProviderType.FURTHER_EDUCATION and words.whole.search(scene.lower) is None:
        return scene.kind  # a story about learners in which nobody speaks of children's services
    if statement.areas[0] not in OF_THE_WHOLE:
        return None
    start = scene.lines[statement.line].sentence.start
    found: ProviderType | None = None
    for match in words.subjects.finditer(scene.lower, start, statement.end):
        noun = match["service"] or match["run"]
        found = words.kinds[as_listed(noun)] if noun else None
    return found


class _ServiceWords(NamedTuple):
    """What services are called, compiled once for a knowledge.

    Attributes:
        kinds: The kind of each, by its name.
        whole: Finds its children's services.
        subjects: Finds a council's service, or its children's services themselves, which have no group.
    """

    kinds: Mapping[str, ProviderType]
    whole: re.Pattern[str]
    subjects: re.Pattern[str]


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
    whole = either_as_printed(wording.phrases("providers.council_itself"))
    owners = either_as_printed(wording.phrases("providers.council_owners"))
    return _ServiceWords(
        kinds,
        re.compile(rf"\b(?:{whole})\b"),
        re.compile(
            rf"(?:{owners})[\s-]+(?:run\s+)?(?:[\w’'-]+\s+){{0,2}}?(?P<service>{names})\b"
            rf"|\b(?P<run>{names})\s+(?:\w+\s+){{0,3}}?(?:run|owned|managed)\s+by\b"
            rf"|\b(?:{whole})\b"
        ),
    )
