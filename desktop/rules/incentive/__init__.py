"""Premiums and reductions for a learner, by region and date: ``incentive.list``."""
