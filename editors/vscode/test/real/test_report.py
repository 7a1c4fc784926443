"""One report in the real VS Code: what is underlined, explained, repaired, edited by commands and exported, and what is left alone."""
from __future__ import annotations

import os
import re
import unittest
import zipfile

from editor import NATIVE, InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
LINES = SAMPLE.split("\n")
WRONG = next(number for number, line in enumerate(LINES, 1) if "1.本机关不掌握" in line)
NOTES = "# 读书笔记\n\n| 书 | 页 |\n|---|---|\n| 甲|3 |\n"
ON_REPORTS = ["重新计算总计", "转换为标准表格", "转换为 HTML 表格", "导出为 Word 文档", "预览", "新建下一年度报告"]
ALWAYS = ["新建年度报告", "核对全部报告", "重启服务", "查看日志", "打开示例报告", "怎样取得 gouji 程序"]


class Package(unittest.TestCase):
    def test_the_package_holds_what_runs_and_nothing_else(self) -> None:
        with zipfile.ZipFile(os.environ["VSIX"]) as package:
            names = [name.removeprefix("extension/") for name in package.namelist()]
        programs = ["server/gouji.wasm", "dist/webWorker.mjs", "dist/browser/extension.js", "dist/browser/worker.js"] + (["server/gouji"] if NATIVE else [])
        for name in ["main.js", "dist/extension.js", *programs, "readme.md", "package.nls.zh-cn.json", "sample/sample-report.md"]:
            self.assertIn(name, names)
        self.assertEqual([], [name for name in names if name.startswith(("source/", "test/", "node_modules/", "scripts/"))])


