"""Case management for sociale wijkteams: één huishouden, één plan, één regisseur."""

import gc

# Nearly all objects of the first second stay for good; looking among them for rubbish time and again would make
# that second a quarter longer. The threshold is per process, so it has to be here, before any other import.
gc.set_threshold(20_000, 20, 20)
