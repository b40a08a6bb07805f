"""Rows as a file for a spreadsheet: semicolons, UTF-8 with a mark that Excel knows, and nothing it would run."""

import csv
import io
from collections.abc import Iterable

# What a spreadsheet takes for the beginning of a formula; in some countries also as wide as a Chinese letter.
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def als_csv(rijen: Iterable[Iterable[str]]) -> bytes:
    """The whole file. An apostrophe in front makes a spreadsheet show a cell instead of running it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerows([f"'{cel}" if cel.startswith(GEVAARLIJK) else cel for cel in rij] for rij in rijen)
    return b"\xef\xbb\xbf" + uit.getvalue().encode("utf-8")
