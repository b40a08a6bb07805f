"""Invented people for a first look and for tests: family De Vries, thirty other huishoudens, and a fictional staff."""
