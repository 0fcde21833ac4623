"""What is said of a place when the mouse rests on it: one file for each thing that can be there."""
