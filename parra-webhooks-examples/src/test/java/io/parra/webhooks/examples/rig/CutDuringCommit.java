package io.parra.webhooks.examples.rig;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** R9: the connection to PostgreSQL is cut while a delivery is committed: before, during and after. */
final class CutDuringCommit implements Trial {

    private static final List<CuttingProxy.When> MOMENTS = List.copyOf(EnumSet.allOf(CuttingProxy.When.class));

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String fault(Scale scale) {
        return "connection cut during the commit × " + cuts(scale)
                + ": before the database has it, while it has it, before its answer; then sent again; PostgreSQL";
    }

    @Override
    public String control() {
        return "answered before the commit";
    }

    private static int cuts(Scale scale) {
        return scale.of(21, 201);
    }

    @Override
    public Measurement measure(Bench bench, boolean control) throws Exception {
        int cuts = cuts(bench.scale());
        Postgres postgres = bench.postgres();
        try (Lab direct = bench.onPostgres();
                CuttingProxy proxy =
                        new CuttingProxy(postgres.port(), direct.options().text("table"))) {
            // The driver is told to send the text of each statement, so that the proxy recognises the insert.
            String url = postgres.url().replace(":" + postgres.port() + "/", ":" + proxy.port() + "/")
                    + "&prepareThreshold=0";
            Node node = direct.start("n", direct.options().with("database", url).with("early", control));
            InboxView table = direct.table();
            long withoutRow = 0;
            long refused = 0;
            for (int i = 0; i < cuts; i++) {
                TestEvent event = new TestEvent("c-" + i, "nothing");
                proxy.cutNext(MOMENTS.get(i % MOMENTS.size()));
                Answer answer = direct.sender().sendAndWait(event, node.url());
                if (answer.isSuccess()) {
                    withoutRow += table.all().contains(event.key()) ? 0 : 1;
                } else {
                    refused++;
                    direct.sender().insist(event, node::url);
                }
            }
            long stuck = direct.stuck();
            Set<String> rows = table.all();
            return new Measurement()
                    .exactly("cuts", cuts, proxy.cuts())
                    .exactly("answered 200 without a row", 0, withoutRow)
                    .figure("refused and sent again", refused)
                    .exactly("rows", cuts, rows.size())
                    .exactly(
                            "runs",
                            cuts,
                            direct.runs().begun().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .exactly("lost", 0, direct.lost().size())
                    .exactly("stuck", 0, stuck);
        }
    }
}
