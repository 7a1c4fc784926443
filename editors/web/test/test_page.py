"""The page in headless Chromium, opened from disk: typed in as with an input method, pasted into, filled in, saved and found again.

    editors/web/test/run [TEST...]
"""
from __future__ import annotations

import os
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright
from until import until  # ../../vscode/test/real, which `run` puts on the path

ROOT = Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "Tests" / "Fixtures"
PAGE = Path(os.environ.get("PAGE", ROOT / "editors/web/dist/gouji.html")).resolve().as_uri()
DESKTOP, PHONE = (1280, 800), (390, 844)


class PageTests(unittest.TestCase):
    """Each test has a browser of its own, which has kept nothing yet."""

    language = "zh-CN"

    def setUp(self) -> None:
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        self.context = self.browser.new_context(locale=self.language, viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, accept_downloads=True)
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self.page = self.opened()

    def tearDown(self) -> None:
        troubles, requests = self.troubles, self.requests
        self.browser.close()
        self.playwright.stop()
        self.assertEqual(troubles, [], "nothing goes wrong in the page")
        self.assertEqual([one for one in requests if not one.startswith(("file:", "blob:", "data:"))], [], "nothing is asked of a network")

    def opened(self) -> Page:
        page = self.context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning") and self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(PAGE)
        page.wait_for_selector("#tabs button")
        return page

    def text(self) -> str:
        return self.page.evaluate("gouji.editor.text")

    def show(self, name: str) -> None:
        self.page.click(f"#tab-{name}")

    def rules(self) -> list[str]:
        return self.page.eval_on_selector_all("#list > li", "items => items.map((item) => item.dataset.rule || '')")

    def drop(self, name: str, content: list[int] | str) -> None:
        self.page.evaluate(
            """([name, content]) => {
              const data = new DataTransfer();
              data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
              document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }""",
            [name, content],
        )

    def answer(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def choose(self, tool: str, entry: str) -> None:
        self.page.click(f"#tools button:text-is('{tool}')")
        self.page.click(f"#menu button:text-is('{entry}')")

    def perform(self, task: dict[str, object], text: str) -> list[int]:
        return self.page.evaluate("async ([task, text]) => [...(await gouji.server.perform(task, text)).bytes]", [task, text])

    def frame(self):
        return self.page.frame_locator("#frame")

    def picture(self, name: str) -> None:
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(folder, f"{name}.png")))

    def sample(self) -> str:
        text = (FIXTURES / "sample-report.md").read_text()
        self.drop("sample-report.md", text)
        until(self.text, lambda found: found == text)
        until(self.rules, lambda found: found and found[0])
        return text

    def test_a_report_is_read_and_mended(self) -> None:
        self.sample()
        self.assertIn("unbalanced-total", self.rules())
        self.assertIn("个错误", until(lambda: self.page.text_content("#verdict")))
        self.show("both")
        self.page.locator("#list .error .place").first.click()
        until(lambda: self.page.query_selector_all(".cm-lintRange-error"))
        until(lambda: self.page.query_selector_all(".cm-token-heading"))
        self.frame().locator(".figure").first.wait_for()
        self.picture("desktop-both")
        self.show("form")
        self.picture("desktop-form")
        before = until(self.rules)
        self.page.locator("#list .repairs button").first.click()
        until(self.rules, lambda found: len(found) < len(before))
        self.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        self.picture("phone-form")
        self.show("findings")
        self.picture("phone-findings")
        self.assertTrue(self.page.is_visible("#list"))
        self.show("text")
        self.picture("phone-text")
        width = self.page.evaluate("document.documentElement.scrollWidth")
        self.assertLessEqual(width, PHONE[0], "nothing lies beyond the screen")

    def test_an_input_method_types(self) -> None:
        self.show("text")
        self.page.click(".cm-content")
        session = self.context.new_cdp_session(self.page)
        self.page.evaluate("globalThis.seen = []; for (const type of ['compositionstart', 'compositionend']) document.addEventListener(type, () => seen.push(type), true)")
        for letters, words in (("shui'wu'ju", "某某市水务局"), ("nian", "2023年政府信息公开工作年度报告")):
            for count in range(1, len(letters) + 1):
                session.send("Input.imeSetComposition", {"text": letters[:count], "selectionStart": count, "selectionEnd": count})
            session.send("Input.insertText", {"text": words})
        self.page.keyboard.press("Enter")
        self.assertEqual(self.text(), "某某市水务局2023年政府信息公开工作年度报告\n")
        self.assertEqual(self.page.evaluate("seen"), ["compositionstart", "compositionend"] * 2)
        until(self.rules, lambda found: "missing-section" in found or "missing-table" in found)

    def test_a_blank_report_is_filled_in(self) -> None:
        self.choose("新建", "空白报告")
        self.page.fill("dialog input[name=body]", "云岭县水务局")
        self.page.fill("dialog input[name=year]", "2024")
        self.page.click("dialog button[value=accept]")
        until(self.text, lambda found: found.startswith("# 云岭县水务局2024年政府信息公开工作年度报告"))
        self.frame().locator("table.requests .figure").first.click()
        for key in ("3", "Tab", "0", "Tab"):
            self.page.keyboard.press(key)
        row = until(lambda: next((line for line in self.text().split("\n") if line.startswith("|") and "新收" in line), ""), lambda found: found.count(" 3 ") == 1 and " 0 " in found)
        self.assertRegex(row, r"\| +3 \| +0 \|")
        self.page.keyboard.press("Escape")
        self.frame().locator("table.requests .figure").nth(4).click()
        self.picture("desktop-filling")

    def test_tables_are_pasted(self) -> None:
        text = (FIXTURES / "sound" / "pipes-2021.md").read_text()
        html = bytes(self.perform({"task": "export", "format": "html"}, text)).decode()
        tables = [f"<table{part.split('</table>')[0]}</table>" for part in html.split("<table")[1:]]
        self.show("text")
        self.page.click(".cm-content")
        self.page.keyboard.insert_text("# 云岭县水务局2023年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n")
        self.page.evaluate(
            """(html) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'plain');
              document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            tables[1],
        )
        pasted = until(self.text, lambda found: "新收政府信息公开申请数量" in found)
        self.assertIn("|", next(line for line in pasted.split("\n") if "新收政府信息公开申请数量" in line))
        self.assertNotIn("<table", pasted)

    def test_documents_are_dropped_and_made(self) -> None:
        text = (FIXTURES / "sound" / "pipes-2021.md").read_text()
        document = self.perform({"task": "export", "format": "docx"}, text)
        self.drop("年报.docx", document)
        until(self.text, lambda found: "政府信息公开工作年度报告" in found)
        self.assertEqual(until(lambda: self.page.text_content("#verdict")), "✓ 勾稽")
        for entry, ending, beginning in (("网页（可发布、打印）", "html", b"<!DOCTYPE html>"), ("Word 文档", "docx", b"PK"), ("表格（CSV，Excel 可打开）", "csv", b"\xef\xbb\xbf")):
            with self.page.expect_download() as download:
                self.choose("导出", entry)
            self.assertEqual(download.value.suggested_filename, f"年报.{ending}")
            self.assertTrue(Path(download.value.path()).read_bytes().startswith(beginning), entry)
        gbk = "云岭县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n".encode("gb18030")
        self.drop("年报.txt", list(gbk))
        self.answer("换掉")
        until(self.text, lambda found: found.startswith("云岭县水务局2023年"))

    def test_what_is_written_is_kept_until_it_is_saved(self) -> None:
        self.sample()
        self.show("text")
        self.page.click(".cm-content")
        self.page.keyboard.press("Control+End")
        self.page.keyboard.insert_text("补记一句。")
        time.sleep(1)
        self.page.reload()
        self.page.wait_for_selector("#tabs button")
        self.assertTrue(self.text().endswith("补记一句。"))
        until(self.rules, lambda found: "unbalanced-total" in found)
        with self.page.expect_download() as download:
            self.page.keyboard.press("Control+s")
        self.assertTrue(Path(download.value.path()).read_text().endswith("补记一句。"))
        self.page.reload()
        self.page.wait_for_selector("#tabs button")
        self.assertEqual(self.text(), "")

    def test_next_year_has_last_year_beside_it(self) -> None:
        self.drop("上年.md", (FIXTURES / "sound" / "pipes-2021.md").read_text())
        until(lambda: self.page.text_content("#verdict"))
        self.choose("新建", "接着这份报告，新建下一年度的")
        self.answer("换掉")
        until(lambda: self.page.text_content("#kept") or "", lambda found: "上年" in found)
        until(self.text, lambda found: "<!--" in found)
        self.page.click("#tools button:text-is('清空')")
        self.page.click("dialog button[value=accept]")
        until(self.text, lambda found: found == "")

    def test_a_report_that_is_dropped_on_next_years_is_compared_with(self) -> None:
        text = self.sample()
        self.assertNotIn("broken-carryover", self.rules())
        last = text.replace("2024年", "2023年")
        self.drop("去年.md", last)
        self.answer("放在旁边核对")
        until(lambda: self.page.text_content("#kept") or "", lambda found: "上年：去年.md" in found)
        self.assertEqual(self.text(), text)
        until(self.rules, lambda found: "broken-carryover" in found)
        # Of another year it is a report like any other.
        self.drop("前年.md", text.replace("2024年", "2022年"))
        self.answer("换掉")
        until(self.text, lambda found: found.startswith("# 云岭县人民政府2022年"))

    def test_what_is_not_last_years_report_is_not_taken_for_it(self) -> None:
        self.sample()
        with self.page.expect_file_chooser() as chooser:
            self.page.click("#tools button:text-is('上年报告')")
        chooser.value.set_files([{"name": "a.md", "mimeType": "text/plain", "buffer": (FIXTURES / "sound" / "pipes-2021.md").read_bytes()}])
        until(lambda: self.page.text_content("dialog") or "", lambda found: "不能当作上年报告" in found)
        self.assertNotIn("上年", self.page.text_content("#kept") or "")

    def test_the_keyboard_is_enough(self) -> None:
        self.sample()
        self.show("text")
        self.page.focus(".cm-content")
        self.page.keyboard.press("F8")
        self.page.keyboard.press("Control+.")
        self.page.wait_for_selector("#menu button")
        self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Escape")
        self.assertTrue(self.page.evaluate("document.querySelector('#menu').hidden && document.activeElement.classList.contains('cm-content')"))


class EnglishTests(PageTests):
    """The page in another language."""

    language = "en-US"

    def test_it_speaks_english(self) -> None:
        self.sample()
        self.assertIn("error", until(lambda: self.page.text_content("#verdict")))
        self.assertEqual(self.page.evaluate("document.documentElement.lang"), "en")
        width = self.page.evaluate(
            """() => {
              const button = [...document.querySelectorAll('#tools button')].find(({ textContent }) => textContent.includes('’'));
              const range = document.createRange();
              const place = button.textContent.indexOf('’');
              range.setStart(button.firstChild, place);
              range.setEnd(button.firstChild, place + 1);
              return range.getBoundingClientRect().width / parseFloat(getComputedStyle(button).fontSize);
            }"""
        )
        self.assertLess(width, 0.5, "an apostrophe is no Chinese quotation mark")
        self.picture("desktop-english")


# What is tested in Chinese is not tested once more.
for name in [name for name in dir(PageTests) if name.startswith("test_")]:
    setattr(EnglishTests, name, None)


class PolicyTests(unittest.TestCase):
    def test_the_page_may_reach_no_network(self) -> None:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def log_message(self, *words: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(PAGE)
            outcome = page.evaluate(
                """async (address) => {
                  const blocked = [];
                  document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
                  const fetched = await fetch(address).then(() => 'reached', () => 'refused');
                  const image = new Image();
                  image.src = `${address}a.png`;
                  await new Promise((resolve) => setTimeout(resolve, 500));
                  return { fetched, blocked };
                }""",
                f"http://127.0.0.1:{server.server_port}/",
            )
            browser.close()
        server.shutdown()
        self.assertEqual(outcome["fetched"], "refused")
        self.assertEqual(sorted(outcome["blocked"]), ["connect-src", "img-src"])
        self.assertEqual(asked, [])


if __name__ == "__main__":
    unittest.main()
