"""A paragraph or a note inserted or deleted, and all that depends on it, as one act."""
