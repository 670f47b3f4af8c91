"""The settings, a section an idea. Everything applies at once; there is nothing to confirm."""
