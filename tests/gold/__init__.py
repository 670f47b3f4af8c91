"""Labelled articles, and the gate that keeps what the parser can read from getting worse. README.md tells how."""
