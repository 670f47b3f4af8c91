"""Charts of our own: pure geometry, and widgets whose every mark is reached by mouse, keys and words."""
