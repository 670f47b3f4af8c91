"""How a person corrects, confirms or rejects what was read: forms and dialogs that several pages use, and the trail."""
