"""Law and method as data and pure functions: grounds, ages, rings, life areas. No database, no flask."""
