package io.parra.webhooks.examples.rig;

/** R3: two nodes on one PostgreSQL; now the one and now the other is killed under load. */
final class KillOneOfTwo implements Trial {

    private static final int PER_SECOND = 200;
    private static final int POLLED_MILLIS = 50;

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String fault(Scale scale) {
        return "two nodes, " + events(scale) + " events at " + PER_SECOND + "/s, " + kills(scale)
                + " × kill -9 in turn; PostgreSQL";
    }

    @Override
    public String control() {
        return "answered before the commit";
    }

    private static int events(Scale scale) {
        return scale.of(1_500, 10_000);
    }

    private static int kills(Scale scale) {
        return scale.of(1, 6);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int events = events(bench.scale());
        try (Lab lab = bench.onPostgres()) {
            Options options = lab.options().with("early", control);
            Cluster cluster = new Cluster(lab.start("a", options), lab.start("b", options));
            Load load = new Load(lab.sender(), "e", "take 20", cluster::nextUrl, PER_SECOND, 0, events).start();
            long heldRows = 0;
            double slowest = 0;
            for (int kill = 0; kill < kills(bench.scale()); kill++) {
                Pace.pause(2_000);
                Node victim = cluster.get(kill % 2);
                victim.kill();
                long killed = System.nanoTime();
                InboxView table = lab.table();
                heldRows += table.pickedBy(victim.pid()).size();
                lab.comesTrue(() -> table.pickedBy(victim.pid()).isEmpty());
                slowest = Math.max(slowest, (System.nanoTime() - killed) / 1e6);
                cluster.replace(kill % 2, lab.start("after-kill-" + (kill + 1), options));
            }
            for (Answer answer : load.await()) {
                if (!answer.isSuccess()) {
                    lab.sender().insist(answer.event(), cluster::nextUrl);
                }
            }
            long stuck = lab.stuck();
            return new Measurement()
                    .exactly("acknowledged", events, lab.sender().acknowledged().size())
                    .exactly("lost", 0, lab.lost().size())
                    .exactly("stuck", 0, stuck)
                    .atLeast("rows held by a killed node", 1, heldRows)
                    .atMost(
                            "ms until the last of them was taken over",
                            (double) (Timing.TAKEOVER.toMillis() + POLLED_MILLIS),
                            slowest);
        }
    }
}
