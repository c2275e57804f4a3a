# ruff: noqa: INP001, S603, S607 (a script, no package; it runs npm as it is installed)
"""Fetch the two script libraries of the server's pages anew, with the licences of all that is inside them.

    python scripts/bundle_web.py

writes kg/web/static/yasgui and kg/web/static/htmx from the npm packages named here, as they were published. It needs npm and the network.
To take a newer version, change the number, run it, and run the browser tests.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
STATIC: Final = ROOT / "kg" / "web" / "static"
BUNDLES: Final = {
    "yasgui": ("@zazuko/yasgui", "4.6.2", ("build/yasgui.min.js", "build/yasgui.min.css")),
    "htmx": ("htmx.org", "2.0.11", ("dist/htmx.min.js",)),
}
_PACKAGE: Final = re.compile(r".*node_modules/((?:@[^/]+/)?[^/]+)")
_MIT: Final = """The MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def main() -> None:
    """Write both folders."""
    with tempfile.TemporaryDirectory() as place:
        wanted = [f"{package}@{version}" for package, version, _ in BUNDLES.values()]
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", place, *wanted], check=True)
        modules = Path(place) / "node_modules"
        for name, (package, _, files) in BUNDLES.items():
            folder = STATIC / name
            folder.mkdir(parents=True, exist_ok=True)
            for file in files:
                shutil.copyfile(modules / package / file, folder / Path(file).name)
            parts = [package, *_inside(modules / package / f"{files[0]}.map")]
            (folder / "LICENSES.txt").write_text("\n\n".join(_licence(modules / part) for part in parts), encoding="utf-8")


def _inside(source_map: Path) -> list[str]:
    """The packages that a file was built from, by its source map."""
    sources = json.loads(source_map.read_text("utf-8"))["sources"] if source_map.is_file() else []
    return sorted({match[1] for source in sources if (match := _PACKAGE.match(source))})


def _licence(package: Path) -> str:
    """Name, version and licence of a package; the MIT text where it names that licence and brings no file."""
    about = json.loads((package / "package.json").read_text("utf-8"))
    author = about.get("author", "its authors")
    holder = author if isinstance(author, str) else author["name"]
    files = sorted(file for file in package.iterdir() if re.match(r"(?i)licen[cs]e", file.name))
    if not files and about.get("license") != "MIT":
        msg = f"{about['name']} names no licence that is known here; read it and decide"
        raise SystemExit(msg)
    text = "\n".join(file.read_text("utf-8").strip() for file in files) or f"Copyright (c) {holder}\n\n{_MIT.strip()}"
    title = f"{about['name']} {about['version']} ({about.get('license', 'see below')})"
    return f"{title}\n{'=' * len(title)}\n\n{text}\n"


if __name__ == "__main__":
    main()
