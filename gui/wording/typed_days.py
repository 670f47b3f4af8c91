"""Days and months as people type them, in the order of where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gui.wording.dates import BRITISH, from_qt, locale_in_force

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QDate

_WRITTEN = ("d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "yyyy MMM d", "yyyy-MM-dd", "d.M.yyyy")
_DAY_FIRST, _MONTH_FIRST = ("d/M/yyyy",), ("M/d/yyyy",)
_MONTHS = ("MMM yyyy", "MMMM yyyy", "M/yyyy", "yyyy-MM")
_FIRST_YEAR = 1900
_SHORT_SEPTEMBER = re.compile(r"\bSep\b", re.IGNORECASE)


def day_typed(text: str) -> date | None:
    """The day that was typed: "12 Aug 2025", "12/8/2025", "2025-08-12"; None when it is no day."""
    month_first = locale_in_force().dateFormat(locale_in_force().FormatType.ShortFormat)[:1] == "M"
    return _read(text, (*_WRITTEN, *(_MONTH_FIRST if month_first else _DAY_FIRST)))


def month_typed(text: str) -> str | None:
    """The month that was typed ("Aug 2025", "8/2025") as ``YYYY-MM``; None when it is no month."""
    found = _read(text, _MONTHS)
    return f"{found:%Y-%m}" if found else None


def _read(text: str, patterns: tuple[str, ...]) -> date | None:
    words = " ".join(text.split())
    # The locale data of British English writes "Sept", everybody else, and the desk, writes "Sep".
    for written in dict.fromkeys((words, _SHORT_SEPTEMBER.sub(r"\g<0>t", words))):
        for locale in (locale_in_force(), BRITISH):
            for pattern in patterns:
                day: QDate = locale.toDate(written, pattern)
                if day.isValid() and day.year() >= _FIRST_YEAR:
                    return from_qt(day)
    return None
