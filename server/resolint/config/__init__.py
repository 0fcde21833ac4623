"""Configuration: its files, what holds for a path, and how rules come in."""
