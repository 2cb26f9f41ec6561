"""The file of one learner: who it is, the contract, its levels and amounts."""
