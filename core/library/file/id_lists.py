"""Many ids at once: as one JSON array they come in a fifth of the time of as many rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library


def id_list(library: Library, sql: str, values: Sequence[object] = ()) -> list[int]:
    """The one column of a query, in its order."""
    column = library.value(f"WITH found (id) AS ({sql}) SELECT json_group_array(id) FROM found", values)
    found: list[int] = json.loads(column)
    return found


def ids(library: Library, sql: str, values: Sequence[object] = ()) -> set[int]:
    """The one column of a query, as a set."""
    return set(id_list(library, sql, values))
