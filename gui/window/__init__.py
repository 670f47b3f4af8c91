"""The main window: its bars, its navigation, what can be dropped on it, and the libraries and dialogs it opens."""
