"""What the law says of the hours of a week, one module a limit.

A dated week is made of days, each with the age and the law of that day (``week``); every limit
is a generator over the week (``checks``); what goes over is an ``Excess``, worded where the
limit is written; ``fix`` looks for the smallest change of one boundary that settles it; and
``findings`` puts dates and sources on what was found.

The hours at the training operator are not known, only its half days.

Basis: contrat d'alternance, art. 5; Vade Mecum 4.5 and fiche 2; law of 16 March 1971.
"""
