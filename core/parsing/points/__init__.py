"""What an article singles out: strengths, areas for improvement, and practices with a name of their own."""

from core.parsing.points.finding import PointOf, points_of

__all__ = ["PointOf", "points_of"]
