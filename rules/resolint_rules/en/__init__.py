"""Rules on English as resolutions write it."""
