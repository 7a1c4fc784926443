"""VS Code in a browser with no program behind it: the extension runs in the page, and sees the files of the workspace through VS Code alone."""
from __future__ import annotations

import unittest

from editor import Editor, fixture, until

SOUND = fixture("sound/pipes-2021.md")
LINES = SOUND.split("\n")
ROW = next(number for number, line in enumerate(LINES) if "1.本机关不掌握" in line)
WRONG = SOUND.replace(LINES[ROW], LINES[ROW].replace("25", "52", 1))
CARRIED = next(line for line in LINES if "四、结转下年度" in line)
LAST = SOUND.replace("2023年", "2022年").replace(CARRIED, CARRIED.replace("0", "3", 1))


class WebHost(unittest.TestCase):
    def test_a_report_is_checked_repaired_and_exported_in_the_page_alone(self) -> None:
        code = Editor("zh-cn", (1440, 900))
        code.settings = {"remote.extensionKind": {"gouji.gouji": ["web"]}}
        with code:
            last = code.folder / "2022.md"
            last.write_text(LAST)
            code.report("2023.md", WRONG)
            code.verdict("勾稽 ✗")
            of_two_years = lambda: [row for row in code.problems_in("2023.md") if "2022 年报告" in row]
            until(of_two_years)
            code.picture("web-host")
            # What changes on disk is seen.
            last.unlink()
            until(of_two_years, lambda rows: not rows)
            code.command("View: Toggle Panel Visibility")
            code.goto(ROW + 1, WRONG.split("\n")[ROW].index("52") + 1)
            titles = until(code.actions)
            self.assertIn("25", titles[0])
            code.page.locator(".action-widget .monaco-list-row.action").first.click()
            code.verdict("勾稽 ✓")
            code.command("勾稽: 导出为 CSV")
            box = until(lambda: code.page.query_selector(".quick-input-widget:not([style*='display: none']) input"))
            file = code.folder / "2023.csv"
            until(box.input_value, lambda path: path == str(file))
            code.insist("Enter", file.exists)
            until(lambda: "1.本机关不掌握相关政府信息,25," in file.read_text("utf-8-sig"))
            code.picture("web-host-exported")
            self.assertEqual(code.servers(), [])


if __name__ == "__main__":
    unittest.main()
