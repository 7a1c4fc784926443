"""How a report looks in the real VS Code: colours in each theme, what stays in sight, what a count of the text says, and files left alone."""
from __future__ import annotations

import unittest

from editor import InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
LINES = SAMPLE.split("\n")
THEMES = ["Dark Modern", "Light Modern", "Dark+", "Light+", "Default High Contrast", "Default High Contrast Light"]

# What a word of the text on the screen looks like, and what it stands on.
LOOK = """([line, word]) => {
  const row = [...document.querySelectorAll('.view-lines .view-line')].find((one) => one.innerText.replaceAll('\\xa0', ' ').includes(line));
  const span = row && [...row.querySelectorAll('span span')].find((one) => one.innerText.replaceAll('\\xa0', ' ').trim() === word);
  if (!span) return null;
  const { color, fontWeight } = getComputedStyle(span);
  return { color, weight: fontWeight, back: getComputedStyle(document.querySelector('.monaco-editor-background')).backgroundColor };
}"""


def numbers(colour: str) -> list[float]:
    return [float(part) for part in colour[colour.index("(") + 1:-1].split(",")[:3]]


def luminance(colour: str) -> float:
    red, green, blue = (part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in numbers(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, back: str) -> float:
    darker, lighter = sorted([luminance(colour), luminance(back)])
    return (lighter + 0.05) / (darker + 0.05)


class Looks(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1366, 768)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.settle({})
        self.code.close_all()

    def look(self, line: str, word: str) -> dict[str, str]:
        return until(lambda: self.code.page.evaluate(LOOK, [line, word]))

    def test_tokens_are_told_apart_and_can_be_read_in_every_theme(self) -> None:
        code = self.code
        code.report("a.md", SAMPLE)
        code.verdict("✗")
        code.goto(66)
        for theme in THEMES:
            code.settle({"workbench.colorTheme": theme, "editor.matchBrackets": "never", "editor.renderLineHighlight": "none"})
            row = "1.本机关不掌握相关政府信息"
            wrong = until(lambda: self.look(row, "52"), lambda found: numbers(found["color"])[0] > 1.5 * max(numbers(found["color"])[1:]))
            label, total = self.look(row, "1.本机关不掌握相关政府信息"), self.look(row, "27")
            figure, group = self.look("2.没有现成信息", "1"), self.look(row, "（四）无法提供")
            for token in [wrong, label, total, figure, group]:
                self.assertGreaterEqual(contrast(token["color"], token["back"]), 4.5, f"{theme}: {token}")
            self.assertNotEqual((total["color"], total["weight"]), (figure["color"], figure["weight"]), theme)
            self.assertEqual(total["weight"], "700", theme)
            self.assertEqual(len({one["color"] for one in [wrong, label, figure, group]}), 4, theme)
            code.picture(f"theme-{theme.replace(' ', '-').replace('+', '-plus')}")

    def test_the_names_of_the_columns_stay_in_sight(self) -> None:
        code = self.code
        code.report("某局2024年政府信息公开工作年度报告.txt", SAMPLE)
        code.goto(92)
        code.goto(74)
        rows = until(lambda: code.texts(".sticky-widget .sticky-line-content"), lambda found: len(found) == 3)
        for row, word in zip(rows, ["三、收到和处理", "自然人", "商业企业"]):
            self.assertIn(word, row)

    def test_marks_of_a_heading_list_the_headings_in_order(self) -> None:
        code = self.code
        code.report("b.md", "# 云岭县人民政府2024年政府信息公开工作年度报告\n\n\n")
        code.goto(3)
        code.type("## ")
        rows = until(code.suggestions, lambda found: len(found) >= 6)
        self.assertEqual([row[0] for row in rows[:6]], list("一二三四五六"))
        code.press("Enter")
        self.assertEqual(until(lambda: code.saved("b.md"))[2], "## 一、总体情况")

    def test_a_count_says_what_it_was_compared_with(self) -> None:
        code = self.code
        code.report("c.md", SAMPLE)
        code.verdict("✗")
        line = next(number for number, text in enumerate(LINES, 1) if "申请108件" in text)
        code.goto(line, LINES[line - 1].index("108") + 2)
        code.press("Control+k", "Control+i")
        until(lambda: code.texts(".monaco-hover-content"), lambda found: any("✓ 表三" in text and "108" in text for text in found))

    def test_all_that_is_certain_is_repaired_at_once(self) -> None:
        code = self.code
        code.report("d.md", SAMPLE)
        code.verdict("✗ 1")
        code.command("勾稽: 改好全部有把握的问题")
        code.verdict("勾稽 ✓")
        self.assertIn("勾稽：改了 3 处，可以撤销。", until(code.messages))
        code.press("Control+z")
        code.verdict("✗ 1")

    def test_a_file_is_left_alone_and_taken_again(self) -> None:
        code = self.code
        code.report("e.md", SAMPLE)
        code.verdict("✗ 1")
        code.goto(65)
        until(lambda: code.squiggles("error"))
        code.command("勾稽: 不核对这个文件")
        code.verdict("不核对")
        until(lambda: code.squiggles() == 0)
        code.page.query_selector('.statusbar-item[id^="gouji."]').click()
        code.verdict("✗ 1")
        until(lambda: code.squiggles("error"))

    def test_the_settings_of_the_folder_are_opened_or_made(self) -> None:
        code = self.code
        code.report("f.md", SAMPLE)
        code.command("勾稽: 打开文件夹的设置（.gouji.json）")
        until(code.tab, lambda tab: tab == ".gouji.json")
        self.assertIn("severities", (code.folder / ".gouji.json").read_text())
        (code.folder / ".gouji.json").unlink()

    def test_a_browser_on_the_machine_prints_a_pdf(self) -> None:
        code = self.code
        code.report("某局2024年报.md", SAMPLE)
        code.command("勾稽: 导出为 PDF")
        box = until(lambda: code.page.query_selector(".quick-input-widget:not([style*='display: none']) input"))
        file = code.folder / "某局2024年报.pdf"
        until(box.input_value, lambda path: path == str(file))
        code.insist("Enter", file.exists)
        self.assertTrue(until(file.read_bytes).startswith(b"%PDF"))


if __name__ == "__main__":
    unittest.main()
