"""How a draft is read: what is no text of the resolution left out, odd notations in the usual one.

A file is rewritten in layers, each of which knows the way back.
So the draft model and the rules know one notation, and every edit lands in the file as written.
"""
