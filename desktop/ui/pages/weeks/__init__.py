"""What really happened in a month: absences, extra hours, the way to the company."""
