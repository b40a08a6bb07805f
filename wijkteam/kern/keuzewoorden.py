"""A choice out of a fixed list, with the words in which people read it."""

from enum import StrEnum


class MetLabel(StrEnum):
    """A choice that reads as its value with spaces, unless a subclass says otherwise."""

    @property
    def label(self) -> str:
        return self.value.replace("_", " ")
