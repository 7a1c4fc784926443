"""Typing figures into the tables of a report in the real VS Code: by Tab, Enter and pipes, undone, and pasted in blocks."""
from __future__ import annotations

import re
import unittest

from editor import InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
FIRST, SECOND, LAST = "一、本年新收", "二、上年结转", "四、结转下年度"


def line_of(text: str, words: str) -> int:
    """The number of the first row with these words, from 1."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith("|") and words in line)


def figures(line: str) -> list[str]:
    """What the last seven cells of a row say."""
    return [cell.strip() for cell in line.rstrip().strip("|").split("|")][-7:]


def blank(text: str, words: str) -> str:
    """The text without the figures of a row."""
    return "\n".join(re.sub(r"(?<=\|) \d+ (?=\|)", " ", line) if words in line else line for line in text.split("\n"))


def without_requests(text: str) -> str:
    """The text without table 3, and with nothing where it stood."""
    lines = text.split("\n")
    first, last = line_of(text, "申请人情况"), line_of(text, LAST)
    return "\n".join(lines[:first - 1] + lines[last:])


class Typing(InOneEditor):
    """What a clerk does, seen at each width and in each language."""

    commands: dict[str, str]
    asked: str
    overwrite: str

    def picture(self, name: str) -> None:
        self.code.picture(f"{name}-{self.language}-{self.size[0]}")

    def tearDown(self) -> None:
        self.picture(f"after-{self.id().split('.')[-1]}")
        self.code.press("Escape")

    def in_row(self, words: str, text: str) -> None:
        """Puts the cursor on the first figure of a row, from its label."""
        self.code.goto(line_of(text, words), 3)
        before = self.code.place()
        self.code.press("Tab")
        until(self.code.place, lambda place: place != before)

    def row(self, name: str, words: str) -> list[str]:
        return figures(next(line for line in self.code.saved(name) if line.startswith("|") and words in line))

    def rows_until(self, name: str, words: str, wanted: list[str]) -> None:
        until(lambda: self.row(name, words), lambda found: found == wanted)

    def test_a_table_is_inserted_laid_out_filled_by_cell_and_undone_by_cell(self) -> None:
        code, text = self.code, without_requests(SAMPLE)
        code.report("inserted.md", text)
        code.goto(next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith("## 三")) + 1)
        code.command(self.commands["insert"])
        inserted = "\n".join(until(lambda: code.saved("inserted.md"), lambda lines: any(FIRST in line for line in lines)))
        self.picture("inserted")
        code.command("Format Document")
        self.assertEqual(self.row("inserted.md", FIRST), [""] * 7)
        self.in_row(FIRST, inserted)
        for figure in ["96", "7", "0", "1", "4", "0", "108", "4"]:
            code.keys(f"{figure}\t", 100)
            code.quiet()  # a step to undo each
        self.picture("filled")
        self.rows_until("inserted.md", FIRST, ["96", "7", "0", "1", "4", "0", "108"])
        self.rows_until("inserted.md", SECOND, ["4"] + [""] * 6)
        code.press("Control+z")
        self.rows_until("inserted.md", SECOND, [""] * 7)
        code.press("Control+z")
        self.rows_until("inserted.md", FIRST, ["96", "7", "0", "1", "4", "0", ""])
        code.press("Control+z", "Control+z")
        self.rows_until("inserted.md", FIRST, ["96", "7", "0", "1", "", "", ""])

    def test_other_figures_are_written_over_after_asking(self) -> None:
        code = self.code
        block = [[str(row * 7 + column) for column in range(6)] for row in range(25)]
        pasted = "".join("\t".join(row) + "\r\n" for row in block)
        code.report("asked.md", SAMPLE)
        self.in_row(FIRST, SAMPLE)
        code.paste(pasted)
        until(lambda: code.texts(".monaco-dialog-box"), lambda found: found and self.asked in found[0])
        self.picture("asked")
        code.press("Escape")
        until(lambda: code.texts(".monaco-dialog-box"), lambda found: not found)
        self.assertEqual(code.saved("asked.md"), SAMPLE.split("\n"))
        code.paste(pasted)
        code.page.get_by_role("button", name=self.overwrite).click()
        self.rows_until("asked.md", FIRST, block[0] + ["108"])
        self.picture("overwritten")
        self.rows_until("asked.md", LAST, block[24] + ["3"])
        code.press("Control+z")
        until(lambda: code.saved("asked.md"), lambda lines: lines == SAMPLE.split("\n"))


class TypingInChinese(Typing, unittest.TestCase):
    commands = {"insert": "勾稽: 插入表三（收到和处理政府信息公开申请情况）"}
    asked, overwrite = "粘贴会改掉表中已有的", "覆盖"

    def test_blocks_are_spread_over_the_cells(self) -> None:
        code = self.code
        block = [[str(row * 7 + column) for column in range(7)] for row in range(25)]
        blank_report = SAMPLE
        for words in [FIRST, SECOND, LAST]:
            blank_report = blank(blank_report, words)
        for name in ("block.md", "某市政府信息公开年度报告.txt"):
            code.report(name, blank_report)
            self.in_row(FIRST, blank_report)
            code.paste("\t".join(block[0]) + "\r\n")
            self.rows_until(name, FIRST, block[0])
            code.press("Control+z")
            self.rows_until(name, FIRST, [""] * 7)
            self.assertEqual(code.saved(name), blank_report.split("\n"))

    def test_the_keys_lead_from_row_to_row(self) -> None:
        code = self.code
        text = "\n".join(line for line in SAMPLE.split("\n") if LAST not in line)
        code.report("keys.md", text)
        first = line_of(text, FIRST)
        self.in_row(FIRST, text)
        there = code.place()
        code.press("Shift+Tab")
        until(code.place, lambda place: place == there)
        code.press("Enter")
        until(code.place, lambda place: place[0] == first + 1)
        code.goto(first, 1000)
        code.press("Enter")
        until(code.place, lambda place: place[0] == first + 1 and place[1] > 10)
        code.keys("5\t", 100)
        self.rows_until("keys.md", SECOND, ["5", "0", "0", "0", "1", "0", "5"])
        self.assertEqual(len(code.saved("keys.md")), len(text.split("\n")), "no row is torn")
        code.command("Format Document")
        self.in_row("（七）总计", text)
        code.press("Enter")
        lines = until(lambda: code.saved("keys.md"), lambda lines: any(LAST in line for line in lines))
        self.assertEqual(figures(lines[line_of(SAMPLE, LAST) - 1]), [""] * 7)
        self.assertEqual(len(lines), len(SAMPLE.split("\n")), "the row that was lacking is made, and no other")

    def test_a_quick_hand_types_table_3_row_by_row(self) -> None:
        """Enter makes the form's rows, and nothing is waited for: no figure is lost, split or in another's cell."""
        code = self.code
        wanted = [[str((row * 7 + column) * 37 % 1000) for column in range(7)] for row in range(25)]
        lines = blank(SAMPLE, FIRST).split("\n")
        first = line_of(SAMPLE, FIRST)
        code.report("quick.md", "\n".join(lines[:first] + lines[line_of(SAMPLE, LAST):]))
        code.quiet()
        self.in_row(FIRST, SAMPLE)
        code.keys("\n".join("\t".join(row) for row in wanted), 60)
        found = until(lambda: code.saved("quick.md"), lambda lines: len(lines) == len(SAMPLE.split("\n")))
        self.assertEqual([figures(line) for line in found[first - 1:first + 24]], wanted)
        labels = [line.split("|")[3].strip() or line.split("|")[2].strip() or line.split("|")[1].strip() for line in found[first - 1:first + 24]]
        self.assertTrue(all(labels), labels)
        self.assertEqual((labels[1], labels[2], labels[23], labels[24]), (SECOND + "政府信息公开申请数量", "（一）予以公开", "（七）总计", LAST + "继续办理"))

    def test_tab_writes_a_tab_in_text_and_in_files_that_are_no_reports(self) -> None:
        code = self.code
        notes = "# 读书笔记\n\n| 书 | 页 |\n|---|---|\n| 甲 | 3 |\n"
        (code.folder / "notes.md").write_text(notes)
        code.open("notes.md")
        code.goto(5, 4)
        code.press("Tab")
        until(lambda: code.saved("notes.md")[4], lambda line: line.startswith("| 甲") and line != "| 甲 | 3 |")
        code.report("text.md", SAMPLE)
        code.goto(3)
        code.press("Tab")
        until(lambda: code.saved("text.md")[2], lambda line: line[0] in " \t")

    def test_pipes_go_over_pipes_however_fast_they_are_typed(self) -> None:
        code, name = self.code, "某局政府信息公开年度报告.txt"
        rows = ["1.属于国家秘密", "3.危及", "2.没有现成", "3.补正", "3.要求提供"]
        text = SAMPLE
        for words in rows:
            text = blank(text, words)
        code.report(name, text)
        for words in rows:
            self.in_row(words, text)
            code.keys("0|0|0|", 100)
        self.picture("pipes")
        for words in rows:
            self.rows_until(name, words, ["0", "0", "0", "", "", "", ""])


class TypingInEnglish(Typing, unittest.TestCase):
    language, size = "en", (1200, 800)
    commands = {"insert": "gouji: Insert Table 3 (Requests Received and Completed)"}
    asked, overwrite = "Pasting changes", "Overwrite"
