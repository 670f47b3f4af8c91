"""Spans of a text that name something: grades, areas, providers, inspectorates, times, people."""
