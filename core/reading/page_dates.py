"""Dates as pages state them for machines and print them for readers, in the British order of day and month."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)|^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH}\.?,?[\s-]+((?:19|20)\d\d)\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b")
_DAY_AND_TIME = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}(?:[.:]\d\d)?\s*[ap]m\b"
    r"|\b(?:at|on|published|posted|date|gmt|bst)\b|T\d\d:\d\d\S*",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2}|[a-z]{3})/(\d{1,2})(?:/|$)", re.IGNORECASE)


def date_in(text: str) -> date | None:
    """The first date in a short text, or None. ``12/08/2025`` is 12 August; a time zone does not move the day."""
    if match := _ISO.search(text):
        year, month, day = (int(part) for part in match.groups() if part)
        return _date(year, month, day)
    if match := _DAY_FIRST.search(text):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    if match := _NUMBERS.search(text):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    return None


def is_date_line(text: str) -> bool:
    """Whether a line says a date and at most its weekday and time, as datelines do."""
    rest = text
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST, _NUMBERS):
        rest = pattern.sub("", rest)
    return rest != text and not any(map(str.isalpha, _DAY_AND_TIME.sub("", rest)))


def date_in_address(url: str) -> date | None:
    """The day in an address such as ``…/2025/08/13/ofsted-report``, or None."""
    match = _IN_ADDRESS.search(url)
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else _month(match[2])
    return _date(int(match[1]), month, int(match[3]))


def _month(name: str) -> int:
    start = name[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
