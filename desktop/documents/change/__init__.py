"""Papers of a change: amendment, annex, and the copy to the social secretariat."""
