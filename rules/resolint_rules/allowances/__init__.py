"""Rules about what the drafter allows."""
