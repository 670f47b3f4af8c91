"""From which weight on a body counts as one that is inspected; its weight is how likely that is, 0 to 1."""

from __future__ import annotations

LIKELY = 0.35
"""Above it a body is taken for one that is inspected, when others are compared with it."""
PLAUSIBLE = 0.2
"""From it on a body may be meant by words that do not name it."""
