"""Documents of office programs in the real VS Code: checked, opened as text, and saved once more with comments."""
from __future__ import annotations

import unittest
import zipfile
from pathlib import Path

from editor import ROOT, InOneEditor, exported, until

SAMPLE = ROOT / "Tests" / "Fixtures" / "sample-report.md"
NAME = "某局2024年年报.docx"


class Documents(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1366, 768)

    def setUp(self) -> None:
        (self.code.folder / NAME).write_bytes(exported(SAMPLE, "docx"))

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.press("Escape")

    def choose(self, title: str) -> None:
        """Chooses from the menu of the document in the Explorer."""
        code = self.code
        code.command("File: Focus on Files Explorer")
        row = until(lambda: code.page.query_selector(f'.explorer-folders-view .monaco-list-row[aria-label*="{NAME}"]'))
        row.click(button="right")
        item = code.page.locator(".monaco-menu .action-label", has_text=title).first
        item.wait_for()
        code.picture(f"menu-{title}")
        # A menu takes no click at the moment it opens.
        until(lambda: not item.is_visible() or item.click(timeout=1000))

    def test_a_document_is_checked_with_a_page_beside(self) -> None:
        code = self.code
        self.choose("核对")
        until(lambda: code.pages(".markdown-body"), lambda found: any("表三第 16 行第 4 栏" in page and "一、本年新收" in page for page in found))
        rows = until(lambda: code.problems_in(NAME), lambda found: len(found) == 3)
        self.assertTrue(any("表三第 16 行第 4 栏" in row for row in rows))
        code.picture("document-checked")

    def test_a_document_is_opened_as_text_and_exported_with_comments(self) -> None:
        code = self.code
        self.choose("转换为可编辑的年报")
        until(code.tab, lambda tab: "云岭县人民政府2024年政府信息公开工作年度报告.txt" in tab)
        code.verdict("✗ 1")
        self.assertTrue(code.page.query_selector(".tab.active.dirty"))
        code.picture("document-converted")
        code.command("勾稽: 导出为 Word 文档")
        choice = code.page.locator(".quick-input-list .monaco-list-row", has_text="加批注").first
        choice.wait_for()
        code.picture("document-export")
        choice.click()
        file = code.folder / "某局2024年年报（批注）.docx"
        box = ".quick-input-widget:not([style*='display: none']) input"
        until(lambda: (found := code.page.query_selector(box)) and found.input_value() == str(file))
        code.insist("Enter", file.exists)
        self.assertIn("word/comments.xml", until(lambda: self.names(file)))

    def names(self, file: Path) -> list[str]:
        try:
            with zipfile.ZipFile(file) as document:
                return document.namelist()
        except zipfile.BadZipFile:
            return []


if __name__ == "__main__":
    unittest.main()
