"""From which weight on a body counts as one that is inspected; its weight is how likely that is, 0 to 1."""

from __future__ import annotations

LIKELY = 0.35
"""Above it a body is taken for one that is inspected, when others are compared with it."""
PLAUSIBLE = 0.2
"""From it on a body may be meant by words that do not name it."""
LISTED = 0.45
"""What a body weighs at least that is one of a list that has one grade: likely, but less than one that stands alone."""
