from __future__ import annotations

import pytest

from core.library.listing import listed


@pytest.mark.parametrize(
    ("names", "told"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")], ids=["1", "2", "3"]
)
def test_names_are_listed_as_in_a_sentence(names: list[str], told: str) -> None:
    assert listed(iter(names)) == told
