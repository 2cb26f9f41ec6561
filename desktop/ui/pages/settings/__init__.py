"""How Tandem looks and where things are kept."""
