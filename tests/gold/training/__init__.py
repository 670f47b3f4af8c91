"""Learns the weights of cues from the labelled articles: ``python -m tests.gold.training`` (README.md tells how)."""
