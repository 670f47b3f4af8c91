"""What people decide about findings: corrections with their trail, kept when a document is read anew."""
