"""A language that no one speaks: English in brackets and half as long again, to find words that are left out or cut."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from gui.wording import names

OPEN, CLOSE = "⟦", "⟧"
_LONGER = 0.35
_CACHED = (names.unnamed_provider, names.provider_type_name, names.visit_type_name, names.basis_name)


@cache
def pseudo(words: str) -> str:
    """The words as this language has them; places to fill and letters of menus stay."""
    return f"{OPEN}{words}{'·' * round(len(words) * _LONGER)}{CLOSE}"


def forget_names() -> None:
    """Drop names that are kept in one language."""
    for kept in _CACHED:
        kept.cache_clear()


class PseudoLocale(QTranslator):
    """Translates everything."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, sourceText: str, _disambiguation: str | None = None, _n: int = -1) -> str:  # noqa: N803  Qt's name
        return pseudo(sourceText)
