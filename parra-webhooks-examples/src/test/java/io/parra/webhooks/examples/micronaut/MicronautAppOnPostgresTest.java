package io.parra.webhooks.examples.micronaut;

import io.parra.webhooks.examples.EmptyPostgres;

class MicronautAppOnPostgresTest extends MicronautAppTest {

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
