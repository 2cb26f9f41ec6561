"""The interface: windows, pages and widgets."""

from desktop.ui.immortal import protect_constants

protect_constants()
