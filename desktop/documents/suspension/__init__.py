"""Papers of absences: the notice of suspension."""
