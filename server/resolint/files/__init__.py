"""Drafts on disk: found, read, and written whole or not at all."""
