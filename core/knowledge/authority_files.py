"""Reads ``resources/authorities.csv`` and ``resources/tilemap.csv`` and refuses what does not fit together."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.knowledge.authorities import Authorities, Authority, DatedName, Tile
from core.knowledge.sources import fault, read_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from core.errors import KnowledgeError

_COLUMNS = (
    *("ons_code", "la_code", "urn", "name", "official_name", "type", "region", "region_code", "serves", "lies_in"),
    *("aliases", "delivery_bodies", "former_names", "former_ons_codes", "reports_name"),
    *("statistical_neighbours_la", "statistical_neighbours_ons", "statistical_neighbours_previous_la"),
    *("predecessors_ons", "successors_ons", "valid_from", "valid_to", "confusable", "confidence", "notes"),
)
_TILE_COLUMNS = ("ons_code", "col", "row")
_CODE = re.compile(r"E\d{8}")
_DATED = re.compile(r"(?P<name>.+?) \((?P<period>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a CSV file."""

    path: Path
    line: int
    values: Mapping[str, str]

    def fault(self, message: str) -> KnowledgeError:
        return fault(self.path, self.line, message)

    def text(self, column: str) -> str:
        return self.values[column].strip()

    def needed(self, column: str) -> str:
        text = self.text(column)
        if not text:
            raise self.fault(f"'{column}' is empty.")
        return text

    def code(self, column: str) -> str:
        text = self.text(column)
        if not _CODE.fullmatch(text):
            raise self.fault(f"'{text}' in '{column}' is not an ONS code like E06000051.")
        return text

    def codes(self, column: str) -> tuple[str, ...]:
        found = tuple(self.text(column).split())
        for text in found:
            if not _CODE.fullmatch(text):
                raise self.fault(f"'{text}' in '{column}' is not an ONS code like E06000051.")
        return found

    def names(self, column: str) -> tuple[str, ...]:
        return tuple(name.strip() for name in self.values[column].split("|") if name.strip())

    def dated_names(self, column: str) -> tuple[DatedName, ...]:
        matches = ((_DATED.fullmatch(name), name) for name in self.names(column))
        return tuple(DatedName(m["name"], m["period"]) if m else DatedName(name) for m, name in matches)

    def digits(self, column: str, *, needed: bool = False) -> str:
        text = self.needed(column) if needed else self.text(column)
        if text and not (text.isascii() and text.isdigit()):
            raise self.fault(f"'{text}' in '{column}' is not a number.")
        return text

    def day(self, column: str) -> date | None:
        text = self.text(column)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise self.fault(f"'{text}' in '{column}' is not a date like 2019-04-01.") from None


def load_authorities(authorities: Path, tilemap: Path) -> Authorities:
    """Read the authorities and their places on the tile map.

    Args:
        authorities: CSV file, one line an authority.
        tilemap: CSV file, one line a tile.

    Raises:
        KnowledgeError: Naming file and line of the first thing that does not fit.
    """
    rows = list(_rows(authorities, _COLUMNS))
    row_of: dict[str, _Row] = {}
    numbers: set[str] = set()
    for row in rows:
        code, number = row.code("ons_code"), row.digits("la_code", needed=True)
        if code in row_of:
            raise row.fault(f"the authority '{code}' stands twice.")
        if number in numbers:
            raise row.fault(f"the la_code '{number}' stands twice.")
        row_of[code] = row
        numbers.add(number)
    tiles = _tiles(tilemap, row_of)
    found = {code: _authority(row, tiles.get(code)) for code, row in row_of.items()}
    for authority in found.values():
        _check(authority, found, row_of[authority.code])
    ordered = sorted(found.values(), key=lambda authority: (authority.valid_to is not None, authority.name))
    return Authorities({authority.code: authority for authority in ordered})


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[_Row]:
    reader = csv.reader(read_utf8(path).splitlines(keepends=True), strict=True)
    try:
        if next(reader, None) != list(columns):
            raise fault(path, 1, f"the first line should name the columns {', '.join(columns)}.")
        for cells in reader:
            if len(cells) != len(columns):
                raise fault(path, reader.line_num, f"there are {len(cells)} cells instead of {len(columns)}.")
            yield _Row(path, reader.line_num, dict(zip(columns, cells, strict=True)))
    except csv.Error as error:
        raise fault(path, reader.line_num, f"not valid CSV: {error}.") from error


def _tiles(path: Path, known: Mapping[str, _Row]) -> dict[str, Tile]:
    tiles: dict[str, Tile] = {}
    taken: set[tuple[int, int]] = set()
    for row in _rows(path, _TILE_COLUMNS):
        code = row.code("ons_code")
        tile = Tile(int(row.digits("col", needed=True)), int(row.digits("row", needed=True)))
        if code not in known:
            raise row.fault(f"there is no authority '{code}'.")
        if code in tiles:
            raise row.fault(f"'{code}' has two tiles.")
        if (tile.column, tile.row) in taken:
            raise row.fault(f"two authorities share column {tile.column}, row {tile.row}.")
        tiles[code] = tile
        taken.add((tile.column, tile.row))
    return tiles


def _authority(row: _Row, tile: Tile | None) -> Authority:
    return Authority(
        code=row.code("ons_code"),
        name=row.needed("name"),
        official_name=row.needed("official_name"),
        type=row.needed("type"),
        region=row.needed("region"),
        region_code=row.code("region_code"),
        serves=frozenset(row.names("serves")),
        lies_in=frozenset(row.names("lies_in")),
        la_code=row.digits("la_code", needed=True),
        urn=row.digits("urn"),
        aliases=row.names("aliases"),
        delivery_bodies=row.dated_names("delivery_bodies"),
        former_names=row.dated_names("former_names"),
        former_codes=row.codes("former_ons_codes"),
        reports_name=row.text("reports_name"),
        statistical_neighbours=row.codes("statistical_neighbours_ons"),
        previous_neighbours=tuple(row.text("statistical_neighbours_previous_la").split()),
        predecessors=row.codes("predecessors_ons"),
        successors=row.codes("successors_ons"),
        valid_from=row.day("valid_from"),
        valid_to=row.day("valid_to"),
        confusable=row.text("confusable"),
        confidence=row.text("confidence"),
        notes=row.text("notes"),
        tile=tile,
    )


def _check(authority: Authority, found: Mapping[str, Authority], row: _Row) -> None:
    for column, codes in (
        ("predecessors_ons", authority.predecessors),
        ("successors_ons", authority.successors),
        ("statistical_neighbours_ons", authority.statistical_neighbours),
    ):
        for code in codes:
            if code not in found:
                raise row.fault(f"there is no authority '{code}' for '{column}'.")
    for code in authority.predecessors:
        if authority.code not in found[code].successors:
            raise row.fault(f"'{code}' does not name '{authority.code}' among its successors.")
    if authority.valid_from and authority.valid_to and authority.valid_to < authority.valid_from:
        raise row.fault(f"it ends on {authority.valid_to}, before it begins on {authority.valid_from}.")
    if authority.valid_to is None and authority.tile is None:
        raise row.fault(f"'{authority.name}' has no place on the tile map.")
