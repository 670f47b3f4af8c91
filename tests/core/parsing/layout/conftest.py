"""What the tests of the layout share."""

from __future__ import annotations

import pytest

from core.parsing.layout.furniture import furniture_words


@pytest.fixture(scope="session")
def words(knowledge):
    return furniture_words(knowledge.wording)
