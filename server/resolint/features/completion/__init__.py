"""What may come next at a place: verbs and phrases, citations, notes, closing formulae."""
