"""When are two documents the same story, or the same report? Pure rules; no SQL.

A story that several sites print, or that a paper prints twice, is one witness and not several. Two articles tell the
same story when they are about the same provider, appeared within a month of each other, and share half of their runs
of three words. (Of 114 articles that were written independently no two share a tenth.) Two official reports are the
same report when their covers give the same provider, kind of visit and days.

Texts are compared by signatures: of all runs of words that fall into one of 128 bins by their hash, the smallest hash
(one permutation hashing: Li, Owen and Zhang, NIPS 2012; empty bins are filled from their neighbour: Shrivastava and
Li, ICML 2014). The share of equal places estimates the share of common runs. What a signature is depends on the text
alone, so that links do not depend on the order of import.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from operator import eq
from typing import TYPE_CHECKING

from core.library.resolving.naming import levelled
from core.model import DocumentKind

if TYPE_CHECKING:
    from core.model import Document, Findings, Provider, ReportedInspection

ALIKE = 0.5
"""Share of common runs of words from which on two articles tell the same story."""

_APART_AT_MOST = timedelta(days=31)
"""Between two printings of the same story."""

_BINS = 128
_BIN_SHIFT = 25  # the upper seven of 32 bits choose the bin
_VALUE_SHIFT = 17  # eight of the others are kept
_EMPTY = 1 << 32
_MIX = 0x9E3779B1
_FEWEST_RUNS = 25
_BANDS = 12
_BAND_WIDTH = 2
_LONGEST = 200_000
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a document is compared by.

    Attributes:
        block: Number of all that it could be the same as: articles about the same provider, or the same report.
        signature: One byte a bin; empty for a report of few words.
        told_on: Day it was published, if known.
        official: Whether it is an official report; those of one block are the same report whatever their words.
    """

    block: int
    signature: bytes
    told_on: date | None
    official: bool

    @property
    def bands(self) -> tuple[int, ...]:
        """Numbers under which it is looked up: those that are alike share one, but for one in thirty at the limit."""
        return (0,) if self.official else bands_of(self.signature)

    @property
    def told_between(self) -> tuple[date, date]:
        """The first and the last day on which a document that has one can have been published to be the same."""
        if self.official or self.told_on is None:
            return date.min, date.max
        first = max(self.told_on, date.min + _APART_AT_MOST) - _APART_AT_MOST
        return first, min(self.told_on, date.max - _APART_AT_MOST) + _APART_AT_MOST


def likeness(document: Document, findings: Findings) -> Likeness | None:
    """What a document is compared by; None for one that is compared to nothing.

    That is an article too short to be told from others, or a report whose cover does not say which it is.
    """
    chief = findings.inspections[0] if findings.inspections else None
    signature = signature_of(document.text)
    if findings.kind is DocumentKind.OFFICIAL_REPORT:
        cover = None if chief is None else _cover(chief)
        block = None if cover is None else _number("report", *cover)
        return None if block is None else Likeness(block, signature or b"", findings.article_date, official=True)
    if signature is None:
        return None
    block = _number("article", *(_named(chief.provider) if chief else ()))
    return Likeness(block, signature, findings.article_date, official=False)


def signature_of(text: str) -> bytes | None:
    """The signature of a text; None for one of too few words."""
    words = _WORD.findall(text[:_LONGEST].casefold())
    runs = {
        zlib.crc32(f"{one} {two} {three}".encode("utf-8", "replace"))
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    }
    if len(runs) < _FEWEST_RUNS:
        return None
    smallest = [_EMPTY] * _BINS
    for run in runs:
        # A checksum spreads similar texts badly over its upper bits; a multiplication by an odd number mends that.
        mixed = run * _MIX & 0xFFFFFFFF
        place = mixed >> _BIN_SHIFT
        if mixed < smallest[place]:
            smallest[place] = mixed
    return bytes(_filled(smallest))


def share_of_common_runs(one: bytes, other: bytes) -> float:
    """How much of their runs of words two texts share, 0 to 1, as their signatures tell; 0 without signatures."""
    if not one or not other:
        return 0.0
    equal: int = sum(map(eq, one, other))
    return equal / _BINS


def bands_of(signature: bytes) -> tuple[int, ...]:
    """Numbers under which a signature is looked up."""
    bands = []
    for band in range(_BANDS):
        number = band
        for value in signature[band * _BAND_WIDTH : (band + 1) * _BAND_WIDTH]:
            number = number << 8 | value
        bands.append(number)
    return tuple(bands)


def is_same(one: Likeness, other: Likeness) -> bool:
    """Whether two documents are the same story or the same report. Symmetric."""
    return one.block == other.block and is_alike(one, other) and not set(one.bands).isdisjoint(other.bands)


def is_alike(one: Likeness, other: Likeness) -> bool:
    """The same of two documents of which it is known that they are of one block and share a band."""
    if one.official:
        return True
    if one.told_on and other.told_on and abs(one.told_on - other.told_on) > _APART_AT_MOST:
        return False
    return share_of_common_runs(one.signature, other.signature) >= ALIKE


def _filled(smallest: list[int]) -> list[int]:
    """Values of all bins; an empty one takes that of the next that is not, changed by the distance."""
    values = [0] * _BINS
    distance = 0
    last = next(value for value in smallest if value < _EMPTY)
    # From the end, so that the next is known; the first stands behind the last.
    for place in range(_BINS - 1, -1, -1):
        if smallest[place] < _EMPTY:
            last, distance = smallest[place], 0
        else:
            distance += 1
        values[place] = (last >> _VALUE_SHIFT) + distance * _MIX & 0xFF
    return values


def _named(provider: Provider) -> tuple[str, ...]:
    if provider.authority_code and provider.provider_type.value == "childrens_services":
        return provider.provider_type, provider.authority_code
    return provider.provider_type, levelled(provider.name or "")


def _cover(chief: ReportedInspection) -> tuple[str, ...] | None:
    provider = chief.provider
    days = chief.inspected_from or chief.published_on
    if days is None or not (provider.name or provider.authority_code):
        return None
    return (*_named(provider), chief.visit_type, days.isoformat(), (chief.inspected_to or days).isoformat())


def _number(*words: str) -> int:
    """A number of 63 bits, as SQLite stores them, that stands for some words."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(words).encode(), digest_size=8).digest(), "big") >> 1
