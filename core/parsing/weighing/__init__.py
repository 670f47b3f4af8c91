"""Weighs what speaks for each reading of a grade word: what it is the grade of, when it held, and whose it is."""
