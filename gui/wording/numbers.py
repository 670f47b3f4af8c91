"""Numbers with what they count."""

from __future__ import annotations

from gui.wording.translation import translate


def counted(number: int, one: str, many: str) -> str:
    """A number in its words: "1 inspection", "1,204 inspections".

    Args:
        number: How many.
        one: Words for a single one, with ``{0}`` in place of the number.
        many: Words for any other number.
    """
    return (one if number == 1 else many).format(f"{number:,}")


def megabytes(size: int) -> str:
    """A size in bytes: "12.3 MB"."""
    return translate("Numbers", "{0} MB").format(f"{size / 1_000_000:,.1f}")


def files(number: int) -> str:
    """So many files."""
    return counted(number, translate("Numbers", "{0} file"), translate("Numbers", "{0} files"))


def documents(number: int) -> str:
    """So many documents."""
    return counted(number, translate("Numbers", "{0} document"), translate("Numbers", "{0} documents"))


def inspections(number: int) -> str:
    """So many inspections."""
    return counted(number, translate("Numbers", "{0} inspection"), translate("Numbers", "{0} inspections"))


def grades(number: int) -> str:
    """So many grades."""
    return counted(number, translate("Numbers", "{0} grade"), translate("Numbers", "{0} grades"))
