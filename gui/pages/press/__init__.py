"""The press check: what articles tell, held against the official reports."""
