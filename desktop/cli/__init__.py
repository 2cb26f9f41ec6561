"""The command line: a public interface, one module for each family of commands."""
