"""New reports, and saving unsaved ones, in the real VS Code."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

LANGUAGE = "政府信息公开年报"


class NewReport(InOneEditor, unittest.TestCase):
    def mode(self) -> str:
        """The language of the text, as the status bar has it."""
        return self.code.texts("#status\\.editor\\.mode")[0].strip()

    def answer(self, title: str, text: str) -> None:
        """Types into the box with a title, once it is there, and accepts it."""
        code = self.code
        box = code.page.locator(".quick-input-widget", has_text=title)
        until(box.is_visible)
        box.locator("input:visible").first.fill(text)
        code.insist("Enter", lambda: not box.is_visible())

    def test_a_new_report_is_a_report_and_is_saved_under_its_title(self) -> None:
        code, name = self.code, "青石市某局2023年政府信息公开工作年度报告.txt"
        code.command("勾稽: 新建年度报告")
        self.answer("单位全称", "青石市某局")
        self.answer("年度报告：年度", "2023")
        until(code.tab, lambda tab: tab == name)
        until(self.mode, lambda mode: mode == LANGUAGE)
        until(code.status)
        code.picture("new-report")
        code.command("Format Document")  # which is there only where something formats the text
        code.insist("Control+s", lambda: (code.folder / name).exists())
        until((code.folder / name).read_text, lambda text: text.startswith("# 青石市某局2023年政府信息公开工作年度报告\n"))
        self.assertEqual(self.mode(), LANGUAGE)

    def test_a_pasted_report_is_known_and_is_offered_its_title_for_a_name(self) -> None:
        code, title = self.code, "义马市信访局 2024 年政府信息公开工作年度报告"
        code.command("File: New Untitled Text File")
        text = fixture("sample-report.md")
        code.paste(f"# {title}\n{text[text.index(chr(10)) + 1:]}")
        until(self.mode, lambda mode: mode == LANGUAGE)
        until(code.status)
        code.press("Control+s")
        box = until(lambda: code.page.query_selector(".quick-input-widget:not([style*='display: none']) input"))
        until(box.input_value, lambda path: path.endswith(f"/{title}.txt"))
        code.picture("save")
        code.insist("Enter", lambda: (code.folder / f"{title}.txt").exists())
        until(lambda: (code.folder / f"{title}.txt").exists())
        until(code.tab, lambda tab: tab == f"{title}.txt")
