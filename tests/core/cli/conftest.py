from __future__ import annotations

import pytest


@pytest.fixture
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As wide on every machine."""
    monkeypatch.setenv("COLUMNS", "120")
