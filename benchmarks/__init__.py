"""How fast factlint is: whole processes and single stages, beside its peers, on texts that are made up here."""
