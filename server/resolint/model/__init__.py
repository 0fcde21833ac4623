"""What all else is about: a draft as frozen data."""
