"""Rules on Chinese as resolutions write it; what holds in any language stands one folder up."""
