"""What VS Code shows of the extension in the language that it is set to: commands, messages, settings, and the walkthrough."""
from __future__ import annotations

import json
import unittest

from editor import ROOT, InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
STEP = ".getting-started-step"
PICK = ".quick-input-widget:not([style*='display: none'])"


class Languages(InOneEditor):
    """What is looked at in each language, and at each width."""

    texts: dict[str, str]
    pages: str
    verdict: str
    checked: str
    levels: list[str]

    def tearDown(self) -> None:
        self.code.close_all()
        for file in self.code.folder.glob("*.md"):
            file.unlink()

    def picture(self, name: str) -> None:
        self.code.picture(f"{name}-{self.language}-{self.size[0]}")

    def test_commands_and_messages(self) -> None:
        code = self.code
        code.report("a.md", SAMPLE)
        code.verdict(f"{self.verdict} ✗ 1")
        until(lambda: code.squiggles("error") or code.goto(65))
        code.command(f"{self.texts['category']}: {self.texts['command.checkFolder']}")
        until(code.messages, lambda found: any(self.checked in words for words in found))
        until(lambda: code.problems_in("a.md"), lambda rows: len(rows) == 3)
        code.goto(65)
        self.picture("problems")
        code.hover_first("error")
        self.picture("popup")
        code.press("Escape")
        code.command(f"{self.texts['category']}: {self.texts['command.preview']}")
        until(lambda: code.pages("main h1"))
        code.command("View: Toggle Panel Visibility")
        code.pause(0.5)
        self.picture("preview")

    def test_a_setting_is_found_and_counts_at_once(self) -> None:
        code = self.code
        code.report("b.md", SAMPLE)
        code.verdict("✗ 1")
        self.search("gouji")
        groups = [self.texts[group] for group in ["displayName", "settings.general", "settings.group.sums", "settings.group.form", "settings.group.text", "settings.group.years"]]
        # What is settled for other languages stands behind ours.
        own = lambda found: [entry for entry in found if "Default Language Configuration" not in entry]  # noqa: E731
        until(lambda: code.texts(".settings-toc-entry"), lambda found: own(found)[-len(groups):] == groups)
        self.picture("settings")
        self.choose(1)
        code.verdict("⚠ 2")
        (code.folder / ".gouji.json").write_text('{ "severities": { "unbalanced-total": "warning" } }')
        code.verdict("⚠ 2")
        self.choose(0)
        code.verdict("⚠ 3")  # what is left alone is for the folder's file to say
        (code.folder / ".gouji.json").unlink()
        code.verdict("✗ 1")

    def search(self, words: str) -> None:
        """Opens the settings on what is searched for."""
        self.code.command("Preferences: Open Settings (UI)")
        until(lambda: self.code.page.query_selector(".settings-editor .suggest-input-container"))
        self.code.press("Control+a")
        self.code.page.keyboard.insert_text(words)

    def choose(self, index: int) -> None:
        """Sets the rule of sums to a level, and closes the settings."""
        code, rule = self.code, "gouji.severities.unbalanced-total"
        code.press("Escape")
        self.search(rule)
        until(lambda: code.texts(".settings-editor .setting-item-contents"), lambda found: len(found) == 1)
        self.assertIn(self.texts[rule].split("。")[0], code.texts(".settings-editor .setting-item-contents")[0])
        code.page.query_selector(".settings-editor .setting-item-control select").click()
        rows = until(lambda: code.page.query_selector_all(".monaco-select-box-dropdown-container .monaco-list-row"), lambda rows: len(rows) == 6)
        self.assertEqual([row.inner_text().split("\n")[0] for row in rows], self.levels)
        rows[index].click()
        code.pause(0.3)
        code.press("Escape")
        until(code.tab, lambda tab: tab == "b.md")

    def test_the_walkthrough_leads_through_a_report(self) -> None:
        code = self.code
        code.command("Welcome: Open Walkthrough...")
        until(lambda: code.page.query_selector(PICK))
        code.page.keyboard.insert_text(self.texts["walkthrough.title"])
        until(lambda: code.labels(f"{PICK} .monaco-list-row"), lambda rows: len(rows) == 1)
        code.press("Enter")
        names = ["open", "mend", "write", "publish", "settle"]
        titles = [self.texts[f"walkthrough.{name}.title"] for name in names]
        self.assertEqual(until(lambda: code.texts(f"{STEP} .step-title")), titles)
        self.assertEqual(self.ticked(), [False] * 5)
        for index, (name, button) in enumerate(zip(names, [0, 0, 1, 0, 0])):
            heading = (ROOT / "editors/vscode/walkthrough" / self.pages / f"{name}.md").read_text().split("\n")[0].strip("# ")
            code.page.locator(STEP).nth(index).locator(".step-title").click()
            until(lambda: code.pages("body h1"), lambda found: heading in found)
            self.picture(f"walkthrough-{name}")
            code.page.locator(f"{STEP}.expanded .monaco-button").nth(button).click()
            self.lead(name)
            until(self.ticked, lambda ticks: ticks == [True] * (index + 1) + [False] * (4 - index))

    def lead(self, name: str) -> None:
        """Waits for what a step's button leads to, and goes back to the walkthrough."""
        code = self.code
        if name == "settle":
            until(lambda: code.page.query_selector(".settings-editor"))
            return code.press("Escape")
        until(code.tab, lambda tab: "2024" in tab)
        if name == "open":
            code.verdict("✗ 1")
        if name == "mend":
            until(lambda: code.page.query_selector(".marker-widget"))
            self.picture("next-finding")
        if name == "publish":
            until(lambda: code.pages("main h1"))
        code.page.locator(".tab", has_text="Welcome").or_(code.page.locator(".tab", has_text="Walkthrough")).first.click()

    def ticked(self) -> list[bool]:
        """Whether each step is done, as far as the walkthrough is to be seen."""
        marks = self.code.page.query_selector_all(f"{STEP} .codicon-getting-started-step-checked, {STEP} .codicon-getting-started-step-unchecked")
        return ["unchecked" not in (mark.get_attribute("class") or "") for mark in marks]


def texts(file: str) -> dict[str, str]:
    return json.loads((ROOT / "editors/vscode" / file).read_text())


class Chinese(Languages, unittest.TestCase):
    language, size, pages, verdict, checked = "zh-cn", (1440, 900), "zh", "勾稽", "核对了 1 份报告：1 个错误"
    levels = ["默认", "不查", "错误", "警告", "提示", "建议"]
    texts = texts("package.nls.zh-cn.json")


class English(Languages, unittest.TestCase):
    language, size, pages, verdict, checked = "en", (1200, 800), "en", "gouji", "checked 1 report: 1 error"
    levels = ["Default", "Off", "Error", "Warning", "Information", "Hint"]
    texts = texts("package.nls.json")


if __name__ == "__main__":
    unittest.main()
