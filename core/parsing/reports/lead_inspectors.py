"""Who led an inspection: names as printed, without the titles behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HIT = re.compile(r"inspectors?\b")
_LABEL = re.compile(r"[ \t]*(?:lead|reporting)\s+inspector(?P<many>s?)(?:\s+on[\s-]+site)?(?:\s*[:-]|(?=\s))")
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
_UNFINISHED = frozenset({"and", "de", "van", "von", "der", "la", "le", "di"})
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
            found = _names(text, folded, label, min(end, label.end() + _REACH))
            if found:
                names, stop = found
                return LeadInspectors(names, begin, stop)
    return None


def _names(text: str, folded: str, label: re.Match[str], end: int) -> tuple[tuple[str, ...], int] | None:
    """The names behind a label, and where the last of them ends.

    Each name stands before its title, or alone on its line. Behind "Lead inspector" only the same line can name a
    second person: the lines below list the team.
    """
    stop = _STOP.search(folded, label.end(), end)
    end = stop.start() if stop else end
    names: list[str] = []
    place = last = label.end()
    while place < end:
        title = _TITLE.search(folded, place, end)
        close = _one_name(folded, place, title.start() if title else end)
        found = _people(text[place:close])
        if found:
            names += found
            last = place + len(text[place:close].rstrip(" \n,(;-"))
        elif names or title is None:
            break
        place = title.end() if title and close == title.start() else end
        if names and not label["many"] and folded[place:end].lstrip(" ,")[:1] == "\n":
            break
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


def _one_name(folded: str, start: int, end: int) -> int:
    """Where a name ends that begins at a place: with its line, unless the line breaks inside the name or a list."""
    while start < end and folded[start].isspace():
        start += 1
    stop = folded.find("\n", start, end)
    while stop >= 0:
        line = folded[start:stop].split()
        if len(line) > 1 and line[-1] not in _UNFINISHED and not line[-1].endswith(("-", ",", "&")):
            return stop
        stop = folded.find("\n", stop + 1, end)
    return end
