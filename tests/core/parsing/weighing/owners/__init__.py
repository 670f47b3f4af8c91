"""Whose a grade is."""
