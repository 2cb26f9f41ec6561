"""Things to do, as rows that several pages show."""
