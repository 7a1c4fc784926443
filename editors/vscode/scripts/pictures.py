"""The moving pictures of the extension's page and its walkthrough, taken in the real VS Code: what a clerk does, and what comes of it.

    pictures.py [NAME...]          (started by `pictures` beside this file)
"""
from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from animation import Animation
from editor import ROOT, Editor, fixture, until

FOLDER = ROOT / "editors" / "vscode" / "media" / "pictures"
SAMPLE = fixture("sample-report.md")
LINES = SAMPLE.split("\n")
SIZE = (1000, 560)
SIZES = {"settings": (1000, 300)}
SETTINGS = {
    "workbench.colorTheme": "Light Modern",
    "editor.minimap.enabled": False,
    "editor.fontSize": 14,
    "breadcrumbs.enabled": False,
    "window.commandCenter": False,
    "workbench.layoutControl.enabled": False,
    "workbench.activityBar.location": "hidden",
    "workbench.sideBar.location": "right",
    "editor.cursorBlinking": "solid",
}
HEAD = "# 云岭县人民政府2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n\n"
WORDS = {
    "zh": {
        "insert": "勾稽: 插入表三（收到和处理政府信息公开申请情况）", "totals": "勾稽: 重新计算总计", "preview": "勾稽: 预览",
        "wrong": "勾稽 ✗ 1", "right": "勾稽 ⚠ 2",
    },
    "en": {
        "insert": "gouji: Insert Table 3 (Requests Received and Completed)", "totals": "gouji: Recalculate Totals", "preview": "gouji: Preview",
        "wrong": "gouji ✗ 1", "right": "gouji ⚠ 2",
    },
}


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(LINES, 1) if words in line)


def repair(code: Editor, film: Animation, words: dict[str, str]) -> None:
    """A wrong figure, what can be done about it, and the verdict once it is done."""
    code.report("2024.md", SAMPLE)
    code.verdict(words["wrong"])
    line = line_of("1.本机关不掌握")
    code.goto(line + 6)
    code.goto(line, LINES[line - 1].index("52") + 1)
    # What is offered opens below the line.
    code.press(*["Control+ArrowDown"] * 7)
    until(lambda: code.squiggles("error"))
    code.pause(0.5)
    film.shot(1800)
    until(code.actions)
    code.pause(0.4)
    film.shot(2200)
    code.page.locator(".action-widget .monaco-list-row.action").first.click()
    code.verdict(words["right"])
    code.pause(0.6)
    film.shot(3000)


def choose(code: Editor, film: Animation, entry: str, written: str) -> None:
    """A command is offered, seen and chosen, and something is written by it."""
    until(lambda: code.offers(entry))
    code.pause(0.3)
    film.shot(1400)
    code.entry(entry).click()
    until(lambda: any(written in line for line in code.lines()))
    code.pause(0.8)


def table(code: Editor, film: Animation, words: dict[str, str]) -> None:
    """Table 3 comes by a command, is filled in, and gets its totals."""
    code.report("云岭县人民政府2024年政府信息公开工作年度报告.txt", HEAD)
    code.goto(5)
    film.shot(1000)
    choose(code, film, words["insert"], "一、本年新收")
    code.goto(1)
    row = next(number for number, line in enumerate(code.saved("云岭县人民政府2024年政府信息公开工作年度报告.txt"), 1) if "一、本年新收" in line)
    code.goto(row, 3)
    code.press("Tab")
    film.shot(1400)
    for figure in ["96", "7", "0", "1", "4", "0"]:
        code.type(figure)
        code.press("Tab")
        code.pause(0.3)
        film.shot(450)
    code.press("Escape")
    film.shot(800)
    choose(code, film, words["totals"], "108")
    film.shot(3000)


def hover(code: Editor, film: Animation, _: dict[str, str]) -> None:
    """The sums of a figure, and what a count of the text was compared with."""
    code.report("2024.md", SAMPLE)
    code.verdict("✗ 1")

    def show(words: str, part: str, seconds: int) -> None:
        line = line_of(words)
        code.goto(line, LINES[line - 1].index(part) + 1)
        film.shot(900)
        code.press("Control+k", "Control+i")
        until(lambda: code.texts(".monaco-hover-content"))
        code.pause(0.6)
        film.shot(seconds)
        code.press("Escape")

    show("（七）总计", "110", 3200)
    show("全年收到", "108件", 2600)


def preview(code: Editor, film: Animation, words: dict[str, str]) -> None:
    """The report beside its text, with the wrong figure in both."""
    code.report("2024.md", SAMPLE)
    code.verdict(words["wrong"])
    code.goto(line_of("1.本机关不掌握"), 30)
    code.command(words["preview"])
    until(lambda: code.pages("main h1"))
    code.pause(2)
    film.shot(1000)


def settings(code: Editor, film: Animation, _: dict[str, str]) -> None:
    """What can be written into a folder's file of settings."""
    (code.folder / ".gouji.json").write_text('{\n  "severities": {\n    ""\n  }\n}\n')
    code.open(".gouji.json")
    code.goto(3, 2)
    code.press("Control+Space")
    until(code.suggestions)
    code.pause(1)
    film.shot(1000)


SCENES: dict[str, Callable[[Editor, Animation, dict[str, str]], None]] = {
    "repair": repair, "table": table, "hover": hover, "preview": preview, "settings": settings,
}


def take(language: str, scene: str) -> None:
    """Takes one picture."""
    code = Editor("zh-cn" if language == "zh" else "en", SIZES.get(scene, SIZE))
    code.settings.update(SETTINGS)
    with code:
        code.command("View: Toggle Primary Side Bar Visibility")
        film = Animation(code.page)
        SCENES[scene](code, film, WORDS[language])
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{language}-{scene}.png").write_bytes(film.png())


def main(names: list[str]) -> None:
    for language in WORDS:
        for scene in SCENES:
            if not names or f"{language}-{scene}" in names:
                take(language, scene)
                print(f"{language}-{scene}.png", (FOLDER / f"{language}-{scene}.png").stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
