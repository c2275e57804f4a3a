"""Size and load time of pictures beside pyvis' own page of the same graph, in one run and one browser.

python -m tests.bench.pictures STORE

The graph is the surroundings of a drug, cut to 20, 150 and 300 entities. pyvis' page has its scripts inside (`cdn_resources="in_line"`),
once as it comes and once with physics off; its other requests are answered with nothing. A page is ready when it has drawn and rests: ours
says so, of pyvis' page it is the end of its stabilisation or, without physics, its first drawing.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pyvis.network import Network

from kg.html import draw
from kg.picture import views
from kg.store import Store

if TYPE_CHECKING:
    from kg.picture.scene import Scene

SIZES: Final = (20, 150, 300)
NAME: Final = "warfarin"
RUNS: Final = 3
PATIENCE: Final = 60.0
"""Seconds after which a page counts as never ready."""
_READY: Final = "body[data-ready=yes]"
_HOOK: Final = {
    "physics": "<script>network.once('stabilizationIterationsDone', () => { document.body.dataset.ready = 'yes'; });</script>",
    "still": "<script>network.once('afterDrawing', () => { document.body.dataset.ready = 'yes'; }); network.redraw();</script>",
}


def theirs(scene: Scene, *, physics: bool) -> str:
    """The same nodes and lines on pyvis' own page, sentences as titles."""
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(physics)
    shown = {node.id for node in scene.nodes if not node.in_reserve}
    for node in scene.nodes:
        if node.id in shown:
            network.add_node(node.id, label=node.name, title=", ".join(node.names))
    for line in scene.lines:
        if line.ends <= shown:
            network.add_edge(line.subject, line.object, title="\n".join(e.sentence for s in line.statements for e in s.evidence))
    return str(network.generate_html()).replace("</body>", _HOOK["physics" if physics else "still"] + "</body>")


def loading(browser: Any, file: Path) -> float | None:  # noqa: ANN401 - playwright has no types here
    """Seconds until a page is ready, the best of a few; None where it never is."""
    from playwright.sync_api import Error

    best = None
    for _ in range(RUNS):
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.fulfill(body=""))
        start = time.perf_counter()
        page.goto(file.as_uri(), wait_until="commit")
        try:
            page.wait_for_selector(_READY, timeout=1000 * PATIENCE)
        except Error as error:
            page.close()
            sys.stderr.write(f"{file.name}: {str(error).splitlines()[0]}\n")
            return best
        taken = time.perf_counter() - start
        best = taken if best is None else min(best, taken)
        page.close()
    return best


def main(place: str) -> None:
    """Measure and print."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with Store.open(place) as store, tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        sys.stdout.write(f"{'entities':>8} {'relations':>9}  {'page':<22} {'kB':>6} {'s':>7} {'size':>6} {'time':>6}\n")
        views.scene(store, (NAME,))  # reads the names, once a program
        for size in SIZES:
            views.LIMIT = size  # type: ignore[misc]  # the bench alone draws more than can be read
            started = time.process_time()
            scene = views.scene(store, (NAME,))
            ours = draw(scene)
            made = time.process_time() - started
            pages = {
                "rxloom": ours,
                "pyvis": theirs(scene, physics=True),
                "pyvis, physics off": theirs(scene, physics=False),
            }
            shown = sum(not node.in_reserve for node in scene.nodes)
            first: tuple[float, float] | None = None
            for name, html in pages.items():
                file = Path(folder) / f"{name}.html"
                file.write_text(html, encoding="utf-8")
                kilobytes, seconds = file.stat().st_size / 1000, loading(browser, file)
                first = first or (kilobytes, seconds or PATIENCE)
                clock = f"{seconds:7.2f}" if seconds else f"   > {PATIENCE:.0f}"
                ratios = f"{kilobytes / first[0]:6.1f} {(seconds or PATIENCE) / first[1]:6.1f}"
                sys.stdout.write(f"{shown:8} {len(scene.lines):9}  {name:<22} {kilobytes:6.0f} {clock} {ratios}\n")
            sys.stdout.write(f"{'':20}made in {made:.2f} s of the processor\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
