"""Cluster: many files judged by a Dask scheduler that runs already, and its workers.

What is judged travels: the bytes of a file and the campaign, packed. So workers need the
game and nothing else of ours: no shared disk, no maps. They must have the same rules.
``distributed`` is an extra and is imported only here, when asked for.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.cli.judging import Judged, OtherRulesError, broken, corrupt, judge_away
from game.levels.campaign import Campaign
from game.levels.packed import pack
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.replay import ReplayError, contents

if TYPE_CHECKING:
    from distributed import Client, Future

_PATIENCE: Final = 15.0
"""Seconds to find the scheduler, and for it to have a worker."""
_AHEAD: Final = 4
"""Files each thread of a worker has waiting."""

JudgeAway = Callable[[str, bytes, bytes, int], Judged]


class ClusterError(Exception):
    """The cluster cannot be used, in one line."""


def judged_there(
    files: Sequence[str],
    campaign: Campaign,
    address: str,
    limit: float,
    judge_one: JudgeAway = judge_away,
) -> Iterator[Judged]:
    """Verdicts in the order of the files, with at most ``limit`` seconds for one.

    Raises ClusterError where there is no such scheduler, where it has no worker, where a
    worker has other rules, and where the scheduler is lost on the way.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise ClusterError("needs the extra: pip install 'starfloor[cluster]'") from None
    packed = pack(campaign, campaign.names, (paths.shipped(),))
    if not packed:
        raise ClusterError("the campaign changed while it was read; try again")
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as fault:
        told = " ".join(str(fault).split())[:160]
        raise ClusterError(f"no scheduler answers at {address}: {told}") from None
    try:
        yield from _Asked(client, packed, limit, judge_one).answers(files)
    finally:
        client.close(timeout=2)  # type: ignore[no-untyped-call]


class _Asked:
    """What one scheduler was asked."""

    def __init__(self, client: Client, packed: bytes, limit: float, judge_one: JudgeAway) -> None:
        self._client, self._limit, self._judge = client, limit, judge_one
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise ClusterError("the scheduler has no worker") from None
        # A task and not scattered data: it is made again where the worker that held it died.
        self._packed = client.submit(_same, packed, pure=False)
        threads = sum(client.nthreads().values())  # type: ignore[no-untyped-call]
        self._ahead = max(8, threads * _AHEAD)

    def answers(self, files: Sequence[str]) -> Iterator[Judged]:
        waiting: deque[tuple[int, str, Future[Any] | Judged]] = deque()
        for number, file in enumerate(files):
            waiting.append((number, file, self._ask(number, file)))
            if len(waiting) > self._ahead:
                yield self._answer(*waiting.popleft())
        while waiting:
            yield self._answer(*waiting.popleft())

    def _ask(self, number: int, file: str) -> Future[Any] | Judged:
        try:
            data = contents(Path(file))
        except ReplayError as fault:
            return corrupt(file, fault)
        given = file, data, self._packed, RULES_VERSION
        # In their order: then whoever waits for the first waits for nothing else.
        return self._client.submit(self._judge, *given, pure=False, priority=-number)

    def _answer(self, number: int, file: str, asked: Future[Any] | Judged) -> Judged:
        """The answer; asked for twice, since what hangs or dies takes its neighbours along."""
        fault = ""
        for again in (False, True):
            if again:
                asked = self._ask(number, file)
            if isinstance(asked, Judged):
                return asked
            try:
                return self._result(asked)
            except TimeoutError:
                self._give_up(asked)
                fault = f"it took more than {self._limit:g} s"
            except _killed():
                fault = "every worker that was asked died of it"
            except OtherRulesError as other:
                raise ClusterError(str(other)) from None
            except Exception as unknown:
                if asked.status in {"cancelled", "lost", "pending"}:
                    raise ClusterError("the scheduler was lost") from None
                return broken(file, unknown)
        return Judged(file, None, fault=fault)

    def _result(self, asked: Future[Any]) -> Judged:
        answer = asked.result(timeout=self._limit)
        assert isinstance(answer, Judged)
        return answer

    def _give_up(self, asked: Future[Any]) -> None:
        """Free the worker that hangs: only a fresh process does."""
        busy = self._client.processing()  # type: ignore[no-untyped-call]
        asked.cancel()  # type: ignore[no-untyped-call]
        hanging = [worker for worker, keys in busy.items() if asked.key in keys]
        if hanging:
            self._client.restart_workers(hanging, timeout=_PATIENCE, raise_for_error=False)


def _killed() -> type[Exception]:
    from distributed import KilledWorker  # noqa: PLC0415 - an extra

    return KilledWorker


def _same(packed: bytes) -> bytes:
    return packed
