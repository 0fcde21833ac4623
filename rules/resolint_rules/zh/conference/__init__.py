"""Rules about the heading of a draft at a Model UN conference."""
