"""The year of all learners: leave, public holidays, school calendar, and what is left."""
