"""The settings of a folder in the real VS Code: `.gouji.json` while it is written, and folders of one workspace that settle different things."""
from __future__ import annotations

import json
import unittest
from urllib.parse import quote

from editor import InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
FILE = ".gouji.json"


class Settings(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()

    def write(self, text: str) -> None:
        """Puts a text in place of that in the editor, and saves it."""
        code = self.code
        code.page.query_selector(".editor-instance .view-lines").click()
        code.press("Escape", "Control+a", "Delete")
        code.page.keyboard.insert_text(text)
        code.quiet()
        code.insist("Control+s", lambda: not code.page.query_selector(".tab.active.dirty"))
        self.assertEqual((code.folder / FILE).read_text(), text)

    def test_the_file_of_a_folder_is_completed_and_told_of_once(self) -> None:
        code = self.code
        code.settle({"editor.autoClosingBrackets": "never", "editor.autoClosingQuotes": "never", "editor.autoIndent": "none"})
        code.report("a.md", SAMPLE)
        code.verdict("✗ 1")
        (code.folder / FILE).write_text('{ "severities": { } }')
        code.open(FILE)
        code.goto(1, 19)
        code.press("Control+Space")
        until(code.suggestions, lambda rows: "unbalanced-total, Property" in rows or len(rows) > 5)
        code.page.keyboard.type('"unbalanced-t', delay=60)
        until(code.suggestions, lambda rows: rows and rows[0].startswith("unbalanced-total") and all("unbalanced-" in row for row in rows))
        code.press("Enter")
        until(code.suggestions, lambda rows: any(row.startswith('"off"') for row in rows))
        code.picture("completion")
        code.press("Escape")
        for text, gravity in [
            ('{ "severities": { "unbalanced-total": "off", "nonsense": "off" } }', "Warning"),
            ('{ "severities": { "unbalanced-total": "off",', "Error"),
        ]:
            self.write(text)
            (row,) = until(lambda: code.problems_in(FILE), lambda rows: len(rows) == 1)
            self.assertTrue(row.startswith(gravity), row)
            code.pause(1)
            self.assertEqual(code.problems_in(FILE), [row])
            code.picture(f"settings-{gravity}")
            code.open("a.md")
            code.verdict("⚠ 2")  # what was good counts on
            code.open(FILE)
        code.command("View: Close Editor")
        # Nobody else tells of a file that is not open.
        until(lambda: code.problems_in(FILE), lambda rows: len(rows) == 1 and "不是正确的 JSON" in rows[0])
        (code.folder / FILE).write_text("{}")
        until(lambda: code.problems_in(FILE), lambda rows: not rows)
        code.verdict("✗ 1")
        self.assertEqual(code.messages(), [])

    def test_what_is_not_saved_does_not_count(self) -> None:
        code = self.code
        code.report("b.md", SAMPLE)
        (code.folder / FILE).write_text("{}")
        code.open(FILE)
        self.write('{ "severities": { "unbalanced-total": "warning" } }')
        code.press("Control+a", "Delete")
        code.page.keyboard.insert_text('{ "severities": { "unbalanced-total": "off" } }')
        code.open("b.md")
        code.verdict("⚠ 3")
        code.open(FILE)
        code.insist("Control+s", lambda: not code.page.query_selector(".tab.active.dirty"))
        code.open("b.md")
        code.verdict("⚠ 2")

    def test_two_folders_of_a_workspace_settle_for_themselves(self) -> None:
        code = self.code
        for name in "甲乙":
            (code.folder / name).mkdir()
            (code.folder / name / f"{name}.md").write_text(SAMPLE)
        code.settle({"gouji.severities.unbalanced-total": "off"}, "甲")
        (code.folder / "乙" / FILE).write_text('{ "severities": { "unbalanced-total": "warning" } }')
        workspace = code.folder / "all.code-workspace"
        workspace.write_text(json.dumps({"folders": [{"path": "甲"}, {"path": "乙"}]}))
        address = code.page.url
        self.addCleanup(code.go, address)
        code.go(f"{address.split('?')[0]}?workspace={quote(str(workspace))}")
        code.open("甲.md")
        code.verdict("⚠ 2")
        code.open("乙.md")
        code.verdict("⚠ 3")
        code.command("勾稽: 核对全部报告")
        until(code.messages, lambda found: any("核对了 2 份报告：5 个警告" in words for words in found))
        code.picture("two-folders")
        code.settle({"gouji.severities.unbalanced-total": "error"}, "乙")
        code.open("乙.md")
        code.verdict("✗ 1")
        code.open("甲.md")
        code.verdict("⚠ 2")
        code.settle({}, "甲")
        code.verdict("✗ 1")


if __name__ == "__main__":
    unittest.main()
