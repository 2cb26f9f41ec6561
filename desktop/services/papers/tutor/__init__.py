"""Papers of the tutor."""
