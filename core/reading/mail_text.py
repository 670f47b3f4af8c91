"""The plain text of a message: lines that a mail program folded are made whole (RFC 3676)."""

from __future__ import annotations

_SIGNATURE = "-- "


def unfolded(text: str, *, drops_space: bool) -> str:
    """Join the lines that end in a space to the next, as ``format=flowed`` means them.

    Args:
        text: The text with plain line ends.
        drops_space: Whether the space was only put there for folding (``delsp=yes``).
    """
    lines: list[str] = []
    open_depth: int | None = None
    for raw in text.split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        folds = line.endswith(" ") and line != _SIGNATURE
        if folds and drops_space:
            line = line[:-1]
        if open_depth == depth and line != _SIGNATURE:
            lines[-1] += line
        else:
            lines.append(f"{'>' * depth}{' ' if depth else ''}{line}")
        open_depth = depth if folds else None
    return "\n".join(lines)
