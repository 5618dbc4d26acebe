package tandem.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation as a command sees it that runs beside its server, or without one. */
public final class Installation implements AutoCloseable {

  private final DataSource dataSource;
  private final @Nullable DataFolder folder;
  private final @Nullable PostgresServer started;

  private Installation(
      DataSource dataSource, @Nullable DataFolder folder, @Nullable PostgresServer started) {
    this.dataSource = dataSource;
    this.folder = folder;
    this.started = started;
  }

  /**
   * Reaches the database of the installation in that folder, and starts it for the while where no
   * server runs.
   *
   * @throws NoInstallation where there is none in the folder
   */
  public static Installation open(Path data) {
    var given = System.getenv("TANDEM_DATABASE_URL");
    if (given != null && !given.isBlank()) {
      return new Installation(
          new DriverManagerDataSource(
              given,
              text(System.getenv("TANDEM_DATABASE_USER")),
              text(System.getenv("TANDEM_DATABASE_PASSWORD"))),
          null,
          null);
    }
    if (!Files.exists(data.resolve("postgres"))) {
      throw new NoInstallation(data);
    }
    var folder = DataFolder.take(data);
    var started = folder == null ? null : PostgresServer.start(folder);
    return new Installation(source(PostgresServer.running(data).getFirst()), folder, started);
  }

  /**
   * Deletes the installation in that folder.
   *
   * @throws DataFolderInUse where its server runs
   */
  public static void delete(Path data) {
    if (!Files.exists(data.resolve("postgres"))) {
      return;
    }
    var folder = DataFolder.take(data);
    if (folder == null) {
      throw new DataFolderInUse(data);
    }
    try (folder) {
      PostgresServer.stopOrphan(folder);
      FileTrees.delete(data.resolve("postgres").resolve("cluster"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
    if (folder != null) {
      folder.close();
    }
  }

  private static DataSource source(PostgresServer.Connection connection) {
    return new DriverManagerDataSource(connection.url(), connection.user(), connection.password());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
