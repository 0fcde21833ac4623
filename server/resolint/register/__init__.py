"""The adopted resolutions that the user knows."""
