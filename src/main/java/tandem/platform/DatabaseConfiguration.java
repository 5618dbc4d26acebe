package tandem.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database: the one that TANDEM_DATABASE_URL names, or a server of our own below the data
 * folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  @Conditional(NoDatabaseGiven.class)
  DataFolder dataFolder(@Value("${tandem.data}") Path root) {
    var folder = DataFolder.take(root);
    if (folder == null) {
      throw new DataFolderInUse(root);
    }
    return folder;
  }

  @Bean(destroyMethod = "close")
  @Conditional(NoDatabaseGiven.class)
  PostgresServer postgresServer(DataFolder dataFolder) {
    return PostgresServer.start(dataFolder);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(@Nullable PostgresServer own, Environment environment) {
    var config = new HikariConfig();
    config.setPoolName("tandem");
    config.setMaximumPoolSize(20);
    if (own == null) {
      config.setJdbcUrl(environment.getRequiredProperty("TANDEM_DATABASE_URL"));
      config.setUsername(environment.getProperty("TANDEM_DATABASE_USER"));
      config.setPassword(environment.getProperty("TANDEM_DATABASE_PASSWORD"));
    } else {
      var connection = own.connection();
      config.setJdbcUrl(connection.url());
      config.setUsername(connection.user());
      config.setPassword(connection.password());
    }
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "tandem");
    return new HikariDataSource(config);
  }
}
