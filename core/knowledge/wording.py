"""Phrases of the language that parsing looks for, kept as data in ``resources/language``.

A file holds tables. A table is either a plain list::

    [negations]
    phrases = ["not", "no longer"]

or a mapping from an id to the phrases that mean it::

    [numbers]
    january = ["january", "jan"]

Phrases are lower-case with straight apostrophes, as the text they are matched against is folded the same way. A table
with ``exact_case = true`` may hold capitals (abbreviations such as "RI").

What can be said in many ways is written once, with the choices in braces, and stands for every way of choosing::

    [same]
    phrases = ["{that|this} {is|was} {|also|too} the {grade|verdict}"]

A phrase that stands in the table as it is belongs there, and not where it could be chosen too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.knowledge.sources import ADVICE, read_toml, toml_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from core.knowledge.sources import Entry

_LIST_KEY = "phrases"
_CASE_KEY = "exact_case"
_CURLY_APOSTROPHES = "\u2018\u2019\u02bc"
_CHOICE = re.compile(r"\{([^{}]*\|[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """The tables of phrases, each named ``file.table``."""

    _lists: Mapping[str, tuple[str, ...]]
    _mappings: Mapping[str, Mapping[str, tuple[str, ...]]]

    def tables(self) -> tuple[str, ...]:
        """Names of all tables, sorted."""
        return tuple(sorted(self._lists))

    def phrases(self, table: str) -> tuple[str, ...]:
        """All phrases of a table, in the order of the file; of a mapping, those of every key.

        Raises:
            KnowledgeError: There is no such table.
        """
        try:
            return self._lists[table]
        except KeyError:
            raise KnowledgeError(f"There is no table of phrases called '{table}'.", ADVICE) from None

    def mapping(self, table: str) -> Mapping[str, tuple[str, ...]]:
        """Phrases by the id that they mean, in the order of the file.

        Raises:
            KnowledgeError: There is no such table, or it is a plain list.
        """
        try:
            return self._mappings[table]
        except KeyError:
            kind = "is a plain list, not a mapping" if table in self._lists else "does not exist"
            raise KnowledgeError(f"The table of phrases '{table}' {kind}.", ADVICE) from None


def load_wording(folder: Path) -> Wording:
    """Read and check every TOML file of a folder.

    Raises:
        KnowledgeError: Naming file and line: broken TOML, a value that is no phrase, a phrase twice in a table,
            capitals or curly apostrophes where none may be.
    """
    return _read(toml_files(folder))


def load_wording_of(path: Path) -> Wording:
    """Read and check one TOML file, where the others are not needed.

    Raises:
        KnowledgeError: As for a folder.
    """
    return _read((path,))


def _read(paths: Iterable[Path]) -> Wording:
    lists: dict[str, tuple[str, ...]] = {}
    mappings: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for path in paths:
        source = read_toml(path)
        top = source.top()
        for table in source.values:
            entry = top.table(table)
            by_key = _checked(entry)
            name = f"{path.stem}.{table}"
            lists[name] = tuple(phrase for phrases in by_key.values() for phrase in phrases)
            if _LIST_KEY not in by_key:
                mappings[name] = MappingProxyType(by_key)
    return Wording(MappingProxyType(lists), MappingProxyType(mappings))


def _checked(entry: Entry) -> dict[str, tuple[str, ...]]:
    exact_case = entry.flag(_CASE_KEY)
    by_key = {key: entry.texts(key) for key in entry.values if key != _CASE_KEY}
    if not by_key:
        raise entry.fault("the table holds no phrases.")
    if _LIST_KEY in by_key and len(by_key) > 1:
        raise entry.fault(f"a table with '{_LIST_KEY}' holds nothing else.", _LIST_KEY)
    seen: set[str] = set()
    for key, phrases in by_key.items():
        if not phrases:
            raise entry.fault(f"'{key}' holds no phrases.", key)
        _check_phrases(entry, key, phrases, exact_case)
        for phrase in phrases:
            if phrase in seen:
                raise entry.fault(f"the phrase '{phrase}' stands twice in this table.", key)
            seen.add(phrase)
    return _written_out(by_key, seen)


def _written_out(by_key: Mapping[str, tuple[str, ...]], plain: set[str]) -> dict[str, tuple[str, ...]]:
    """The phrases with all ways of choosing, each once: where it stands as it is, else where it can be chosen first."""
    found: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for key, phrases in by_key.items():
        ways = [way for phrase in phrases for way in _ways(phrase) if way == phrase or way not in plain]
        found[key] = tuple(way for way in dict.fromkeys(ways) if way not in taken)
        taken.update(found[key])
    return found


def _ways(phrase: str) -> Iterator[str]:
    """A phrase with each way of choosing in its braces, in order; itself when it has none."""
    parts = _CHOICE.split(phrase)  # every other one is the inside of braces
    for chosen in product(*(part.split("|") if at % 2 else (part,) for at, part in enumerate(parts))):
        yield " ".join("".join(chosen).split())


def _check_phrases(entry: Entry, key: str, phrases: Iterable[str], exact_case: bool) -> None:
    for phrase in phrases:
        if phrase != " ".join(phrase.split()):
            raise entry.fault(f"the phrase '{phrase}' has blanks too many.", key)
        if any(mark in phrase for mark in _CURLY_APOSTROPHES):
            raise entry.fault(f"the phrase '{phrase}' has a curly apostrophe; write a straight one.", key)
        if not exact_case and phrase != phrase.lower():
            raise entry.fault(f"the phrase '{phrase}' should be in lower case.", key)
