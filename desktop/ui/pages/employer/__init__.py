"""The company: who it is, where it is, and who trains with it."""
