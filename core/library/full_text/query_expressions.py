"""A query's words in the language of FTS5. Whatever a person typed stands in FTS5's quotation marks: it cannot get out.

The syntax is that of https://sqlite.org/fts5.html#full_text_query_syntax. Fields other than the title are no text; what
holds one has no expression.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.full_text.query_fields import Field
from core.library.full_text.query_language import All, Any, Near, Told, Without, Words, leaves

if TYPE_CHECKING:
    from core.library.full_text.query_language import Node

_WITHIN = 10
"""How many words may stand between those that are near."""
_TITLE = "heading : "


def expression(node: Node, *, titled: bool = True) -> str | None:
    """What FTS5 is to look for.

    Args:
        node: A part of a query.
        titled: Whether the index has the titles too.

    Returns:
        An expression; None where FTS5 cannot tell by itself: with a field, or with nothing but what must not be there.
    """
    if isinstance(node, Words):
        return _phrase(node)
    if isinstance(node, Near):
        return f"NEAR({' '.join(map(_phrase, node.parts))}, {_WITHIN})"
    if isinstance(node, Told):
        return _TITLE + _quoted(node.value) if titled and node.field is Field.TITLE else None
    if isinstance(node, Any):
        parts = [expression(part, titled=titled) for part in node.parts]
        return None if None in parts else f"({' OR '.join(map(str, parts))})"
    return _all(node, titled=titled) if isinstance(node, All) else None


def in_title(text: str) -> str:
    """An expression that is looked for in titles only."""
    return f"{{heading}} : ({text})"


def wanted_words(tree: Node) -> str | None:
    """Any of the words that a query wants, to mark them; None when it wants none."""
    found = (expression(leaf) for leaf in leaves(tree, wanted_only=True))
    marked = list(dict.fromkeys(each for each in found if each))
    return " OR ".join(marked) or None


def _all(node: All, *, titled: bool) -> str | None:
    wanted = [expression(part, titled=titled) for part in node.parts if not isinstance(part, Without)]
    unwanted = [expression(part.part, titled=titled) for part in node.parts if isinstance(part, Without)]
    if not wanted or None in wanted or None in unwanted:
        return None
    text = f"({' AND '.join(map(str, wanted))})"
    return f"({text} NOT ({' OR '.join(map(str, unwanted))}))" if unwanted else text


def _phrase(words: Words) -> str:
    return _quoted(words.text) + (" *" if words.begins else "")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
