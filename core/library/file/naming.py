"""How the file of a library is called."""

SUFFIX = ".jdesk"
"""Ending of its name."""
