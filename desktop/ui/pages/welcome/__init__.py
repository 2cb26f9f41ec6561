"""What is shown before a file is open."""
