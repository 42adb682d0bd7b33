package io.parra.webhooks.examples.javalin;

import io.parra.webhooks.examples.EmptyPostgres;

class JavalinAppOnPostgresTest extends JavalinAppTest {

    private final EmptyPostgres postgres = new EmptyPostgres();

    @Override
    protected String database() throws Exception {
        return postgres.url();
    }

    @Override
    protected void closeDatabase() throws Exception {
        postgres.close();
    }
}
