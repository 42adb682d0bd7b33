package io.parra.webhooks.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes Micronaut's transactional wrapper off a data source: the inbox commits by itself, whoever calls it. */
@Singleton
@Requires(classes = DataSourceResolver.class)
record DataSourceUnwrapper(@Nullable DataSourceResolver resolver) {

    DataSource unwrap(DataSource dataSource) {
        return (resolver == null ? DataSourceResolver.DEFAULT : resolver).resolve(dataSource);
    }
}
