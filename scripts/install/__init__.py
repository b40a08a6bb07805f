"""Sets up everything that Wijkteam needs on a bare machine: `python3 -m scripts.install [--test]`.

Runs before anything is installed, so it uses the standard library alone. Every step first looks whether there
is something to do; a second run takes a moment and changes nothing.
"""
