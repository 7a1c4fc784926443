"""The language of reports in the real VS Code: which files have it, what it does while one types, and how figures are coloured."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
LINES = SAMPLE.split("\n")
WRONG = next(number for number, line in enumerate(LINES, 1) if "1.本机关不掌握" in line)
TITLE = "# 某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"


class ReportLanguage(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()
        self.code.settle({})

    def mode(self) -> str:
        """The language of the text, as the status bar has it."""
        return self.code.texts("#status\\.editor\\.mode")[0].strip()

    def scopes(self, line: int, column: int) -> str:
        """What VS Code says of the token at a place."""
        self.code.goto(line, column)
        self.code.command("Developer: Inspect Editor Tokens and Scopes")
        found = until(lambda: self.code.texts(".token-inspect-widget"))[0]
        self.code.press("Escape")
        until(lambda: not self.code.texts(".token-inspect-widget"))
        return found

    def expect_layout_while_typing(self, name: str) -> None:
        """Types a table of the clerk's own, which is laid out as its rows are ended."""
        code = self.code
        code.report(name, TITLE)
        until(self.mode, lambda mode: mode == "政府信息公开年报")
        self.assertIn("markup.heading", self.scopes(1, 3))
        code.press("Control+End")
        code.keys("| 乡镇 | 条数 |\n|---|---:|", 60)
        code.keys("\n清泉镇\t1234\n白石镇\t567\n", 60)  # nothing is waited for
        lines = until(lambda: code.saved(name), lambda lines: any("567" in line for line in lines))
        rows = [line for line in lines if line.startswith("|")]
        self.assertEqual([row.count("|") for row in rows], [3] * len(rows), rows)
        self.assertEqual(rows[0].replace(" ", ""), "|乡镇|条数|")
        self.assertEqual(set(rows[1]) - set("|-: "), set())
        self.assertEqual([row.replace(" ", "") for row in rows[2:]], ["|清泉镇|1234|", "|白石镇|567|", "|||"])

    def test_a_text_file_that_is_named_as_a_report_has_it(self) -> None:
        code = self.code
        code.report("甲局年报.txt", f"\n{SAMPLE}")  # VS Code looks at the first line of a text too
        self.assertEqual(self.mode(), "Plain Text")
        code.close_all()
        (code.folder / "甲局年报.txt").rename(code.folder / "甲局政府信息公开工作年度报告.txt")
        code.open("甲局政府信息公开工作年度报告.txt")
        until(self.mode, lambda mode: mode == "政府信息公开年报")
        code.verdict("✗ 1")
        code.close_all()
        self.expect_layout_while_typing("乙局政府信息公开工作年度报告.txt")

    def test_markdown_has_it_where_the_user_says_so(self) -> None:
        code, name = self.code, "丙局政府信息公开工作年度报告.md"
        code.report(name, TITLE)
        self.assertEqual(self.mode(), "Markdown")
        self.assertTrue(code.offers("Markdown: Open Preview"))
        code.close_all()
        code.settle({"files.associations": {"*政府信息公开*年度报告*.md": "gouji-report"}})
        self.expect_layout_while_typing(name)
        self.assertFalse(code.offers("Markdown: Open Preview"))

    def test_figures_totals_and_wrong_figures_are_coloured(self) -> None:
        code = self.code
        code.report("d.md", SAMPLE)
        code.verdict("✗ 1")
        line = LINES[WRONG - 1]
        wrong = until(lambda: self.scopes(WRONG, line.index("52") + 1), lambda found: "semantic token type" in found)
        for column, kind, modifier in [(line.index("52"), "figure", "wrong"), (line.index("| 1 ") + 2, "figure", ""), (line.rindex("27"), "total", "")]:
            found = wrong if modifier else until(lambda: self.scopes(WRONG, column + 1), lambda found: "semantic token type" in found)
            words = [part.split("\t") for part in found.split("\n")]
            self.assertIn(["semantic token type", kind], words)
            self.assertEqual(["modifiers", "wrong"] in words, modifier == "wrong", found)
        ordinary = next(part for part in self.scopes(WRONG, line.index("| 1 ") + 3).split("\n") if part.startswith("foreground"))
        self.assertNotIn(ordinary, wrong, "what is wrong has a colour of its own")


if __name__ == "__main__":
    unittest.main()
