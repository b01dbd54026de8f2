"""Work done aside: its result, its errors, its deadline, and the threads that do it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from realpolitik.errors import StoreError, UsageError
from realpolitik.stores.aside import STACK, Aside, once

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")


def raises(error: BaseException) -> None:
    raise error


def test_work_is_done_by_one_thread_after_the_other_work() -> None:
    aside = Aside()
    found = {aside.within(10, threading.get_ident) for _ in range(20)}
    assert len(found) == 1
    assert found != {threading.get_ident()}


def test_errors_of_the_project_pass_and_the_thread_goes_on() -> None:
    aside = Aside()
    first = aside.within(10, threading.get_ident)
    with pytest.raises(UsageError, match="a tug is no barge") as caught:
        aside.within(10, lambda: raises(UsageError("a tug is no barge")))
    assert caught.value.__cause__ is None
    assert aside.within(10, threading.get_ident) == first


def test_work_that_breaks_its_thread_is_told_and_the_next_gets_another() -> None:
    aside = Aside()
    with pytest.raises(StoreError, match="broke the engine"):
        aside.within(10, lambda: raises(ZeroDivisionError()))
    assert aside.within(10, lambda: 7) == 7


def test_nobody_waits_longer_than_the_deadline_and_the_next_gets_another_thread() -> None:
    aside, gate = Aside(), threading.Event()
    with pytest.raises(StoreError, match=r"longer than 0.05 s"):
        aside.within(0.05, gate.wait)
    assert aside.within(10, lambda: 7) == 7
    gate.set()


def test_callers_that_wait_at_once_do_not_wait_for_one_another() -> None:
    aside, both = Aside(), threading.Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: aside.within(10, lambda: both.wait(10)), range(2)))
    assert sorted(found) == [0, 1]


def test_threads_end_with_their_object() -> None:
    aside = Aside()
    thread = aside.within(10, threading.current_thread)
    assert thread.is_alive()
    del aside
    thread.join(10)
    assert not thread.is_alive()


def test_other_threads_keep_their_stack() -> None:
    usual = threading.stack_size()
    Aside().within(10, lambda: None)
    assert threading.stack_size() == usual != STACK


def test_work_done_once_leaves_no_thread_behind() -> None:
    worker = once(5, threading.current_thread)
    assert worker is not threading.current_thread()
    assert not worker.is_alive()
    with pytest.raises(StoreError, match="no such store"):
        once(5, failing)


def test_work_done_once_is_given_up_at_its_deadline() -> None:
    hold = threading.Event()
    with pytest.raises(StoreError, match=r"took longer than 0\.05 s"):
        once(0.05, hold.wait)
    hold.set()


def failing() -> None:
    raise StoreError("no such store")
