"""All reports of a folder checked in the real VS Code: cold, opened, closed, mended, deleted, and again."""
from __future__ import annotations

import subprocess
import unittest
from pathlib import Path

from editor import Editor, fixture, until

GENERATOR = Path(__file__).resolve().parents[1] / "stubs" / "generatedReports.js"


def generate(folder: Path) -> None:
    """300 reports with known faults: 100 errors, 81 warnings and 300 remarks; and one that is not asked for."""
    subprocess.run(["node", "-e", f"require('{GENERATOR}').generatedReports(process.argv[1])", str(folder)], check=True)
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "a.md").write_text(fixture("sample-report.md"))
    (folder / "0").symlink_to(folder / "第0批")


class CheckAllReports(unittest.TestCase):
    def counts(self, code: Editor) -> str:
        return code.labels('.statusbar-item[id="status.problems"] a')[0]

    def expect(self, code: Editor, errors: int, warnings: int, remarks: int) -> None:
        until(lambda: self.counts(code), lambda counts: counts == f"Errors: {errors}, Warnings: {warnings}, Infos: {remarks}")

    def test_the_list_is_theirs(self) -> None:
        with Editor("zh-cn", (1440, 900)) as code:
            generate(code.folder)
            code.command("Tasks: Run Task")
            for row in ["All gouji tasks", "gouji: 核对全部报告"]:
                until(lambda: code.entry(row)).click()
            self.expect(code, 100, 81, 300)
            code.command("勾稽: 核对全部报告")
            self.expect(code, 100, 81, 300)
            until(code.messages, lambda found: any("核对了 300 份报告" in words for words in found))
            code.picture("all-reports")

            code.open("第甲县2023年报.md")
            until(code.status)
            self.expect(code, 100, 81, 300)
            code.command("View: Close Editor")
            self.expect(code, 100, 81, 300)

            mended = code.folder / "第0批" / "第甲县2023年报.md"
            mended.write_text(mended.read_text().replace("不掌握相关政府信息 | 52 |", "不掌握相关政府信息 | 25 |"))
            self.expect(code, 99, 81, 300)
            # Its successor of 2024 has nothing left to be compared with.
            (code.folder / "第0批" / "第丁县2023年报.md").unlink()
            self.expect(code, 98, 80, 298)
            code.command("勾稽: 核对全部报告")
            self.expect(code, 98, 80, 298)
