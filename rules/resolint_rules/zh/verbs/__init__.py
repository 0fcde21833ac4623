"""Rules about operative verbs and preambular phrases."""
