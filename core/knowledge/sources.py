"""Reads the desk's own TOML and CSV files so that every fault can be told by file and line.

``tomllib`` names a line for broken syntax only. A fault of meaning (an unknown scale, a rank given twice) is found
after parsing, so an :class:`Entry` remembers which table of which file it came from and looks its line up when, and
only when, there is something to complain about.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from core.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

ADVICE = "Install Judgement Desk again, or undo the last change to this file."

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([^\[\]\n]+?)[ \t]*\]\]?[ \t]*(?:#.*)?$", re.MULTILINE)
_SYNTAX_PLACE = re.compile(r"\(at line (\d+)")


def fault(path: Path, line: int | None, message: str) -> KnowledgeError:
    """Make the error that names the file, the line where it is known, and what is wrong there."""
    place = f"{path.name}, line {line}" if line else path.name
    return KnowledgeError(f"{place}: {message}", ADVICE)


def read_utf8(path: Path) -> str:
    r"""Read a data file, with ``\n`` line ends and without a byte order mark.

    Raises:
        KnowledgeError: The file is missing, cannot be read or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise fault(path, None, "the file is missing.") from error
    except OSError as error:
        raise fault(path, None, f"the file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fault(path, line, "this is not UTF-8 text.") from error


def toml_files(folder: Path) -> tuple[Path, ...]:
    """All TOML files of a folder, by name.

    Raises:
        KnowledgeError: There is none.
    """
    files = tuple(sorted(folder.glob("*.toml")))
    if not files:
        raise fault(folder, None, "the folder is missing or holds no .toml file.")
    return files


@dataclass(frozen=True, slots=True)
class TomlSource:
    """One parsed TOML file together with its text, for finding lines.

    Attributes:
        path: Where it was read.
        text: The text.
        values: What it says.
    """

    path: Path
    text: str
    values: Mapping[str, object]

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The tables of an array (``[[name]]``) in order; none when the file has no such array."""
        return self.top().tables(name)

    def top(self) -> Entry:
        """The file as a whole, as a table."""
        return Entry(self, self.values)

    def header_lines(self) -> Iterator[tuple[str, int]]:
        """Names and 1-based lines of all table headers, in the order of the file."""
        for match in _HEADER.finditer(self.text):
            yield match.group(1), self.text.count("\n", 0, match.start(1)) + 1


def read_toml(path: Path) -> TomlSource:
    """Read one TOML file.

    Raises:
        KnowledgeError: It is missing, not UTF-8 or not TOML.
    """
    text = read_utf8(path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _SYNTAX_PLACE.search(str(error))
        line = int(place.group(1)) if place else text.count("\n") + 1
        raise fault(path, line, f"not valid TOML: {error}.") from error
    return TomlSource(path, text, values)


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a TOML file: typed access to its values, and errors that know where it stands.

    Attributes:
        source: The file.
        values: The table.
        steps: How to get to it from the top: names of tables with their position among those of the same name; an
            inline table in an array is a step like any other.
    """

    source: TomlSource
    values: Mapping[str, object]
    steps: tuple[tuple[str, int], ...] = field(default=())

    def line(self, key: str | None = None) -> int | None:
        """1-based line of the table, or of one of its keys where that can be found; None for the file itself."""
        lines = self.source.text.splitlines()
        start, end = self._extent(lines)
        if key is not None:
            wanted = re.compile(rf'(?:^|[\s{{,])"?{re.escape(key)}"?\s*=')
            for number in range(start, end):
                if wanted.search(lines[number]):
                    return number + 1
        return start + 1 if self.steps else None

    def _extent(self, lines: list[str]) -> tuple[int, int]:
        """0-based first line and the line behind the last of this table."""
        headers = list(self.source.header_lines())
        name, start, end = "", 0, len(lines)
        for step, position in self.steps:
            name = f"{name}.{step}" if name else step
            inside = [line - 1 for title, line in headers if title == name and start <= line - 1 < end]
            if position < len(inside):
                start = inside[position]
                others = (n - 1 for title, n in headers if title == name or not title.startswith(f"{name}."))
                end = min((n for n in others if start < n < end), default=end)
            else:
                start, end = self._inline_extent(lines, start, end, step, position)
        return start, end

    @staticmethod
    def _inline_extent(lines: list[str], start: int, end: int, key: str, position: int) -> tuple[int, int]:
        """Line of a table written inline: behind its key, or, in a list, on a line of its own."""
        behind_key = re.compile(rf"\s*{re.escape(key)}\s*=\s*\{{")
        found = [number for number in range(start, end) if behind_key.match(lines[number])]
        found = found or [number for number in range(start, end) if lines[number].lstrip().startswith("{")]
        return (found[position], found[position] + 1) if position < len(found) else (start, end)

    def fault(self, message: str, key: str | None = None) -> KnowledgeError:
        """Make an error about this table, or about one of its keys."""
        return fault(self.source.path, self.line(key), message)

    def tables(self, key: str) -> tuple[Entry, ...]:
        """The tables of an array under a key; empty when the key is absent."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            raise self.fault(f"'{key}' should be a list of tables.", key)
        return tuple(Entry(self.source, item, (*self.steps, (key, n))) for n, item in enumerate(found))

    def table(self, key: str) -> Entry:
        """The table under a key."""
        found = self.values.get(key)
        if not isinstance(found, dict):
            raise self.fault(f"the table '{key}' is missing.", key)
        return Entry(self.source, found, (*self.steps, (key, 0)))

    def only(self, allowed: Collection[str]) -> None:
        """Refuse keys that nothing reads: they are misspelt, and what they say would be lost in silence."""
        for key in self.values:
            if key not in allowed:
                raise self.fault(f"the key '{key}' is not known here.", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A string; it must be there and not empty unless there is a default."""
        found = self.values.get(key, default)
        if not isinstance(found, str) or (default is None and not found.strip()):
            raise self.fault(f"'{key}' should be some text.", key)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, none of them empty; an absent key is an empty list."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(item, str) and item.strip() for item in found):
            raise self.fault(f"'{key}' should be a list of texts.", key)
        return tuple(found)

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        found = self.values.get(key, default)
        if not isinstance(found, bool):
            raise self.fault(f"'{key}' should be true or false.", key)
        return found

    def number(self, key: str) -> int:
        """A whole number."""
        found = self.values.get(key)
        if not isinstance(found, int) or isinstance(found, bool):
            raise self.fault(f"'{key}' should be a whole number.", key)
        return found

    def day(self, key: str) -> date | None:
        """A date, or None where the file says an empty text or nothing (still in use, not known)."""
        found = self.values.get(key, "")
        if found == "":
            return None
        if not isinstance(found, date) or isinstance(found, datetime):
            raise self.fault(f"'{key}' should be a date like 2023-01-31.", key)
        return found
