"""Notice and the end of the contract: Vade Mecum, fiche 15."""
