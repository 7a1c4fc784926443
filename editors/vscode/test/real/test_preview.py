"""A report filled in where it is shown as it will be published, in the real VS Code; and what is pasted from office programs."""
from __future__ import annotations

import re
import unittest

from playwright.sync_api import Frame

from editor import FIXTURES, Editor, InOneEditor, exported, fixture, until

SAMPLE = fixture("sample-report.md")
FAULTY, TIED = "不掌握相关政府信息 | 52 |", "不掌握相关政府信息 | 25 |"


def page_of(code: Editor) -> Frame:
    """The page in the preview."""
    return until(lambda: next((frame for frame in code.page.frames if frame.query_selector("main h1")), None))


def figure(page: Frame, name: str) -> str:
    """What the preview shows for a figure."""
    return page.evaluate("name => document.querySelector(`[data-figure='${name}']`).textContent", name)


class Preview(InOneEditor):
    """What a clerk does in a preview, seen at each width and in each language."""

    preview: str
    words: str

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}-{self.language}")
        self.code.press("Escape")
        self.code.command("File: Save All Files")
        self.code.command("View: Close All Editors")
        until(lambda: not self.code.status())

    def opened(self, text: str) -> Frame:
        self.code.report("report.md", text)
        self.code.command(self.preview)
        return page_of(self.code)

    def test_a_wrong_figure_is_mended_there_in_one_step(self) -> None:
        page = self.opened(SAMPLE)
        until(lambda: page.query_selector(".wrong"))
        self.assertEqual("→25", page.query_selector("button").inner_text())
        page.query_selector(".wrong").click()
        self.code.picture(f"preview-{self.language}")
        self.code.type("25")
        self.code.press("Tab")
        until(lambda: not page.query_selector(".wrong"))
        until(self.code.status, lambda status: "⚠" in status)
        self.code.press("Control+z")
        until(lambda: page.query_selector(".wrong"))
        page.query_selector("button").click()
        until(lambda: not page.query_selector(".wrong"))
        self.code.page.query_selector(".editor-instance .view-lines").click()
        self.assertEqual(SAMPLE.replace(FAULTY, TIED).split("\n"), self.code.saved("report.md"))

    def test_text_and_preview_scroll_together_and_tables_fit(self) -> None:
        page = self.opened(SAMPLE)
        until(lambda: page.query_selector(".figure"))
        width, needed = page.evaluate("[innerWidth, document.documentElement.scrollWidth]")
        self.assertLessEqual(needed, width)
        self.code.goto(85)
        until(lambda: page.evaluate("scrollY"), lambda top: top > 500)

        def scrolled_back() -> str:
            """The first line on the screen after the preview was scrolled, which for a moment after it has followed leads nowhere."""
            page.evaluate("scrollTo(0, 1), scrollTo(0, 0)")
            self.code.pause(0.5)
            return self.code.lines()[0]

        until(scrolled_back, lambda line: line.startswith("# 云岭县"))

    def test_a_table_from_an_office_program_becomes_the_standard_table(self) -> None:
        self.code.report("report.md", "# 某局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n")
        html = exported(FIXTURES / "sample-report.md", "html").decode()
        self.code.page.query_selector(".editor-instance .view-lines").click()
        self.code.press("Control+End")
        self.code.paste("结果维持\t6", re.findall(r"<table[\s\S]*?</table>", html)[2])
        until(lambda: any("行政复议 " in line and line.startswith("|") for line in self.code.lines()))
        self.assertIn(self.words, until(self.code.actions)[0])


class ChinesePreview(Preview, unittest.TestCase):
    preview, words = "勾稽: 预览", "粘贴为标准表格"

    def test_a_row_is_filled_and_its_total_offered(self) -> None:
        page = self.opened(re.sub(r"(?<=二、上年结转政府信息公开申请数量 \|)[^\n]*", " | |  |  |  |  |  |  |  |", SAMPLE))
        until(lambda: page.query_selector("[data-figure='requests/7']")).click()
        for digit in "400010":
            self.code.type(digit)
            self.code.press("Tab")
        until(lambda: figure(page, "requests/12"), lambda text: text == "0")
        until(lambda: figure(page, "requests/13"), lambda text: text == "5")
        self.code.press("Tab")
        self.code.page.query_selector(".editor-instance .view-lines").click()
        row = next(line for line in self.code.saved("report.md") if "二、上年结转" in line)
        self.assertEqual(["4", "0", "0", "0", "1", "0", "5"], re.findall(r"\d+", row))


    def test_it_follows_its_file_and_keeps_the_rules_of_its_page(self) -> None:
        code = self.code
        complaints: list[str] = []
        code.page.on("console", lambda message: complaints.append(message.text))
        page = self.opened(SAMPLE)
        until(lambda: page.query_selector(".wrong"))
        self.assertEqual([text for text in complaints if "Content Security Policy" in text], [])
        code.page.locator(".explorer-folders-view .monaco-list-row", has_text="report.md").click()
        code.press("F2")
        until(lambda: code.page.query_selector(".explorer-folders-view input"))
        code.press("Control+a")
        code.page.keyboard.insert_text("renamed.md")
        code.insist("Enter", (code.folder / "renamed.md").exists)
        preview = ".tab[aria-label*='云岭县']"
        until(lambda: code.page.query_selector(".tab[aria-label*='renamed.md']"))
        until(lambda: code.page.query_selector(preview))
        (code.folder / "renamed.md").write_text(SAMPLE.replace(FAULTY, TIED))
        until(lambda: not code.pages(".wrong"))
        code.page.locator(".tab[aria-label*='renamed.md']").click()
        code.command("View: Close Editor")
        until(lambda: not code.page.query_selector(preview))


class EnglishPreview(Preview, unittest.TestCase):
    language, size, preview, words = "en", (1200, 800), "gouji: Preview", "Paste as standard tables"
