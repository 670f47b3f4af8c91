"""The sets of labelled articles: those that weights are learnt from, and those that tell how good they are."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from pathlib import Path

from tests.gold.labels import LabelledArticle, load_article

GOLD = Path(__file__).resolve().parent
_ARTICLES = GOLD / "articles"


class ArticleSet(StrEnum):
    """Which articles are scored together."""

    DEVELOPMENT = "development"
    HELD_OUT = "held_out"
    HARD = "hard"
    WIDE = "wide"
    MORE = "more"
    FRESH = "fresh"
    UNTOUCHED = "untouched"


_IN_ARTICLES = (ArticleSet.DEVELOPMENT, ArticleSet.HELD_OUT)
_OWN_FOLDERS = {own: GOLD / own.value for own in ArticleSet if own not in _IN_ARTICLES}
LEARNT_FROM = (ArticleSet.DEVELOPMENT, ArticleSet.HARD, ArticleSet.WIDE, ArticleSet.MORE)
"""Sets that may be read and learnt from; the others are sealed."""
SEALED = (ArticleSet.HELD_OUT, ArticleSet.FRESH, ArticleSet.UNTOUCHED)


def held_out_names() -> frozenset[str]:
    """Names of the articles that were set aside before any rule was written."""
    lines = (GOLD / "held_out.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def texts(article_set: ArticleSet) -> tuple[Path, ...]:
    """Text files of one set in a stable order."""
    if article_set in _OWN_FOLDERS:
        return tuple(sorted(_OWN_FOLDERS[article_set].rglob("*.txt")))
    aside = held_out_names()
    wanted = article_set is ArticleSet.HELD_OUT
    return tuple(path for path in sorted(_ARTICLES.rglob("*.txt")) if (_name(path) in aside) is wanted)


def articles(article_set: ArticleSet) -> tuple[LabelledArticle, ...]:
    """The articles of one set with their labels."""
    return tuple(load_article(path, _name(path)) for path in texts(article_set))


def fingerprint(article_set: ArticleSet) -> str:
    """SHA-256 over the names, texts and labels of one set, alike on systems that change line ends."""
    digest = hashlib.sha256()
    for text in texts(article_set):
        for path in (text, text.with_suffix(".json")):
            digest.update(f"{_name(path)}{path.suffix}\0".encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
            digest.update(b"\0")
    return digest.hexdigest()


def _name(path: Path) -> str:
    folder = next((own for own in _OWN_FOLDERS.values() if path.is_relative_to(own)), _ARTICLES)
    return path.relative_to(folder).with_suffix("").as_posix()
