"""Everything the desk knows before it reads anything, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge.authority_files import load_authorities
from core.knowledge.columns import columns_in_view
from core.knowledge.framework_files import load_frameworks
from core.knowledge.palette_files import load_palette
from core.knowledge.wording import load_wording
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.knowledge.authorities import Authorities
    from core.knowledge.columns import AreaColumn
    from core.knowledge.framework import Framework
    from core.knowledge.frameworks import Frameworks
    from core.knowledge.palette import Palette
    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the desk knows.

    Attributes:
        frameworks: Frameworks, scales, and how areas continue.
        authorities: Councils with children's services.
        palette: Colours.
        language: Folder of the phrases that parsing looks for.
    """

    frameworks: Frameworks
    authorities: Authorities
    palette: Palette
    language: Path

    @property
    def wording(self) -> Wording:
        """Phrases that parsing looks for; read when first asked for, as the window itself never needs them.

        Raises:
            KnowledgeError: A file of phrases is damaged.
        """
        return _wording(self.language)


_wording = cache(load_wording)


def read_knowledge(folder: Path) -> Knowledge:
    """Read and check everything under a folder laid out like ``resources``.

    Raises:
        KnowledgeError: Naming file and line of the first thing that is wrong.
    """
    knowledge = _without_wording(folder)
    load_wording(knowledge.language)
    return knowledge


def _without_wording(folder: Path) -> Knowledge:
    frameworks = load_frameworks(folder / "frameworks")
    return Knowledge(
        frameworks=frameworks,
        authorities=load_authorities(folder / "authorities.csv", folder / "tilemap.csv"),
        palette=load_palette(folder / "themes", frameworks.scales()),
        language=folder / "language",
    )


@cache
def load_knowledge() -> Knowledge:
    """The desk's own knowledge; read at the first call, kept afterwards.

    Raises:
        KnowledgeError: A file of the program is damaged.
    """
    return _without_wording(resource())


def area_columns(frameworks: Iterable[Framework]) -> tuple[AreaColumn, ...]:
    """The columns of a table of judgements that shows these frameworks."""
    return columns_in_view(load_knowledge().frameworks, frameworks)


def palette() -> Palette:
    """The colours of grades, evidence and interface."""
    return load_knowledge().palette
