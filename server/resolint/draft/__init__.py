"""The document model: text to draft."""
