"""The page of the weekly timetable."""
