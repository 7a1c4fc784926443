"""A report written in the real VS Code from the empty file to its last figure, by what is offered: title and tables, the totals, the numbers
and sentences of the text. What no table tells is typed."""
from __future__ import annotations

import datetime
import unittest

from editor import NATIVE, Editor, fixture, until

BODY = "云岭县水务局"
TODAY = datetime.date.today()
# The last year until May, and this one from June on.
YEAR = TODAY.year - (TODAY.month < 6)
SOUND = fixture("sound/pipes-2021.md")
# 80 received and 53 disclosed where this year has 101 and 74; and as many documents in force as this year's come from: 28 + 5 - 3 = 30.
PREVIOUS = SOUND.replace("青禾县人民政府", BODY).replace("2023年", f"{YEAR - 1}年").replace("| 101 |", "| 80 |").replace(
    "| 74 |", "| 53 |").replace("| 5 | 3 | 30 |", "| 5 | 3 | 28 |")
# The labels of the first rows, and how many figures there are; the row of table 4 has none.
TABLES = {"规章": 10, "一、本年新收": 175, "": 15}
TOPICS = {
    "（三）政府信息管理": "落实发布审查制度，及时清理失效文件。", "（四）政府信息公开平台建设": "整合门户网站栏目，畅通查询渠道。",
    "（五）监督保障": "举办业务培训两期，定期检查栏目更新。",
}


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def figures(text: str) -> list[tuple[str, bool]]:
    """The figures of a report's tables in order, each with whether it is a total."""
    found = []
    for row in [cells(line) for line in text.split("\n") if line.startswith("|") and "---" not in line]:
        numbers = [(column, cell) for column, cell in enumerate(row) if cell[:1].isdigit() and cell.replace(".", "").isdigit()]
        for column, cell in numbers:
            is_total = column % 5 == 4 if len(row) == 15 else len(row) == 10 and (column == 9 or "（七）总计" in row)
            found.append((cell, is_total))
    return found


class WrittenReport(unittest.TestCase):
    code: Editor

    def counts(self) -> str:
        """How much is found, as the status bar has it."""
        return self.code.labels('.statusbar-item[id="status.problems"] a')[0]

    def note(self) -> None:
        self.seen.add(self.counts())

    def line(self, words: str) -> int:
        """The number of the line that begins so, whatever marks are before, from 1."""
        lines = self.code.saved(self.name)
        return next(number for number, line in enumerate(lines, 1) if line.lstrip("#*| ").startswith(words))

    def take(self, label: str) -> None:
        """Asks what is offered, and takes what is called so."""
        code = self.code

        def offered() -> list[str]:
            if not code.suggestions():
                code.press("Control+Space")
                code.comes(code.suggestions)
            return code.suggestions()

        def chosen() -> bool:
            return any(row.startswith(label) for row in code.labels(".suggest-widget.visible .monaco-list-row.focused"))

        until(offered, lambda rows: any(row.startswith(label) for row in rows))
        # The first is not always the one that is chosen at first.
        code.insist("ArrowDown", chosen)
        code.press("Enter")
        until(lambda: not code.suggestions())
        self.note()

    def write(self, text: str) -> None:
        """Types words, and puts away what is offered unasked."""
        for letter in text:
            self.code.page.keyboard.insert_text(letter)
        self.code.press("Escape")
        self.note()

    def behind(self, line: int) -> None:
        self.code.goto(line)
        self.code.press("End", "End")

    def tab(self) -> None:
        """Goes on to the next figure."""
        before = self.code.place()
        self.code.press("Tab")
        until(self.code.place, lambda place: place != before, 10)

    def fill(self) -> None:
        """Types the figures, and takes the totals."""
        code, rest = self.code, figures(SOUND)
        self.assertEqual((len(rest), sum(is_total for _, is_total in rest)), (200, 34))
        for words, count in TABLES.items():
            if words:
                code.goto(self.line(words), 3)
                self.tab()
            else:
                lines = code.saved(self.name)
                code.goto(max(number for number, line in enumerate(lines, 1) if line.startswith("|")), 3)
            for value, is_total in rest[:count]:
                if is_total:
                    code.quiet()
                    self.take(value)
                else:
                    code.page.keyboard.type(value)
                    code.press("Escape")
                self.tab()
                self.note()
            rest = rest[count:]
            code.picture(f"written-{count}")

    def test_from_the_empty_file_to_the_last_figure(self) -> None:
        self.seen: set[str] = set()
        self.name = f"{BODY}{YEAR}年政府信息公开工作年度报告.md"
        with Editor("zh-cn", (1440, 900)) as self.code:
            code = self.code
            (code.folder / f"{BODY}{YEAR - 1}年政府信息公开工作年度报告.md").write_text(PREVIOUS)
            (code.folder / self.name).write_text("")
            code.open(self.name)
            until(code.servers, lambda found: len(found) == NATIVE)
            self.take("年度报告全文")
            self.assertEqual(code.saved(self.name)[0], f"# {BODY}{YEAR}年政府信息公开工作年度报告")
            code.picture("written-template")
            until(self.counts, lambda counts: "Infos: 6" in counts)
            self.seen.clear()
            self.fill()
            saved = "\n".join(code.saved(self.name))
            self.assertEqual(figures(saved), figures(SOUND))

            code.goto(1)
            code.press("End", "Enter", "Enter")
            self.take(f"本报告所列数据的统计期限自{YEAR}年1月1日起至{YEAR}年12月31日止。")
            self.behind(self.line("（一）主动公开"))
            self.take("本年度制发行政规范性文件5件")
            self.take("本年度作出行政许可决定40544件")
            self.behind(self.line("（二）依申请公开"))
            for words, offer in [("本年度收到", "政府信息公开申请101件"), ("，较上年增加", "21件"), ("，增长", "26.25%"), ("。", "收到的申请中"),
                                 ("全年办结", "101件"), ("，其中予以公开", "74件"), ("，占", "73.27%"), ("。", "无结转下年度"), ("", "因政府信息公开工作")]:
                self.write(words)
                self.take(offer)
            code.picture("written-text")
            for heading, words in TOPICS.items():
                self.behind(self.line(heading))
                self.write(words)
            for heading, words in [("五、", "存在的主要问题是栏目更新不够及时。下一步将加强日常巡查，及时督促整改。"), ("六、", "")]:
                self.behind(self.line(heading))
                code.press("Enter", "Enter")
                self.write(words)
            self.take("本年度未收取信息处理费。")
            until(self.counts, lambda counts: counts == "No Problems")
            code.verdict("勾稽 ✓")
            code.goto(1)
            code.picture("written")
        # On the way only what is still to be written is told: at most a row that is half filled in is more than a remark.
        for counts in self.seen - {"No Problems"}:
            self.assertNotIn("Error", counts)
            self.assertRegex(counts, "^(Warnings: 1, )?Infos: [1-6]$|^Warnings: 1$")


if __name__ == "__main__":
    unittest.main()
