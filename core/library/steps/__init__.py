"""Undo and redo for every change that a person makes."""
