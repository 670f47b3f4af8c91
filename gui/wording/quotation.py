"""Quotation marks within quotation marks, as British English sets them."""

from __future__ import annotations

_WITHIN = str.maketrans("“”", "‘’")


def within_quotes(text: str) -> str:
    """Words that will stand in double marks: those they have themselves become single ones.

    >>> f"Undo “{within_quotes('Delete “Aldermere”')}”"
    'Undo “Delete ‘Aldermere’”'
    """
    return text.translate(_WITHIN)
