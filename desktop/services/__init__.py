"""What a user can do with a file, one function for each intention."""
