"""What several rules and features ask of a draft, each piece of knowledge once."""
