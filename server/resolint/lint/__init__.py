"""Drafts and rules to findings, and findings to fixes."""
