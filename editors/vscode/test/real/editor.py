"""The real VS Code with the extension on a folder of reports, for the tests beside this file."""
from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from vscode import VSCode  # ../shared/tools/vscode, which `run` puts on the path

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[4]
FIXTURES = ROOT / "Tests" / "Fixtures"


def until(what: Callable[[], T], holds: Callable[[T], object] = bool, seconds: float = 45) -> T:
    """What there is once something holds of it; a slow machine is waited for, a pause proves nothing."""
    end = time.monotonic() + seconds
    while not holds(found := what()):
        if time.monotonic() > end:
            raise AssertionError(f"this never came to hold; at last there was {found!r}")
        time.sleep(0.05)
    return found


class Editor(VSCode):
    """A VS Code with the packaged extension on a folder of its own."""

    def __init__(self, language: str, size: tuple[int, int], settings: dict[str, object] | None = None) -> None:
        self.files = tempfile.TemporaryDirectory(prefix="reports-")
        super().__init__(self.files.name, os.environ["VSIX"], language, size=size, settings=settings)

    def __exit__(self, *error: object) -> None:
        super().__exit__(*error)
        self.files.cleanup()

    def report(self, name: str, text: str) -> None:
        """Writes a report and opens it; the server has seen it when this returns."""
        (self.folder / name).write_text(text)
        self.open(name)
        until(self.status)

    def command(self, title: str) -> None:
        """Runs a command by its title in the palette, which on a slow machine is filled after a while only."""
        for attempt in range(10):
            try:
                return super().command(title)
            except LookupError:
                if attempt == 9:
                    raise

    def tab(self) -> str:
        """The title of the active tab."""
        return "".join(self.texts(".tab.active")).replace("\n", "")

    def place(self) -> tuple[int, int]:
        """The line and the column of the cursor, as the status bar has them."""
        numbers = "".join(letter if letter.isdigit() else " " for letter in self.texts("#status\\.editor\\.selection")[0]).split()
        return int(numbers[0]), int(numbers[1])

    def saved(self, name: str) -> list[str]:
        """The lines of a file after it was saved."""
        self.quiet()
        self.insist("Control+s", lambda: not self.page.query_selector(".tab.active.dirty"))
        return (self.folder / name).read_text().split("\n")

    def quiet(self) -> None:
        """Waits until the text on the screen has not changed for a moment, as an edit may be on its way."""
        seen, since = self.lines(), time.monotonic()
        while time.monotonic() - since < 0.7:
            self.pause(0.1)
            if (now := self.lines()) != seen:
                seen, since = now, time.monotonic()

    def insist(self, key: str, holds: Callable[[], object]) -> None:
        """Presses a key until it has done what it does: one that comes while a box opens or closes may get lost."""
        for _ in range(20):
            if holds():
                return
            self.press(key)
            for _ in range(20):
                if holds():
                    return
                self.pause(0.1)
        raise AssertionError(f"{key} did nothing")

    def keys(self, text: str, delay: int) -> None:
        """Types as fast as a clerk does: a key each so many milliseconds, Tab and Enter among them."""
        for key in text:
            self.page.keyboard.press({"\t": "Tab", "\n": "Enter"}.get(key, key))
            time.sleep(delay / 1000)

    def picture(self, name: str) -> None:
        """Takes a screenshot for a person to look at, where there is a folder for it."""
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.screenshot(Path(folder, f"{name}.png"))


class InOneEditor:
    """Tests that share one VS Code, as each takes its time to start."""

    language, size = "zh-cn", (1440, 900)
    code: Editor

    @classmethod
    def setUpClass(cls) -> None:
        cls.code = Editor(cls.language, cls.size).__enter__()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.code.__exit__(None, None, None)


def fixture(name: str) -> str:
    return (FIXTURES / name).read_text()
