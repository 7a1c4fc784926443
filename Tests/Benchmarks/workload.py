"""What the benches type: the text of one whole report, in which one figure is made right and wrong in turn."""
from pathlib import Path

REPORT = Path(__file__).resolve().parents[1] / "Fixtures/sound/pipes-2021.md"


def keystrokes(binary: str) -> dict:
    """The total of table 4's first block, wrong and right, in the place where it stands, as lsp_bench.py takes a server."""
    text = REPORT.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| 8 | 1 | 1 | 7 | 17 |"))
    head, tail = text.split(row + "\n")
    return {
        "name": "gouji", "cmd": [binary, "lsp"], "language": "markdown", "filename": "report.md",
        "head": head, "body": tail, "edit": row.replace("| 17 |", "| 1{d} |", 1), "digits": ["7", "8"]}


def headings() -> dict:
    """For a linter of Markdown: a heading that stands twice comes and goes before the same text."""
    return {
        "name": "rumdl", "cmd": ["rumdl", "server"], "language": "markdown", "filename": "report.md",
        "head": "## 附件1\n\n内容。\n\n", "body": REPORT.read_text(encoding="utf-8"), "edit": "## 附件{d}", "digits": ["2", "1"]}
