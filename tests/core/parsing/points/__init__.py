"""Tests of core.parsing.points."""
