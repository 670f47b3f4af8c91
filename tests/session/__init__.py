"""A working day at the real window: mouse and keys come from the X server, as from a person's hands."""
