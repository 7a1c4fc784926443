"""What helps while a report is written, in the real VS Code: the lines above tables, counts and sentences of the tables, row and column, and
where a name, a figure or a citation leads."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

SOUND = fixture("sound/pipes-2021.md")
LINES = SOUND.split("\n")
HEADING = next(number for number, line in enumerate(LINES, 1) if "依申请公开" in line)


def line_of(words: str) -> int:
    """The number of the first line with these words, from 1."""
    return next(number for number, line in enumerate(LINES, 1) if words in line)


class WhileWriting(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()

    def sound(self, name: str) -> None:
        """Opens the sound report, and waits until it is told so."""
        self.code.report(name, SOUND)
        self.code.verdict("✓")

    def at(self, words: str, part: str = "") -> None:
        """Puts the cursor into the first line with these words, before a part of it."""
        line = line_of(words)
        self.code.goto(line, LINES[line - 1].index(part) + 1)

    def behind(self, line: int) -> None:
        """Puts the cursor behind the last character of a line that may be broken on the screen."""
        self.code.goto(line)
        self.code.press("End", "End")

    def shown(self, selector: str) -> list[str]:
        """What stands in the elements of a kind."""
        return [text.replace("\xa0", " ") for text in self.code.texts(selector)]

    def test_each_table_says_how_it_stands(self) -> None:
        self.sound("a.md")
        self.code.goto(line_of("三、收到和处理"), 1)
        until(lambda: self.shown(".codelens-decoration"), lambda found: any("✓" in lens and "条勾稽关系" in lens for lens in found))
        # What only tells is no link.
        self.assertFalse([link for link in self.shown(".codelens-decoration a") if "✓" in link])
        self.assertTrue(self.shown(".codelens-decoration a"))

    def test_the_count_of_the_table_is_offered_where_it_is_told(self) -> None:
        code = self.code
        self.sound("b.md")
        self.behind(HEADING)
        code.page.keyboard.type("本年度收到政府信息公开申请", delay=60)
        code.press("Control+Space")
        until(code.suggestions, lambda rows: any("101件" in row for row in rows))
        code.picture("counts")

    def test_what_likely_follows_stands_in_grey_and_tab_takes_it(self) -> None:
        code = self.code
        self.sound("c.md")
        self.behind(HEADING)
        code.page.keyboard.type("收到申请101件，其中予以公开", delay=60)
        code.press("Escape")
        code.command("Trigger Inline Suggestion")
        until(lambda: self.shown(".ghost-text-decoration"), lambda found: any("74件" in text for text in found))
        code.picture("grey")
        code.press("Tab")
        until(lambda: code.saved("c.md"), lambda lines: lines[HEADING - 1].endswith("收到申请101件，其中予以公开74件"))

    def test_row_and_column_are_told_where_a_figure_is_typed(self) -> None:
        code = self.code
        self.sound("d.md")
        self.at("3.危及", "0")
        code.press("Control+Shift+Space")
        shown = until(lambda: self.shown(".parameter-hints-widget.visible"), lambda found: any("危及" in text for text in found))
        self.assertIn("（三）› 3.危及“三安全一稳定” · 自然人 (1/7)", shown[0])
        code.picture("row-and-column")
        code.press("Escape")

    def test_the_year_is_renamed_in_all_its_places(self) -> None:
        code = self.code
        self.sound("e.md")
        self.at("# 青禾县", "2023")
        code.press("F2")
        box = until(lambda: code.page.query_selector(".rename-box input"))
        self.assertEqual(box.input_value(), "2023")
        code.picture("rename")
        code.page.keyboard.type("2024")
        code.press("Enter")
        lines = until(lambda: code.saved("e.md"), lambda lines: "2024" in lines[0])
        self.assertIn("2024年1月1日至12月31日", lines[2])
        self.assertTrue(lines[6].startswith("2024年，"))
        # What is planned for the year after the report's is another year.
        self.assertIn("2024年上半年", "\n".join(lines))
        self.assertNotIn("年份", "".join(code.messages()))

    def test_where_nothing_can_be_renamed_the_reason_is_told(self) -> None:
        code = self.code
        self.sound("f.md")
        self.at("3.危及", "0")
        code.press("F2")
        until(lambda: self.shown(".monaco-editor-overlaymessage"), lambda found: any("只能改报告的年份和单位名称" in text for text in found))

    def test_reports_are_found_by_body_and_year(self) -> None:
        code = self.code
        # Of a text file Markdown's own list of headings knows nothing.
        (code.folder / "last.txt").write_text(fixture("sample-report.md"))
        self.sound("g.md")
        code.press("Control+t")
        code.page.keyboard.insert_text("云岭 2024")
        rows = ".quick-input-widget:not([style*='display: none']) .quick-input-list .monaco-list-row"
        until(lambda: code.labels(rows), lambda found: any(row.startswith("云岭县人民政府 2024") for row in found))
        code.picture("reports")
        code.insist("Enter", lambda: "last.txt" in code.tab())
        self.assertEqual(code.place()[0], 1)
        (code.folder / "last.txt").unlink()

    def test_a_citation_leads_to_its_text(self) -> None:
        code = self.code
        self.sound("h.md")
        self.at("# 青禾县")
        until(lambda: self.shown(".detected-link"), lambda found: any("60号" in text or "30号" in text for text in found))
        self.at("国办公开办函", "30号")
        code.command("Open Link")
        until(code.tab, lambda tab: "30号" in tab or "2021" in tab)
        until(lambda: "\n".join(code.lines()), lambda text: "国办公开办函〔2021〕30号" in text)
        code.picture("citation")

    def test_a_selection_grows_by_the_form(self) -> None:
        code = self.code
        self.sound("i.md")
        self.at("（七）总计", "101")
        status = "#status\\.editor\\.selection"
        sizes: list[str] = []
        row = LINES[line_of("（七）总计") - 1]
        while len(sizes) < 8 and not any(f"({len(row)} selected)" in size for size in sizes):
            before = code.texts(status)[0]
            code.press("Shift+Alt+ArrowRight")
            sizes.append(until(lambda: code.texts(status)[0], lambda text: text != before))
        # The digits first and the row at last, between which VS Code has steps of its own.
        self.assertIn("(3 selected)", sizes[0])
        self.assertIn(f"({len(row)} selected)", sizes[-1])
        code.picture("selection")

    def test_a_total_is_called_by_its_sums_and_calls_its_parts(self) -> None:
        code = self.code
        self.sound("j.md")
        self.at("（一）予以公开", "74")
        code.press("Shift+Alt+h")
        rows = ".sidebar .monaco-list-row"
        until(lambda: self.shown(rows), lambda found: sum("总计" in row for row in found) == 2)
        code.picture("calls")
        self.at("（七）总计", "101")
        code.press("Shift+Alt+h")
        until(lambda: self.shown(rows), lambda found: "（七）总计·自然人" in found[0] if found else False)
        code.page.query_selector('.sidebar a[aria-label*="Outgoing"]').click()
        until(lambda: self.shown(rows), lambda found: any("（一）予以公开·自然人" in row for row in found[1:]))
        code.picture("parts")


if __name__ == "__main__":
    unittest.main()
