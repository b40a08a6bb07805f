"""Remembers what a step was done with, so that the same step on the same input is skipped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.install.console import ROOT


@dataclass(frozen=True)
class Stamp:
    """A step that is up to date as long as its paths and its words (versions, places) stay the same."""

    file: Path
    paths: tuple[Path, ...]
    words: tuple[str, ...] = ()

    def is_current(self) -> bool:
        """Whether the step was done with exactly what lies here now."""
        return self.file.is_file() and self.file.read_text(encoding="utf-8") == self._fingerprint()

    def set(self) -> None:
        """Record that the step is done."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self._fingerprint(), encoding="utf-8")

    def _fingerprint(self) -> str:
        digest = hashlib.sha256("\0".join(self.words).encode())
        for file in _files_under(self.paths):
            digest.update(f"\0{file.relative_to(ROOT)}\0".encode())
            digest.update(file.read_bytes())
        return digest.hexdigest()


def _files_under(paths: Iterable[Path]) -> list[Path]:
    found = {file for path in paths for file in (path.rglob("*") if path.is_dir() else (path,))}
    return sorted(file for file in found if file.is_file())