class Report(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()

    def wrong_figure(self) -> None:
        """Puts the cursor on the figure that is wrong."""
        self.code.goto(WRONG, LINES[WRONG - 1].index("52") + 1)

    def test_faults_are_underlined_and_the_verdict_leads_to_them(self) -> None:
        code = self.code
        code.report("a.md", SAMPLE)
        code.verdict("勾稽 ✗ 1")
        self.assertEqual(len(until(lambda: code.problems_in("a.md"), lambda rows: len(rows) == 3)), 3)
        code.command("View: Toggle Panel Visibility")
        until(lambda: not code.page.query_selector(".markers-panel"))
        code.page.query_selector('.statusbar-item[id^="gouji."]').click()
        until(lambda: code.page.query_selector(".markers-panel"))
        code.command("View: Toggle Panel Visibility")
        self.wrong_figure()
        until(lambda: code.squiggles("error") == 1)
        until(lambda: code.squiggles("warning") >= 1)

    def test_a_file_that_is_no_report_is_left_alone(self) -> None:
        code = self.code
        (code.folder / "notes.md").write_text(NOTES)
        code.open("notes.md")
        code.command("Format Document")
        code.quiet()
        self.assertEqual((code.squiggles(), code.status()), (0, None))
        self.assertEqual(code.saved("notes.md"), NOTES.split("\n"))
        self.assertFalse([label for label in code.labels(".editor-actions .action-item a") if label.startswith("预览")])
        # Those that are there come first, so that the palette is filled by the time that the others are looked for.
        for title in ALWAYS:
            self.assertTrue(code.offers(f"勾稽: {title}"), title)
        self.assertEqual([title for title in ON_REPORTS if code.offers(f"勾稽: {title}")], [])
        code.report("b.md", SAMPLE)
        until(lambda: "预览 (Ctrl+K V)" in code.labels(".editor-actions .action-item a"))
        for title in ON_REPORTS:
            self.assertTrue(code.offers(f"勾稽: {title}"), title)

    def test_a_rule_is_explained_from_the_popup_and_from_the_list(self) -> None:
        code = self.code
        code.report("c.md", SAMPLE)
        code.goto(WRONG)
        until(lambda: code.squiggles("error"))
        code.hover_first("error")
        code.picture("popup")
        code.page.locator(".monaco-hover-content a", has_text="unbalanced-total").first.click()
        self.expect_page("unbalanced-total", "合计与分项之和不符")
        code.picture("rule")
        code.command("View: Close Editor")
        until(lambda: code.problems_in("c.md"))
        code.page.locator(".markers-panel a", has_text="nonstandard-label").first.click(modifiers=["ControlOrMeta"])
        self.expect_page("nonstandard-label", "行名")

    def expect_page(self, rule: str, words: str) -> None:
        """Waits for the page on a rule, rendered, in a tab of its name."""
        until(self.code.tab, lambda tab: tab == f"{rule}.md")
        until(lambda: self.code.pages(".markdown-body"), lambda found: any(rule in text and words in text for text in found))

    def test_a_repair_is_made_and_undone(self) -> None:
        code = self.code
        code.report("d.md", SAMPLE)
        self.wrong_figure()
        until(lambda: code.squiggles("error"))
        titles = until(code.actions)
        code.picture("repairs")
        self.assertIn("25", titles[0])
        code.page.locator(".action-widget .monaco-list-row.action").first.click()
        code.verdict("勾稽 ⚠ 2")
        code.press("Control+z")
        code.verdict("勾稽 ✗ 1")
        self.assertEqual(code.saved("d.md"), LINES)

    def test_commands_edit_in_one_step_each(self) -> None:
        code, name = self.code, "e.md"
        first = next(number for number, line in enumerate(LINES) if "申请人情况" in line)
        last = next(number for number, line in enumerate(LINES) if line.startswith("| 四、结转"))
        without = "\n".join(LINES[:first] + LINES[last + 1:])
        code.report(name, without)
        code.goto(first)
        states = [without.split("\n")]
        for title, holds in [
            ("插入表三（收到和处理政府信息公开申请情况）", lambda lines: any("一、本年新收" in line for line in lines)),
            ("转换为 HTML 表格", lambda lines: sum("<table" in line for line in lines) == 3),
            ("转换为标准表格", lambda lines: not any("<table" in line for line in lines)),
        ]:
            code.command(f"勾稽: {title}")
            states.append(until(lambda: code.saved(name), holds))
            self.assertEqual(code.messages(), [])
        self.assertIn("| 一、本年新收政府信息公开申请数量 |", "\n".join(states[-1]))
        for state in reversed(states[:-1]):
            code.press("Control+z")
            self.assertEqual(code.saved(name), state)

    def test_totals_are_computed_in_one_step(self) -> None:
        code = self.code
        mended = SAMPLE.replace("不掌握相关政府信息 | 52 |", "不掌握相关政府信息 | 25 |")
        broken = mended.replace("| 0 | 108 |", "| 0 | 801 |")
        code.report("f.md", broken)
        code.verdict("✗")
        code.command("勾稽: 重新计算总计")
        self.assertEqual(until(lambda: code.saved("f.md"), lambda lines: lines != broken.split("\n")), mended.split("\n"))
        code.verdict("勾稽 ⚠ 2")
        code.press("Control+z")
        self.assertEqual(code.saved("f.md"), broken.split("\n"))

    def test_a_report_is_exported_beside_itself(self) -> None:
        code, stem = self.code, "某局2024年报"
        code.report(f"{stem}.md", SAMPLE)
        for title, ending, begins in [("Word 文档", "docx", b"PK"), ("CSV", "csv", b""), ("HTML", "html", b"<!")]:
            code.command(f"勾稽: 导出为 {title}")
            box = until(lambda: code.page.query_selector(".quick-input-widget:not([style*='display: none']) input"))
            until(box.input_value, lambda path: path == str(code.folder / f"{stem}.{ending}"))
            code.picture(f"export-{ending}")
            file = code.folder / f"{stem}.{ending}"
            code.insist("Enter", file.exists)
            content = until(file.read_bytes)
            self.assertTrue(content.startswith(begins), content[:20])
            self.assertEqual(until(code.messages), [f"已导出 {stem}.{ending}；报告里还有 1 个错误"])
            self.assertEqual(code.texts(".notification-toast .monaco-button"), ["打开"])
            code.command("Notifications: Clear All Notifications")
        with zipfile.ZipFile(code.folder / f"{stem}.docx") as document:
            self.assertIn("本机关不掌握相关政府信息", document.read("word/document.xml").decode())
        self.assertIn("1.本机关不掌握相关政府信息,52,", (code.folder / f"{stem}.csv").read_text("utf-8-sig"))
        title = re.search("<h1.*?</h1>", (code.folder / f"{stem}.html").read_text(), re.DOTALL)
        self.assertEqual(re.sub("<[^>]*>", "", title[0] if title else ""), "云岭县人民政府2024年政府信息公开工作年度报告")


if __name__ == "__main__":
    unittest.main()
