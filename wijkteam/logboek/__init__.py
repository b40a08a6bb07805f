"""The logboek of a casus: what happened, in the order in which it happened. Nothing in it ever changes."""
