"""Papers of the accreditation."""
