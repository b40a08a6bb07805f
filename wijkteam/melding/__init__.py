"""Meldingen and signalen: somebody asks for help or worries about another; who picks it up, and how it ends."""
