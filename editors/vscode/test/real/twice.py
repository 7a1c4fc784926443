"""Runs tests as unittest does, and those that failed once more: a browser on a loaded machine can miss a moment.

    twice.py [discover … | TEST …]

What fails twice fails; what passed the second time is named at the end, so that it can be looked into.
"""
import sys
import unittest


def run(suite: unittest.TestSuite) -> unittest.TestResult:
    return unittest.TextTestRunner(verbosity=2).run(suite)


def failed(result: unittest.TestResult) -> list[str]:
    """The names of the tests that failed, or that could not begin."""
    return sorted({test.id() for test, _ in result.failures + result.errors})


def load(names: list[str]) -> unittest.TestSuite:
    loader = unittest.defaultTestLoader
    return loader.loadTestsFromNames(names) if names else loader.discover(".", pattern="test_*.py")


first = run(load(sys.argv[1:]))
names = failed(first)
if not names:
    sys.exit(0)
# What could not be set up is named after its class: setUpClass (module.Class).
again = run(load([name.split("(")[1].rstrip(")") if "(" in name else name for name in names]))
for name in names:
    print(f"failed once: {name}", file=sys.stderr)
sys.exit(0 if again.wasSuccessful() else 1)
