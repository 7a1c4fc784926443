"""The program behind the extension in the real VS Code: killed, not to be run, and gone with the window; and not what an untrusted folder names."""
from __future__ import annotations

import os
import signal
import unittest
from pathlib import Path

from editor import NATIVE, Editor, InOneEditor, fixture, until

SAMPLE = fixture("sample-report.md")
SILENT = "勾稽 没有在核对"
# How many processes a VS Code has that checks; the program of any system runs in a thread, which nobody can end from outside.
PROCESSES = 1 if NATIVE else 0
A_THREAD = "the program runs in a thread of VS Code's own, which nobody can end from outside"


class Server(InOneEditor, unittest.TestCase):
    language = "zh-cn"
    size = (1440, 900)

    def tearDown(self) -> None:
        self.code.picture(f"after-{self.id().split('.')[-1]}")
        self.code.close_all()

    def kill(self) -> None:
        """Ends the server as a crash does."""
        (process,) = until(self.code.servers, lambda found: len(found) == 1)
        os.kill(process, signal.SIGKILL)
        until(self.code.servers, lambda found: process not in found)

    @unittest.skipUnless(NATIVE, A_THREAD)
    def test_it_is_started_again_until_it_ends_too_often(self) -> None:
        code = self.code
        code.report("a.md", SAMPLE)
        self.kill()
        code.verdict("勾稽 ✗ 1")
        self.assertEqual(code.messages(), [])
        for _ in range(5):
            until(code.servers)
            self.kill()
        self.assertEqual(len(until(code.messages)), 1)
        self.assertIn("退出了 6 次", code.messages()[0])
        code.verdict(SILENT)
        code.picture("ended-too-often")
        self.assertEqual(code.squiggles(), 0, "what nobody answers for is not shown")
        code.click("查看日志")
        until(lambda: code.page.query_selector(".panel .output-view, .panel .monaco-editor"))
        code.pause(0.5)
        code.verdict(SILENT)  # the log is not what it is about
        code.picture("log")
        code.page.query_selector('.statusbar-item[id^="gouji."]').click()
        code.verdict("勾稽 ✗ 1")
        self.assertEqual(code.messages(), [])
        code.command("View: Toggle Panel Visibility")

    def test_a_path_that_leads_to_no_program_is_told_of_once(self) -> None:
        code = self.code
        code.report("b.md", SAMPLE)
        code.verdict("✗")
        (code.folder / "text").write_text("no program")
        for path, reason, button in [("/nonexistent", "没有这个文件", "下载说明"), (str(code.folder / "text"), "没有执行权限", "下载说明"), ("/bin/false", "一启动就退出了", "重启")]:
            code.settle({"gouji.serverPath": path})
            message = until(code.messages)
            code.verdict(SILENT)
            self.assertEqual(len(message), 1)
            self.assertIn(path, message[0])
            self.assertIn(reason, message[0])
            self.assertTrue({"打开设置", button} <= set(code.texts(".notification-toast .monaco-button")))
            if path != "/bin/false":
                code.command("Notifications: Clear All Notifications")
        code.click("打开设置")
        until(lambda: any("Server Path" in title for title in code.texts(".settings-editor .setting-item-title")))
        code.picture("path-settings")
        code.press("Escape")
        code.settle({"gouji.serverPath": ""})
        code.verdict("✗ 1")
        self.assertEqual((code.messages(), len(code.servers())), ([], PROCESSES))

    def test_a_page_that_is_loaded_anew_leaves_none_behind(self) -> None:
        code = self.code
        code.report("c.md", SAMPLE)
        before = until(code.servers, lambda found: len(found) == PROCESSES)
        code.go(code.page.url)
        code.report("c.md", SAMPLE)
        code.verdict("✗ 1")
        until(code.servers, lambda found: len(found) == PROCESSES and not set(found) & set(before))


class Untrusted(unittest.TestCase):
    def test_an_untrusted_folder_does_not_choose_the_program_and_none_outlives_the_window(self) -> None:
        with Editor("zh-cn", (1440, 900), trusted=False) as code:
            trace, program = code.folder / "trace", code.folder / "program"
            program.write_text(f"#!/bin/sh\ntouch '{trace}'\n")
            program.chmod(0o755)
            code.settle({"gouji.serverPath": str(program)})
            code.go(code.page.url)
            if (dialog := code.page.locator(".monaco-dialog-box")).is_visible():
                code.picture("trust")
                dialog.get_by_role("button").last.click()
            code.report("a.md", SAMPLE)
            code.verdict("✗ 1")
            code.picture("untrusted")
            self.assertFalse(Path(trace).exists())
            self.assertEqual(len(code.servers()), PROCESSES)
        until(lambda: not code.servers())


if __name__ == "__main__":
    unittest.main()
