"""The figures of the law, each with its history, its source and the employer's own ones."""
