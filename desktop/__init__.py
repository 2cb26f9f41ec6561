"""Tandem: the program, layer by layer."""
