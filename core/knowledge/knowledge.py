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
        wording: Phrases that parsing looks for.
        palette: Colours.
    """

    frameworks: Frameworks
    authorities: Authorities
    wording: Wording
    palette: Palette


def read_knowledge(folder: Path) -> Knowledge:
    """Read and check everything under a folder laid out like ``resources``.

    Raises:
        KnowledgeError: Naming file and line of the first thing that is wrong.
    """
    frameworks = load_frameworks(folder / "frameworks")
    return Knowledge(
        frameworks=frameworks,
        authorities=load_authorities(folder / "authorities.csv", folder / "tilemap.csv"),
        wording=load_wording(folder / "language"),
        palette=load_palette(folder / "themes", frameworks.scales()),
    )


@cache
def load_knowledge() -> Knowledge:
    """The desk's own knowledge; read at the first call, kept afterwards.

    Raises:
        KnowledgeError: A file of the program is damaged.
    """
    return read_knowledge(resource())


def area_columns(frameworks: Iterable[Framework]) -> tuple[AreaColumn, ...]:
    """The columns of a table of judgements that shows these frameworks."""
    return columns_in_view(load_knowledge().frameworks, frameworks)


def palette() -> Palette:
    """The colours of grades, evidence and interface."""
    return load_knowledge().palette
