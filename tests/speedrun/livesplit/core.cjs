// LiveSplit's own parser and timer. Reads one JSON job from stdin, prints one JSON answer.
// {"read": [FILE...]} tells all it understands of each; {"play": FILE} plays two attempts
// in its timer and writes what it makes of them.
"use strict";
const fs = require("fs");
const { Run, Segment, Timer } = require(process.argv[2]);

const us = (span) => (span === null ? null : Math.round(span.totalSeconds() * 1e6));
const time = (t) => [us(t.realTime()), us(t.gameTime())];
const date = (d) => (d === null ? null : [d.toRfc3339(), d.isSynchronized()]);

function tell(file) {
    const parsed = Run.parseArray(new Int8Array(fs.readFileSync(file)), "", false);
    if (!parsed.parsedSuccessfully()) return null;
    const run = parsed.unwrap();
    const metadata = run.metadata();
    const told = {
        game: run.gameName(),
        category: run.categoryName(),
        icon: run.gameIcon(),
        count: run.attemptCount(),
        offset: us(run.offset()),
        settings: run.autoSplitterSettings(),
        metadata: [metadata.runId(), metadata.platformName(), metadata.usesEmulator(), metadata.regionName()],
        variables: [],
        comparisons: [],
        attempts: [],
        segments: [],
    };
    const variables = metadata.variables();
    for (let v = variables.next(); v; v = variables.next()) told.variables.push([v.name(), v.value()]);
    for (let i = 0; i < run.customComparisonsLen(); i++) told.comparisons.push(run.customComparison(i));
    for (let i = 0; i < run.attemptHistoryLen(); i++) {
        const a = run.attemptHistoryIndex(i);
        told.attempts.push([a.index(), time(a.time()), us(a.pauseTime()), date(a.started()), date(a.ended())]);
    }
    for (let i = 0; i < run.len(); i++) {
        const s = run.segment(i);
        const history = [];
        const each = s.segmentHistory().iter();
        for (let e = each.next(); e; e = each.next()) history.push([e.index(), time(e.time())]);
        told.segments.push({
            name: s.name(),
            icon: s.icon(),
            best: time(s.bestSegmentTime()),
            comparisons: told.comparisons.map((c) => time(s.comparison(c))),
            history,
        });
    }
    return told;
}

function play(file) {
    const { TimeSpan } = require(process.argv[2]);
    const run = Run.new();
    run.setGameName("G & <co>");
    run.setCategoryName("Any%");
    for (const name of ["Door", "-Podium", "End"]) run.pushSegment(Segment.new(name));
    const timer = Timer.new(run);
    timer.setCurrentTimingMethod(1);
    for (const times of [[1.0166667, 2.5, 5], [0.9, 4]]) {
        timer.start();
        timer.initializeGameTime();
        timer.pauseGameTime();
        for (const seconds of times) {
            timer.setGameTime(TimeSpan.fromSeconds(seconds));
            const until = Date.now() + 3;
            while (Date.now() < until);
            timer.split();
        }
        timer.reset(true);
    }
    fs.writeFileSync(file, timer.saveAsLss());
    return true;
}

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const answer = job.play ? play(job.play) : job.read.map(tell);
process.stdout.write(JSON.stringify(answer));
