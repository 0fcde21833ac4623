"""Rules about the order and the numbers of paragraphs."""
