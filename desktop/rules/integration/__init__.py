"""The integration period after the contract: ``integration.period``."""
