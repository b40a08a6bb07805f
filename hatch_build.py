"""Stops a build that would give a wheel without its face: the built style sheets, scripts and fonts."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsMustBeBuilt(BuildHookInterface[Any]):
    """Refuses to pack while `wijkteam/static/dist` is empty; an editable install may go without."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raise SystemExit with a plain sentence when the assets are not there."""
        if version == "editable":
            return
        dist = Path(self.root, "wijkteam", "static", "dist")
        if not any(path.is_file() for path in dist.rglob("*")):
            raise SystemExit(
                "De map wijkteam/static/dist is leeg: de stijl en de scripts zijn nog niet gebouwd. "
                "Gebruik 'make wheel': die bouwt ze eerst."
            )
