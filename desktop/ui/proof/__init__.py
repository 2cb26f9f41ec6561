"""Files kept as proof, as a list that several pages show."""
