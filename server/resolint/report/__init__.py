"""Findings for people and for programs: one file an output format."""
