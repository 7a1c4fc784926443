"""A finding in the real VS Code: what its popup says, what mends or settles it; the file of settings; and suggestions by themselves."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
BEGUN = "# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n\n正文。\n"
FIGURE = next(number for number, line in enumerate(SAMPLE.split("\n"), 1) if "1.本机关不掌握" in line)


class Findings(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.press("Escape")
        (self.code.folder / ".gouji.json").unlink(missing_ok=True)

    def choose(self, beginning: str) -> None:
        """Chooses the quick fix that begins so."""
        self.code.actions()
        rows = self.code.page.query_selector_all(".action-widget .monaco-list-row.action")
        next(row for row in rows if row.inner_text().startswith(beginning)).click()

    def of_settings(self) -> list[str]:
        return [row for row in self.code.problems() if "不是正确的 JSON" in row]

    def test_the_popup_says_nothing_twice(self) -> None:
        self.code.report("a.md", SAMPLE)
        self.code.goto(FIGURE)
        popup = until(lambda: self.code.hover_first("error"))
        for words in ["应为 25", "本行：", "本列：", "表三每行的"]:
            self.assertEqual(popup.count(words), 1, popup)
        self.code.press("Escape")
        rows = self.code.problems()
        first = next(index for index, row in enumerate(rows) if "in file a.md" in row)
        rows = rows[first + 1:next((index for index, row in enumerate(rows) if index > first and "problems in file" in row), len(rows))]
        self.assertEqual(len([row for row in rows if "应为 25" in row]), 1)
        self.assertEqual(len([row for row in rows if "＝125" in row]), 1)

    def test_a_rule_is_settled_for_the_folder_and_its_file_is_told_of_while_it_is_broken(self) -> None:
        code, settings = self.code, self.code.folder / ".gouji.json"
        code.report("b.md", SAMPLE)
        code.wait_status("✗ 1", 45)
        for text in ["", '{ "edition": 2021 }\n']:  # a new file, and one that is there
            if text:
                settings.write_text(text)
                code.wait_status("✗ 1", 45)
            code.goto(FIGURE, SAMPLE.split("\n")[FIGURE - 1].index("52") + 1)
            self.choose("本文件夹里不查：合计不符（unbalanced-total）")
            code.wait_status("⚠ 2", 45)
            until(settings.read_text, lambda found: '"unbalanced-total": "off"' in found)
        self.assertEqual(settings.read_text(), '{ "edition": 2021, "severities": {"unbalanced-total": "off"} }\n')
        right = settings.read_text()
        for broken in [right[:-3], right[:20]]:
            settings.write_text(broken)
            until(self.of_settings, lambda rows: len(rows) == 1)
            self.assertIn("⚠ 2", code.status() or "")  # what was good counts on
        settings.write_text(right)
        until(self.of_settings, lambda rows: not rows)
        self.assertEqual(code.messages(), [])

    def test_suggestions_come_by_themselves_and_eat_nothing(self) -> None:
        code = self.code
        for name in ["c.md", "某局政府信息公开工作年度报告.txt"]:
            code.report(name, BEGUN)
            for typed, label, line in [
                ("三", "三、收到和处理政府信息公开申请情况", "## 三、收到和处理政府信息公开申请情况"),
                ("## 四", "四、政府信息公开行政复议、行政诉讼情况", "## 四、政府信息公开行政复议、行政诉讼情况"),
                ("### （二）依申请公开", None, "### （二）依申请公开"), ("## 五、存在的主要问题及改进情况", None, "## 五、存在的主要问题及改进情况"),
                ("全年三", None, "全年三"), ("2024", None, "2024"),
            ]:
                code.press("Escape", "Control+End", "Enter", "Escape")
                code.page.keyboard.type(typed, delay=120)
                if label:
                    until(code.suggestions, lambda rows: rows and rows[0].startswith(label))
                else:
                    code.pause(1)
                    self.assertEqual(code.suggestions(), [], typed)
                code.press("Enter")
                self.assertEqual(code.saved(name)[-1 if label else -2], line)
        code.report("d.md", BEGUN)
        code.goto(5, 1000)
        code.press("Enter", "Enter")
        code.page.keyboard.type("（")
        until(code.suggestions, lambda rows: len(rows) == 5)
        code.press("Enter")
        self.assertIn("**（一）主动公开。**", code.saved("d.md"))
        code.report("e.md", "\n".join(line for line in SAMPLE.split("\n") if "5.属于三类" not in line))
        code.goto(next(number for number, line in enumerate(SAMPLE.split("\n"), 1) if "5.属于三类" in line) - 1)
        code.press("Control+Enter")
        code.page.keyboard.type("| | | 5", delay=120)
        until(code.suggestions, lambda rows: rows and rows[0].startswith("5.属于三类内部事务信息"))


if __name__ == "__main__":
    unittest.main()
