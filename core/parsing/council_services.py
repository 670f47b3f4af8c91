"""Tells a service of a council from the council: "Kent County Council's adult education service is good".

Councils run homes, nurseries and colleges, agencies and teams that are inspected by themselves, and papers call them by
their owner. The grade of one of them is none of the council's children's services, in whose history it would stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.area_ids import OF_THE_WHOLE
from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

ONE_OF_SEVERAL = (ProviderType.CHILDRENS_HOME, ProviderType.EARLY_YEARS)
"""Kinds of which a council has several: such a one has a name of its own, which the text does not tell."""


class CouncilServices:
    """The services of councils whose grades a document gives."""

    def __init__(self, scene: Scene) -> None:
        """Begin with nothing looked for in a document."""
        self._scene = scene

    @cached_property
    def _words(self) -> _ServiceWords:
        return _service_words(self._scene.tools.knowledge)

    def of(self, statement: Statement) -> ProviderType | None:
        """The kind of the service that a grade of a whole is given; None where it is the council's own.

        Args:
            statement: What is said of a council.
        """
        if statement.areas[0] not in OF_THE_WHOLE:
            return None
        start = self._scene.lines[statement.line].sentence.start
        found: ProviderType | None = None
        for match in self._words.subjects.finditer(self._scene.lower, start, statement.end):
            noun = match["service"] or match["run"]
            found = self._words.kinds[_plain(noun)] if noun else None
        return found


@dataclass(frozen=True, slots=True)
class _ServiceWords:
    """What services are called, compiled once for a knowledge.

    Attributes:
        kinds: The kind of each, by its name.
        subjects: Finds a council's service, or its children's services themselves, which have no group.
    """

    kinds: Mapping[str, ProviderType]
    subjects: re.Pattern[str]


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name.replace("’", "'"))


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
    names, whole, owners = (
        either(some).replace("'", "['’]").replace(r"\ ", r"[\s-]+")
        for some in (
            kinds,
            wording.phrases("providers.council_itself"),
            wording.phrases("providers.council_owners"),
        )
    )
    return _ServiceWords(
        kinds,
        re.compile(
            rf"(?:{owners})[\s-]+(?:run\s+)?(?:[\w’'-]+\s+){{0,2}}?(?P<service>{names})\b"
            rf"|\b(?P<run>{names})\s+(?:\w+\s+){{0,3}}?(?:run|owned|managed)\s+by\b"
            rf"|\b(?:{whole})\b"
        ),
    )
