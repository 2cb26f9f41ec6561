"""The interface: windows, pages and widgets."""
