from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.progress import Progress
from game.speedrun.replay import SUFFIX, read
from game.speedrun.testimony import LEDGER, Run, deeds, proved, read_testimonies, told_text
from tests.replays import proof
from tests.speedrun.dream import load, recorded

FOLDER = Path(proof.__file__).parent


@pytest.fixture(scope="module")
def dream() -> Campaign:
    return proof.dream()


def test_a_run_has_done_what_happens_when_it_is_played_again() -> None:
    done = deeds(recorded(), load)
    assert done == {("place", "bed"), ("place", "porch"), ("ending", "handle")}


def test_the_ledger_says_what_was_written() -> None:
    runs = {"c0ffee": {"a": Run("12ab", frozenset({("crane", "10"), ("crane", "9")}))}}
    assert json.loads(told_text(runs)) == {"c0ffee": {"a": {"seal": "12ab", "crane": ["9", "10"]}}}


def test_a_ledger_is_read_as_it_was_written_and_nothing_out_of_what_is_none(tmp_path: Path) -> None:
    runs = {"c0ffee": {"a": Run("12ab", frozenset({("crane", "1"), ("place", "bed")}))}}
    file = tmp_path / LEDGER
    file.write_text(told_text(runs), encoding="utf-8")
    assert read_testimonies(file) == runs
    assert proved(read_testimonies(file), "c0ffee") == {("crane", "1"), ("place", "bed")}
    assert proved(read_testimonies(file), "decaf") == frozenset()
    for spoilt in ('{"c": {"a": 1}}', "[]", "{", '{"c": {"a": {"crane": ["1"]}}}'):
        file.write_text(spoilt, encoding="utf-8")
        assert read_testimonies(file) == {}
    assert read_testimonies(tmp_path / "none") == {}


def test_the_ledger_tells_of_each_golden_run_as_it_lies_here(dream: Campaign) -> None:
    ledger = read_testimonies(FOLDER / LEDGER)
    told = {name: run.seal for name, run in ledger[dream.content_hash].items()}
    golden = {f.stem: read(f).header.deeds for f in FOLDER.glob(f"*{SUFFIX}")}
    assert set(told) == {*golden, *proof.BRANCHES}
    assert {name: told[name] for name in golden} == golden
    for name, replay, other in proof.others():
        assert ledger[other.content_hash][name].seal == replay.header.deeds


def test_what_the_ledger_says_of_the_run_of_all_cranes_and_after_is_done(dream: Campaign) -> None:
    told = read_testimonies(FOLDER / LEDGER)[dream.content_hash]
    replay = read(FOLDER / f"{proof.BASE}{SUFFIX}")
    assert deeds(replay, dream.load) == told[proof.BASE].done
    for name, branch in proof.branches(dream):
        assert Run(branch.header.deeds, deeds(branch, dream.load)) == told[name], name


def test_all_of_the_dream_is_proved_and_the_model_allows_what_was_done(dream: Campaign) -> None:
    done = proved(read_testimonies(paths.runs() / LEDGER), dream.content_hash)
    verdicts = dream.proof.verdicts()
    assert [v.item for v in verdicts if v.word != "possible"] == []
    assert done == {(v.item.kind, v.item.what) for v in verdicts}
    assert {v.word for v in dream.proof.verdicts(done)} == {"proved"}


def test_no_state_of_the_dream_is_a_dead_end_and_plunges_leave_cranes(dream: Campaign) -> None:
    of = dream.proof
    assert of.found.exact
    assert of.dead_ends == []
    assert [p.state.stand.place for p in of.partings] == ["cliff", "sun", "chamber", "corridor"]


def test_all_of_the_night_mail_is_proved() -> None:
    ledger = read_testimonies(FOLDER / LEDGER)
    for name, _, campaign in proof.others():
        done = proved(ledger, campaign.content_hash)
        assert {v.word for v in campaign.proof.verdicts(done)} == {"proved"}, name
        for more, steps in proof.BESIDES[name].items():
            run = proof.played(proof.Branch(campaign.start, 1, steps), Progress(), 0, campaign)
            told = ledger[campaign.content_hash][more]
            assert Run(run.header.deeds, deeds(run, campaign.load)) == told
