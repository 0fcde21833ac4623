"""What an editor can ask of a draft: offsets in, plain data out."""
