"""Who led an inspection: names as printed, without the titles behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HIT = re.compile(r"inspectors?\b")
_LABEL = re.compile(r"[ \t]*(?:lead|reporting)\s+inspectors?(?:\s+on[\s-]+site)?\s*[:-]?(?=\s)")
_REACH = 200
_STOP = re.compile(
    r"\b(?:judge?ment|deputy|associate\s+lead|team\s+inspectors?|inspection\s+(?:team|dates?)|quality\s+assurance"
    r"|senior\s+data|data\s+analyst|shadow|age\s+group|(?:report\s+)?published|the\s+(?:impact|experiences|overall)"
    r"|overall\s+effectiveness|children's\s+services|contents|shadowing|inspectors?\s*:|lead\s+inspectors?"
    r"|reporting\s+inspectors?)"
)
_TITLE = re.compile(
    r"[,(]?\s*\(?\b(?:(?:acting\s+)?(?:senior\s+)?(?:his|her)\s+majesty's(?:\s+(?:senior\s+)?inspectors?)?"
    r"|(?:senior\s+)?s?hmis?\b|(?:senior\s+)?(?:social\s+care\s+)?(?:regulatory|ofsted|additional|seconded|contracted)"
    r"(?:\s+\w+)?\s+inspectors?|(?:senior\s+)?inspectors?\b|ofsted\b|regional\s+director)\)?"
)
_HONORIFIC = re.compile(r"^(?:mrs?|ms|miss|dr)\.?\s+", re.IGNORECASE)
_NAME_WORD = r"(?:[^\W\d_]\.|[^\W\d_][\w'’‑-]*[^\W\d_]|(?:de|van|von|der|la|le|di)\b)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,4}}$")
_BROKEN = re.compile(r"-[ \t]*\n\s*")
_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class LeadInspectors:
    """The people who led, as the report names them.

    Attributes:
        names: Names without titles, in the order printed.
        start: Where the label begins.
        end: Where the last name ends.
    """

    names: tuple[str, ...]
    start: int
    end: int


def find_lead_inspectors(text: str, folded: str, start: int, end: int) -> LeadInspectors | None:
    """The first lead inspectors named between two places of a report; a deputy is not one.

    Args:
        text: The document's text, for the names as printed.
        folded: The same text folded.
        start: Where to begin.
        end: Where to end.
    """
    for hit in _HIT.finditer(folded, start, end):
        line = folded.rfind("\n", 0, hit.start()) + 1
        for begin in (line, folded.rfind("\n", 0, max(0, line - 1)) + 1):
            label = _LABEL.match(folded, begin, end)  # never "Deputy lead inspector", nor the words inside a sentence
            if label is None or not begin <= hit.start() < label.end():
                continue
            found = _names(text, folded, label.end(), min(end, label.end() + _REACH))
            if found:
                names, stop = found
                return LeadInspectors(names, begin, stop)
    return None


def _names(text: str, folded: str, start: int, end: int) -> tuple[tuple[str, ...], int] | None:
    stop = _STOP.search(folded, start, end)
    end = stop.start() if stop else end
    titles = list(_TITLE.finditer(folded, start, end))
    parts: list[tuple[int, int]] = []
    place = start
    for title in titles:
        parts.append((place, title.start()))
        place = title.end()
    if not titles:
        parts.append((start, _first_lines(folded, start, end)))
    names: list[str] = []
    last = start
    for begin, close in parts:
        found = _people(text[begin:close])
        if not found:
            break
        names += found
        last = begin + len(text[begin:close].rstrip(" \n,(;-"))
    return (tuple(names), last) if names else None


def _people(printed: str) -> list[str]:
    """The names in a piece that held no titles: one, or several joined by "and" or commas."""
    names: list[str] = []
    for piece in _BETWEEN.split(" ".join(_BROKEN.sub("-", printed).split()).strip(" ,;:-–—")):
        name = _HONORIFIC.sub("", piece.strip(" .()-–—"))
        if not name:
            continue
        if not _NAME.match(name) or not any(letter.isupper() for letter in name):
            return names
        names.append(name)
    return names


def _first_lines(folded: str, start: int, end: int) -> int:
    """End of the line that holds a name with no title behind it; of the next, where the line holds one word only."""
    place = start
    while place < end and folded[place].isspace():
        place += 1
    stop = folded.find("\n", place, end)
    stop = end if stop < 0 else stop
    if len(folded[place:stop].split()) == 1 or folded[place:stop].rstrip().endswith("-"):
        following = folded.find("\n", stop + 1, end)
        stop = end if following < 0 else following
    return stop
