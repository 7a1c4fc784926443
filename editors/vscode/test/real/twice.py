"""Runs tests as unittest does, and those that failed once more, one by one: a browser on a loaded machine can miss a moment.

    twice.py [TEST…]          (all files of tests here, or tests as unittest names them)

With EDITORS=2 in the environment two files run at a time, which takes half of the time and makes more of them miss a moment. What fails
twice fails; what passed the second time is named at the end, so that it can be looked into.
"""
import io
import os
import sys
import time
import unittest
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

AT_A_TIME = int(os.environ.get("EDITORS", "1"))


def run(name: str) -> tuple[str, list[str], bool]:
    """What a test or a file of tests had to say, the names of the tests that failed or could not begin, and whether all is well."""
    told = io.StringIO()
    begin = time.monotonic()
    result = unittest.TextTestRunner(told, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromName(name))
    told.write(f"{name}: {time.monotonic() - begin:.0f} s\n")
    failed = sorted({test.id() for test, _ in result.failures + result.errors})
    return told.getvalue(), failed, result.wasSuccessful()


def weight(path: Path) -> int:
    """Roughly how long a file takes: the longest begin first, so that none is left over at the end."""
    return path.stat().st_size


def main() -> int:
    files = sorted(Path(__file__).parent.glob("test_*.py"), key=weight, reverse=True)
    failed: list[str] = []
    with ProcessPoolExecutor(AT_A_TIME) as pool:
        for told, names, isWell in pool.map(run, sys.argv[1:] or [path.stem for path in files]):
            print(told, file=sys.stderr, flush=True)
            if not isWell and not names:
                return 1
            failed += names
    # What could not be set up is named after its class: setUpClass (module.Class).
    again = [run(name.split("(")[1].rstrip(")") if "(" in name else name) for name in failed]
    for (told, _, _), name in zip(again, failed):
        print(f"{told}failed once: {name}", file=sys.stderr)
    return 0 if all(isWell for _, _, isWell in again) else 1


if __name__ == "__main__":
    sys.exit(main())
