"""The tables of ``points.toml`` as pieces of patterns for small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge import Knowledge


def phrases_of(knowledge: Knowledge, table: str) -> tuple[str, ...]:
    """The phrases of a table.

    Raises:
        KnowledgeError: There is no such table.
    """
    return knowledge.wording.phrases(f"points.{table}")


def one_of(knowledge: Knowledge, table: str, *, over_lines: bool = False) -> str:
    """A pattern for any phrase of a table, in a group of its own.

    Args:
        knowledge: Whose table it is.
        table: Its name.
        over_lines: Whether more than a blank may part the words of a phrase, as where a line ends.

    Raises:
        KnowledgeError: There is no such table.
    """
    pattern = f"(?:{either(phrases_of(knowledge, table))})"
    return pattern.replace(r"\ ", r"\s+") if over_lines else pattern
