"""Temporary unemployment: ``unemployment.notices``."""
