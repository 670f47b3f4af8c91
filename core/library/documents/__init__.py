"""Documents in the library: stored, listed, read back whole, tagged, and linked to their copies."""
