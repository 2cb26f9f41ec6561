"""Rules that can be asked by name: one module a subject, each with its ``RULES``."""
