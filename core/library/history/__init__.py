"""Inspections over time: areas through the frameworks, profiles of authorities, the national picture."""
