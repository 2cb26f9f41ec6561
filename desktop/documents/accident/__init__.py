"""Papers of an accident at work."""
