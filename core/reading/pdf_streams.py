"""A look into the compressed streams of a PDF before PDFium unpacks them, so that a small file cannot fill the memory.

Measured with PDFium 159: 146 kB of compressed text commands took 11.6 GB and 83 seconds, because every letter drawn
costs some 220 bytes. The pages of 150 published inspection reports unpack to less than 2 MB a stream.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from core.errors import TooLargeError
from core.reading.limits import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

STREAM_LIMIT = 8 * MEGABYTE
"""Unpacked bytes of one stream that may hold commands to draw a page."""

PICTURE_LIMIT = 200 * MEGABYTE
"""Unpacked bytes of one picture; an A4 page in colour at 600 dots an inch has 104 MB."""

_START = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_DEFLATE_AT_BEST = 1032  # https://zlib.net/zlib_tech.html: the most that deflate can shrink anything
_CHUNK = 256 * 1024
_DICTIONARY = 400  # bytes before a stream in which its dictionary is looked for
_NESTED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")


def require_modest_streams(data: bytes, name: str) -> None:
    """Refuse a PDF with a stream that unpacks to more than any honest page needs.

    Args:
        data: The whole file.
        name: File name for the message.

    Raises:
        TooLargeError: A stream is over its limit.
    """
    for dictionary, packed in _streams(data):
        limit = PICTURE_LIMIT if _PICTURE.search(dictionary) else STREAM_LIMIT
        layers = max(1, len(_NESTED.findall(dictionary)))
        if len(packed) * _DEFLATE_AT_BEST**layers > limit and _unpacks_over(packed, limit, layers):
            raise TooLargeError(
                f"{name} holds something that unpacks to more than {limit // MEGABYTE} MB, "
                "which no page of writing needs. Nothing was stored.",
                "Open it in a PDF viewer, print it to a new PDF and add that.",
            )


def _streams(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    whole = memoryview(data)
    end = 0
    while (found := _START.search(data, end)) is not None:
        start = found.end()
        end = data.find(_END, start)
        end = len(data) if end < 0 else end
        before = data[max(0, found.start() - _DICTIONARY) : found.start()]
        opening = before.rfind(b" obj")
        yield before[opening + 1 :], whole[start:end]


def _unpacks_over(packed: memoryview, limit: int, layers: int) -> bool:
    """Whether a stream unpacks to more than ``limit``; what is not deflated, or is broken, does not."""
    unpackers = [zlib.decompressobj() for _ in range(layers)]
    sizes = [0] * layers
    pending: list[tuple[int, bytes | memoryview]] = []
    for start in range(0, len(packed), _CHUNK):
        pending.insert(0, (0, packed[start : start + _CHUNK]))
    try:
        while pending:
            layer, chunk = pending.pop()
            if unpackers[layer].eof:
                continue
            out = unpackers[layer].decompress(chunk, _CHUNK)
            rest = unpackers[layer].unconsumed_tail
            if rest and not unpackers[layer].eof:
                pending.append((layer, rest))
            sizes[layer] += len(out)
            if sizes[layer] > limit:
                return True
            if layer + 1 < layers and out:
                pending.append((layer + 1, out))
    except zlib.error:
        return False
    return False
