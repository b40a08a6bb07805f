"""Telling what happens, running other programs, and stopping with a sentence somebody can act on."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class InstallStopt(Exception):
    """Something cannot be installed here; the message says what the reader can do about it."""


def tell(sentence: str) -> None:
    """Say on the terminal what is going on."""
    print(f"· {sentence}", flush=True)


def run(command: Sequence[str], otherwise: str) -> None:
    """Run `command` in the project folder, showing only its complaints.

    Raises `InstallStopt` with the sentence `otherwise` when it fails.
    """
    try:
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as fout:
        raise InstallStopt(f"{otherwise}\n  Het commando was: {' '.join(command)}") from fout


def output_of(command: Sequence[str]) -> str:
    """What `command` prints, or nothing when it is absent or fails."""
    try:
        answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()
