# ruff: noqa: INP001 (a script, no package)
"""Run `kgx validate` on a KGX export without asking the network for the Biolink Model.

    KGX_ENVIRONMENT/bin/python scripts/kgx_validate.py FOLDER

needs an environment in which kgx is installed, and no other package of ours. kgx fetches its model and its list of prefixes from the
web; here both come from the package `biolink-model` that kgx depends on. The prefixes of our own identifiers are declared beside
Biolink's, as kgx knows no option for it. The checks are those of `kgx validate`, all of them; any finding makes the exit code 1.
"""

from __future__ import annotations

import importlib.resources
import json
import sys
import tempfile
from pathlib import Path

SEGMENTS = ("brand", "class", "condition", "drug", "family", "food", "group", "herb", "product", "protein", "salt", "substance")
OWN_PREFIXES = {f"rxloom.{segment}": f"https://w3id.org/rxloom/id/{segment}/" for segment in (*SEGMENTS, "claim", "edge", "monograph")}


def _use_local_model(folder: Path) -> None:
    """Point kgx and its model toolkit at files instead of addresses; must run before kgx is imported."""
    package = importlib.resources.files("biolink_model")
    prefixes = json.loads((package / "prefixmaps" / "biolink_model_prefix_map.json").read_text("utf-8"))
    context = folder / "context.jsonld"
    context.write_text(json.dumps({"@context": {**prefixes, **OWN_PREFIXES}}), encoding="utf-8")

    from bmt import toolkit

    model = str(package / "schema" / "biolink_model.yaml")
    toolkit.Toolkit.__init__.__defaults__ = (model, {"predicate mappings": []})

    from kgx import config

    config.get_config()["jsonld-context"]["biolink"] = str(context)


def main(export: Path) -> None:
    """Validate nodes.tsv and edges.tsv of a folder; the process ends as kgx ends it."""
    files = [str(export / name) for name in ("nodes.tsv", "edges.tsv")]
    for file in files:
        rows = Path(file).read_bytes().splitlines()[1:]
        print(f"{file}: {len(rows)} rows")
    with tempfile.TemporaryDirectory() as folder:
        _use_local_model(Path(folder))
        from kgx.cli import cli

        cli(["validate", "--input-format", "tsv", *files])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
