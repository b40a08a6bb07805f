"""Who offers what, formal and informal side by side, informal first; what is missing; who knows the way."""
