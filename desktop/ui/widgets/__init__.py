"""The widget kit: every control takes translated text and reports by signals."""
