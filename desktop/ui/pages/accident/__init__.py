"""Accidents at work: what happened, how grave it is, and what has to be done by when."""
