"""Rules about the masthead and the closing block."""
