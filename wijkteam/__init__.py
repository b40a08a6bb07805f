"""Case management for sociale wijkteams: één huishouden, één plan, één regisseur."""
