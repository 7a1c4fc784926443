"""How tests wait for what a program of its own does."""
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(what: Callable[[], T], holds: Callable[[T], object] = bool, seconds: float = 45) -> T:
    """What there is once something holds of it; a slow machine is waited for, a pause proves nothing."""
    end = time.monotonic() + seconds
    while not holds(found := what()):
        if time.monotonic() > end:
            raise AssertionError(f"this never came to hold; at last there was {found!r}")
        time.sleep(0.05)
    return found
