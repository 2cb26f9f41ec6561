"""The days of a month: how they look, what is typed on them, and their absences."""
