"""Draw the page of one deal as `realpolitik serve` shows it, from a workspace that was built.

    python docs/draw_page.py DIR > docs/page.png

In: the folder of a workspace. Out: a PNG picture of the page in Chromium. Fonts differ
between machines, so the picture is drawn anew only when the page has changed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import Final

from playwright.sync_api import Browser, sync_playwright

PAGE: Final = "/id/north-korea-advanced-weapons-to-russia.html"
WIDTH, HEIGHT = 1100, 800
_WHERE: Final = re.compile(r"http://\S+:[0-9]+")
ALONE: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
)
"""What keeps Chromium from asking others, and lets it run in a container."""


def draw(browser: Browser, address: str) -> bytes:
    """Return the picture of the page that a server at an address shows."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page.goto(address + PAGE)
    picture = page.screenshot()
    page.close()
    return picture


def main() -> None:
    """Serve a workspace, and write the picture of its page to stdout."""
    command = [sys.executable, "-m", "realpolitik", "serve", "--port", "0", "--workspace", sys.argv[1]]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process,  # noqa: S603 - our own
        sync_playwright() as playwright,
    ):
        assert process.stderr is not None  # noqa: S101 - a pipe was asked for
        found = _WHERE.search(process.stderr.readline())
        assert found is not None  # noqa: S101 - else the server has said why
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ALONE))
        sys.stdout.buffer.write(draw(browser, found[0]))
        browser.close()
        process.terminate()


if __name__ == "__main__":
    main()
