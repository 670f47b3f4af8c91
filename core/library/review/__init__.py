"""What needs a person’s eyes: the queue, its reasons, and the decisions about it."""
