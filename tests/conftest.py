"""What every test shares: an own home for data and settings, no network, and the optional shared corpus."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long one example takes says how busy the machine is; tests about time measure it themselves.
settings.register_profile("judgement-desk", settings.default, deadline=None)
settings.load_profile("judgement-desk")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and data of a test out of the user's folders."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("JUDGEMENT_DESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any attempt to reach another machine: the desk works offline."""
    real_connect = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            pytest.fail(f"network access attempted: {address}")
        real_connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that every user may enter and write to, unlike those that pytest makes."""
    if os.name != "posix":
        pytest.skip("rights cannot be taken away this way here")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def shared() -> Path:
    """The shared corpus beside the checkout; a test that needs it is skipped, visibly, without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared corpus is not beside this checkout")
    return SHARED
