"""Accidents at work: what is asked, what is answered, and what follows from it."""
