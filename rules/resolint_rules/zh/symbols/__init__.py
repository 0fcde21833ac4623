"""Rules about document symbols."""
