"""Texts written in Markdown (``.md``): read as plain text, without the marks that are surely marks.

The marks are those of CommonMark 0.31 and of the tables that GitHub added to them. Where a mark could be a sign that
the writer meant, it stays.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.model import Document
from core.reading.encodings import decode, is_binary, unify_line_ends
from core.reading.page_dates import date_in
from core.reading.page_rows import row_text
from core.reading.plain_text import read as read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIA_TYPE = "text/markdown"

_SAMPLE = 65_536
_FRONT = re.compile(r"\A---[ \t]*\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FACT = re.compile(r"^(title|author|date|outlet|publication|url|source)\s*:[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})[^`]*$")
_ITEM = re.compile(r"^([ \t]*)[-*+][ \t]+(?=\S)")
_QUOTED = re.compile(r"(?: {0,3}>[ \t]?)+")
_TABLE_LINE = re.compile(r"[ \t]*\|(.+)\|[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]+<?(?:https?://|mailto:|/|#|\./)\S*")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,500})\]\((?:<[^<>\n]{0,1000}>|[^\s()]{1,1000})(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
)
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,500}\]\((?:<[^<>\n]{0,1000}>|[^\s()]{1,1000})(?:[ \t]+\"[^\"\n]{0,300}\")?\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,1000})>")
_STRONG = re.compile(r"(?<!\\)\*\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s\\])\*\*(?!\*)")
_UNDERSCORED_TWICE = re.compile(r"(?<![\w_\\])__(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s\\])__(?![\w_])")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*\\])\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s_\\])_(?![\w_])")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,500})`(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->)){0,5000}-->")
_SURE_LINKS = 2


def recognises(data: bytes) -> bool:
    """Whether a text bears marks that plain prose does not: headings, or several links, in the way of Markdown."""
    if not any(mark in data[:_SAMPLE] for mark in (b"# ", b"](", b"#\t", b"\x00")):
        return False
    text = decode(data[:_SAMPLE])
    if text is None or is_binary(text):
        return False
    text = _FRONT.sub("", unify_line_ends(text.removeprefix("\ufeff")))
    lines = text.split("\n")
    headings = [line for line in lines if _HEADING.match(line)]
    first = next((line for line in lines if line.strip()), "")
    return len(headings) > 1 or bool(_HEADING.match(first)) or len(_LINK.findall(text)) >= _SURE_LINKS


def read(data: bytes, name: str) -> Document:
    """Read a text with marks.

    Raises:
        UnreadableFileError: As for plain text.
    """
    plain = read_plain(data, name)
    facts, body = _facts(plain.text)
    title, text = facts.title, ""
    lines = list(_plain_lines(body))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.text for line in lines)).strip("\n")
    title = title or next((line.text for line in lines if line.is_heading), None)
    if not text:
        return replace(plain, media_type=MEDIA_TYPE)
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text=text,
        source=name,
        title=title,
        outlet=facts.outlet,
        author=facts.author,
        published_on=date_in(facts.date) if facts.date else None,
        url=facts.url,
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a text says of itself between dashes on top."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    is_heading: bool = False


def _facts(text: str) -> tuple[_Facts, str]:
    front = _FRONT.match(text)
    if front is None or not _FACT.search(front[1]):
        return _Facts(), text
    told = {key.lower(): value.strip().strip("\"'").strip() for key, value in _FACT.findall(front[1])}
    url = next(
        (value for key in ("url", "source") if (value := told.get(key, "")).startswith(("http://", "https://"))), None
    )
    outlet = told.get("outlet") or told.get("publication")
    facts = _Facts(told.get("title") or None, told.get("author") or None, outlet or None, told.get("date"), url)
    return facts, text[front.end() :]


def _plain_lines(text: str) -> Iterator[_Line]:
    """The lines without marks; what is shown as code is left as it is."""
    lines = _COMMENT.sub("", text).split("\n")
    in_code = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            in_code = not in_code
        elif in_code:
            yield _Line(line.rstrip())
        elif heading := _HEADING.match(line):
            yield from (_Line(""), _Line(_without_marks(heading[1]), is_heading=True), _Line(""))
        elif _is_underline(lines, number) or _RULE.match(line):
            yield _Line("")
        elif not (_TABLE_RULE.match(line) or _DEFINITION.match(line)):
            is_heading = number + 1 < len(lines) and _is_underline(lines, number + 1)
            yield _Line(_plain_line(line), is_heading)


def _is_underline(lines: list[str], number: int) -> bool:
    """Whether a line of dashes stands below the words of a heading, with a blank line before those."""
    if number == 0 or not _UNDERLINE.match(lines[number]):
        return False
    words, before = lines[number - 1], lines[number - 2] if number > 1 else ""
    return bool(words.strip()) and not before.strip() and not _TABLE_LINE.match(words) and not _ITEM.match(words)


def _plain_line(line: str) -> str:
    quoted = _QUOTED.match(line)
    if quoted:
        line = line[quoted.end() :]
    if row := _TABLE_LINE.match(line):
        return row_text(_without_marks(cell) for cell in row[1].replace("\\|", "\0").split("|")).replace("\0", "|")
    return _without_marks(_ITEM.sub(r"\1– ", line, count=1)).rstrip()


def _without_marks(text: str) -> str:
    text = _PICTURE.sub("", text)
    for mark in (_LINK, _STRONG, _UNDERSCORED_TWICE, _EMPHASIS, _UNDERSCORED, _CODE, _ADDRESS, _ESCAPED):
        text = mark.sub(r"\1", text)
    return text
