"""The real VS Code with the extension on a folder of reports, for the tests beside this file."""
from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import ElementHandle, Error
from until import until  # noqa: F401 (the tests take it from here)
from vscode import VSCode  # ../shared/tools/vscode, which `run` puts on the path

ROOT = Path(__file__).resolve().parents[4]
FIXTURES = ROOT / "Tests" / "Fixtures"
# Whether the package has a native program; else its program of any system runs, in a thread of VS Code's own.
NATIVE = os.environ["GOUJI"] != "none"


class Editor(VSCode):
    """A VS Code with the packaged extension on a folder of its own."""

    def __init__(self, language: str, size: tuple[int, int], trusted: bool = True) -> None:
        self.files = tempfile.TemporaryDirectory(prefix="reports-")
        super().__init__(self.files.name, os.environ["VSIX"], language, trusted, size)

    def __enter__(self) -> Editor:
        try:
            super().__enter__()
        except BaseException:
            # What has begun would keep every later test from beginning.
            with contextlib.suppress(AttributeError):
                self.__exit__()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        super().__exit__(*error)
        self.files.cleanup()

    def report(self, name: str, text: str) -> None:
        """Writes a report and opens it; the server has seen it when this returns."""
        (self.folder / name).write_text(text)
        self.open(name)
        until(self.status)

    def open(self, name: str) -> None:
        """Opens a file of the folder by its name, once the list of files has it."""
        row = f'.quick-input-widget:not([style*="display: none"]) .monaco-list-row[aria-label*="{name}"]'
        for _ in range(20):
            self.press("Escape", "Control+p")
            self.page.keyboard.insert_text(name)
            if self.comes(lambda: self.page.query_selector(row)):
                self.pause(0.2)
                self.press("Enter")
                if self.comes(lambda: self.page.query_selector(f'.tab.active[aria-label*="{name}"]')):
                    return self.pause(0.3)
        raise LookupError(f"no file {name}")

    def command(self, title: str) -> None:
        """Runs a command by its title in the palette, which on a slow machine is filled after a while only."""
        for _ in range(20):
            if self.offers(title) and (row := self.entry(title)):
                row.click()
                until(lambda: not self.entry(title))
                return self.pause(0.3)
        raise LookupError(f"no command {title}")

    def offers(self, title: str) -> bool:
        """Whether the palette, which stays open, has a command."""
        self.press("Escape", "F1")
        self.page.keyboard.insert_text(title)
        return self.comes(lambda: self.entry(title) is not None)

    def entry(self, title: str) -> ElementHandle | None:
        """The row of a command in the palette."""
        rows = self.page.query_selector_all(".quick-input-widget:not([style*='display: none']) .quick-input-list .monaco-list-row")
        return next((row for row in rows if (row.get_attribute("aria-label") or "").split(",")[0] == title), None)

    def comes(self, what: Callable[[], object], seconds: float = 2) -> bool:
        """Whether something holds within a time."""
        end = time.monotonic() + seconds
        while not what():
            if time.monotonic() > end:
                return False
            self.pause(0.05)
        return True

    def tab(self) -> str:
        """The title of the active tab."""
        return "".join(self.texts(".tab.active")).replace("\n", "")

    def place(self) -> tuple[int, int]:
        """The line and the column of the cursor, as the status bar has them."""
        numbers = "".join(letter if letter.isdigit() else " " for letter in self.texts("#status\\.editor\\.selection")[0]).split()
        return int(numbers[0]), int(numbers[1])

    def verdict(self, words: str, seconds: float = 45) -> None:
        """Waits until the status bar's item says so."""
        until(self.status, lambda found: words in (found or ""), seconds)

    def settle(self, settings: dict[str, object], folder: str = "") -> None:
        """Settings of the workspace, or of a folder in it, in place of those that were there."""
        (self.folder / folder / ".vscode").mkdir(exist_ok=True)
        (self.folder / folder / ".vscode" / "settings.json").write_text(json.dumps(settings))

    def servers(self) -> list[int]:
        """The processes of the server that belong to this VS Code."""
        lines = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout.split("\n")
        return [int(line.split()[0]) for line in lines if self.home.name in line and "server/gouji lsp" in line]

    def pages(self, selector: str) -> list[str]:
        """The texts of what a selector finds in the pages that are shown within VS Code, of which one may just go away."""
        found: list[str] = []
        for frame in self.page.frames[1:]:
            try:
                found += [one.inner_text() for one in frame.query_selector_all(selector)]
            except Error:
                continue
        return found

    def go(self, address: str) -> None:
        """Goes to a folder or a workspace, or to the same anew."""
        self.page.goto(address)
        # What is shown beside the editor is remembered for each workspace, and need not be its files.
        self.page.wait_for_selector(".monaco-workbench .part.editor", timeout=60_000)
        until(lambda: self.page.query_selector(".explorer-folders-view") or self.press("Control+Shift+e") or self.pause(2), seconds=60)

    def click(self, button: str) -> None:
        """Presses a button of a message or a dialog."""
        self.page.get_by_role("button", name=button, exact=True).first.click()

    def close_all(self) -> None:
        """Closes what is open, as it was saved."""
        self.press("Escape")
        while self.page.query_selector(".tab"):
            self.command("View: Revert and Close Editor")
        self.command("Notifications: Clear All Notifications")
        until(lambda: not self.status())

    def problems_in(self, name: str) -> list[str]:
        """The rows of one file in the Problems panel, without those of related places."""
        found, rows = False, []
        for row in self.problems():
            if " in file " in row and "problem" in row.split(" in file ")[0]:
                found = f" in file {name} " in row
            elif found and row.startswith(("Error", "Warning", "Info", "Hint")):
                rows.append(row)
        return rows

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
            if key.isascii():
                self.page.keyboard.press({"\t": "Tab", "\n": "Enter"}.get(key, key))
            else:
                self.page.keyboard.insert_text(key)
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


def exported(report: Path, kind: str) -> bytes:
    """A report as a file of a kind, as the program of the package makes it."""
    if NATIVE:
        return subprocess.run([os.environ["GOUJI"], "export", str(report), "--format", kind], check=True, capture_output=True).stdout
    script = """
        import { readFileSync } from 'node:fs';
        const { Program } = await import(process.argv[1] + '/program/program.mjs');
        const program = new Program(new WebAssembly.Module(readFileSync(process.argv[1] + '/dist/gouji.wasm')));
        process.stdout.write(program.perform({ task: 'export', format: process.argv[3] }, readFileSync(process.argv[2])).bytes);
    """
    command = ["node", "--input-type=module", "-e", script, str(ROOT / "editors" / "web"), str(report), kind]
    return subprocess.run(command, check=True, capture_output=True).stdout


def fixture(name: str) -> str:
    return (FIXTURES / name).read_text()
