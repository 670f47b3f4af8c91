"""Who takes part in an inspection: joint work of several inspectorates travels under one name, "Ofsted+CQC"."""

from __future__ import annotations

_JOINT = "+"
"""What stands between the inspectorates that work together."""


def taking_part(inspectorate: str | None) -> tuple[str, ...]:
    """The inspectorates that take part, in the order they are named; none where it is not told who inspected."""
    return tuple(inspectorate.split(_JOINT)) if inspectorate else ()


def jointly(*inspectorates: str) -> str:
    """The one name under which inspectorates work together."""
    return _JOINT.join(inspectorates)
