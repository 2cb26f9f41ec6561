"""Papers of leave."""
