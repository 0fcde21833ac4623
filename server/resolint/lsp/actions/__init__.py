"""The actions that are offered at a place, by what they do: one file each, with its edits."""
