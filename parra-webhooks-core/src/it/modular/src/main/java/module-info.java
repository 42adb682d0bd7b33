@SuppressWarnings("requires-automatic")
module com.example.modular {
    requires io.parra.webhooks;

    // For the durable inbox.
    requires com.github.kagkarlsson.scheduler;
    requires org.xerial.sqlitejdbc;

    // For metrics and traces; static, as it runs without them too.
    requires static micrometer.core;
}
