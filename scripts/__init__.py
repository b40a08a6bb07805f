"""Helpers around the program: setting up and checking. Nothing here is part of it."""
