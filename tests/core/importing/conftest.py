from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.importing import importer
from core.library import create_library
from tests.core.importing.jobs import read_with_simple_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library


@pytest.fixture
def library() -> Iterator[Library]:
    with create_library(None) as made:
        yield made


@pytest.fixture
def simple_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with few rules that are known, which is quicker and leaves the results to the tests."""
    monkeypatch.setattr(importer, "read_parts", read_with_simple_rules)
