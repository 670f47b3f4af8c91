"""Press against report."""
