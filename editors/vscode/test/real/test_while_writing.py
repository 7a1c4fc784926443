"""What helps while a report is written, in the real VS Code: the lines above tables, counts and sentences of the tables, row and column."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

SOUND = fixture("sound/pipes-2021.md")
LINES = SOUND.split("\n")
HEADING = next(number for number, line in enumerate(LINES, 1) if "依申请公开" in line)


class WhileWriting(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()

    def lenses(self) -> list[str]:
        return [lens.inner_text() for lens in self.code.page.query_selector_all(".codelens-decoration")]

    def test_each_table_says_how_it_stands(self) -> None:
        code = self.code
        code.report("a.md", SOUND)
        code.verdict("✓")
        code.goto(next(number for number, line in enumerate(LINES, 1) if line.startswith("## 三、") or "三、收到和处理" in line), 1)
        until(self.lenses, lambda found: any("✓" in lens and "式" in lens for lens in found))

    def test_the_count_of_the_table_is_offered_where_it_is_told(self) -> None:
        code = self.code
        code.report("b.md", SOUND)
        code.verdict("✓")
        code.goto(HEADING, len(LINES[HEADING - 1]) + 1)
        code.page.keyboard.press("End")
        code.page.keyboard.type("本年度收到政府信息公开申请", delay=60)
        code.press("Control+Space")
        until(code.suggestions, lambda rows: any("101件" in row for row in rows))
        code.picture("counts")


if __name__ == "__main__":
    unittest.main()
