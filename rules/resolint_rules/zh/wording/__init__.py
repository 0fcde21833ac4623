"""Rules about names and wording."""
