"""All of the knowledge together."""

from __future__ import annotations

import pickle
import shutil
from typing import TYPE_CHECKING

import pytest

from core.errors import KnowledgeError
from core.knowledge import load_knowledge, palette, read_knowledge

if TYPE_CHECKING:
    from pathlib import Path


def test_knowledge_is_read_once() -> None:
    assert load_knowledge() is load_knowledge()
    assert palette() is load_knowledge().palette


def test_a_copy_of_the_folder_reads_the_same(copy: Path) -> None:
    assert read_knowledge(copy).frameworks == load_knowledge().frameworks
    assert read_knowledge(copy).palette == load_knowledge().palette
    assert read_knowledge(copy).authorities.all() == load_knowledge().authorities.all()


@pytest.mark.parametrize("name", ["frameworks", "language", "themes"])
def test_a_missing_folder_is_told_by_name(copy: Path, name: str) -> None:
    shutil.rmtree(copy / name)
    with pytest.raises(KnowledgeError, match="missing") as caught:
        read_knowledge(copy)
    assert caught.value.title == "The desk's own data is damaged"


def test_a_fault_survives_the_way_back_from_a_worker_process(copy: Path) -> None:
    (copy / "language" / "broken.toml").write_text("[x]\nphrases = [1]\n", encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        read_knowledge(copy)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
