"""What the benches type: the text of one whole report, in which something is made right and wrong in turn."""
from pathlib import Path

REPORT = Path(__file__).resolve().parents[1] / "Fixtures/sound/pipes-2021.md"
#: What is typed into: a total of table 4, the same below a heading in other words than the form's, or a count of the running text.
KINDS = ("figure", "heading", "prose")


def report(kind: str, size: int = 0) -> str:
    """The text that is typed into; of so many bytes where it is to be long, by paragraphs of its overview that are numbered."""
    text = REPORT.read_text(encoding="utf-8")
    if kind == "heading":
        text = text.replace("## 五、存在的主要问题及改进情况", "## 五、存在的问题和改进的情况")
    place = text.index("## 二、")
    paragraph = next(line for line in text.splitlines() if "政府信息管理" in line).split("**")[-1]
    more = []
    length = len(text.encode())
    while length < size:
        more.append(paragraph.replace("。", f"，见台账第{len(more) + 1}册。") + "\n\n")
        length += len(more[-1].encode())
    return text[:place] + "".join(more) + text[place:]


def keystrokes(binary: str, kind: str = "figure", size: int = 0) -> dict:
    """One digit, wrong and right, in the place where it stands, as lsp_bench.py takes a server."""
    text = report(kind, size)
    if kind == "prose":
        line = next(line for line in text.splitlines() if "政府信息公开申请101件，申请人" in line)
        edit, digits = line.replace("申请101件，申请人", "申请10{d}件，申请人", 1), ["1", "2"]
    else:
        line = next(line for line in text.splitlines() if line.startswith("| 8 | 1 | 1 | 7 | 17 |"))
        edit, digits = line.replace("| 17 |", "| 1{d} |", 1), ["7", "8"]
    head, tail = text.split(line + "\n")
    return {
        "name": "gouji", "cmd": [binary, "lsp"], "language": "markdown", "filename": "report.md",
        "head": head, "body": tail, "edit": edit, "digits": digits}


def headings(kind: str = "figure", size: int = 0) -> dict:
    """For a linter of Markdown: a heading that stands twice comes and goes before the same text."""
    return {
        "name": "rumdl", "cmd": ["rumdl", "server"], "language": "markdown", "filename": "report.md",
        "head": "## 附件1\n\n内容。\n\n", "body": report(kind, size), "edit": "## 附件{d}", "digits": ["2", "1"]}
