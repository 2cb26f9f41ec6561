"""Papers of safety and health."""
