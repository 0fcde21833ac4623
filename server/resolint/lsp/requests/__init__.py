"""One file for each thing that an editor can ask: its handlers, and how they are registered."""
