package tandem.platform;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, its data below the data folder. It listens on loopback only, with
 * a random password, and keeps every acknowledged commit through a crash: fsync and
 * synchronous_commit are on.
 */
final class PostgresServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final String USER = "tandem";
  private static final String DATABASE = "tandem";

  private final Path root;
  private final Path folder;
  private final PostgresBinaries binaries;
  private final Unprivileged unprivileged;

  private PostgresServer(Path root, PostgresBinaries binaries, Unprivileged unprivileged) {
    this.root = root;
    this.folder = root.resolve("postgres").toAbsolutePath();
    this.binaries = binaries;
    this.unprivileged = unprivileged;
  }

  /**
   * Starts the server, making its data first where there is none; an orphan of a killed process is
   * stopped before.
   */
  static PostgresServer start(DataFolder data) {
    try {
      var server = on(data);
      server.stopOrphan();
      if (!Files.exists(server.cluster().resolve("PG_VERSION"))) {
        server.create();
      }
      server.launch();
      server.createDatabase();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops a server that a killed process left behind on this folder, if there is one. */
  static void stopOrphan(DataFolder data) {
    try {
      on(data).stopOrphan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresServer on(DataFolder data) throws IOException {
    var folder = data.root().resolve("postgres").toAbsolutePath();
    Files.createDirectories(folder);
    return new PostgresServer(data.root(), PostgresBinaries.in(folder), Unprivileged.here(folder));
  }

  /** How to reach the server that some process runs on this data folder; empty where none does. */
  static List<Connection> running(Path dataFolder) {
    var folder = dataFolder.resolve("postgres").toAbsolutePath();
    try {
      var pid = folder.resolve("cluster").resolve("postmaster.pid");
      if (!Files.exists(pid)) {
        return List.of();
      }
      return List.of(connection(folder, Files.readAllLines(pid).get(3).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything a driver needs. */
  record Connection(String url, String user, String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  Connection connection() {
    return running(root).getFirst();
  }

  private static Connection connection(Path folder, String port) throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, DATABASE);
    return new Connection(url, USER, Files.readString(folder.resolve("password")).strip());
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private void stopOrphan() throws IOException {
    var pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    // After a reboot the number may belong to anybody: ask who it is before stopping it.
    var orphan =
        ProcessHandle.of(pid)
            .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    if (orphan.isPresent()) {
      log.info("Stopping the database that an earlier run left behind");
      stop();
    }
  }

  /**
   * Made beside its place and moved there when complete, so that a half-made one is never taken for
   * data.
   */
  private void create() throws IOException {
    var fresh = folder.resolve("cluster.part");
    FileTrees.delete(fresh);
    var password = folder.resolve("password");
    Files.writeString(password, Secrets.make());
    unprivileged.own(folder);
    run(
        binaries.program("initdb"),
        "-D",
        fresh.toString(),
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + password,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void launch() throws IOException {
    run(
        binaries.program("pg_ctl"),
        "start",
        "-w",
        "-t",
        "600",
        "-s",
        "-D",
        cluster().toString(),
        "-l",
        folder.resolve("server.log").toString(),
        "-o",
        String.join(" ", options(freePort())));
  }

  private static List<String> options(int port) {
    var options = new ArrayList<String>();
    for (var setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=80",
            "shared_buffers=" + cacheMegabytes() + "MB",
            // What was in the cache is read again after a restart, by itself.
            "shared_preload_libraries=pg_prewarm",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=4GB",
            // After a checkpoint each page is written whole once; seldom, and not compressed, since
            // that takes ten times as long as writing it.
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "autovacuum_naptime=10s",
            "jit=off")) {
      options.add("-c");
      options.add(setting);
    }
    return options;
  }

  /**
   * A quarter of the machine's memory, or of the container's, as PostgreSQL's manual advises; it is
   * taken only as data is read. Beyond 2 GB its bookkeeping would weigh more than it gains here.
   */
  private static long cacheMegabytes() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Math.clamp(system.getTotalMemorySize() / (4 * 1024 * 1024), 128, 2048);
  }

  private void createDatabase() {
    var tandem = connection();
    var maintenance = tandem.url().replace("/" + DATABASE, "/postgres");
    try (var connection =
            DriverManager.getConnection(maintenance, tandem.user(), tandem.password());
        var statement = connection.createStatement()) {
      var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database started, but does not answer", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void stop() throws IOException {
    run(
        binaries.program("pg_ctl"),
        "stop",
        "-w",
        "-t",
        "600",
        "-s",
        "-m",
        "fast",
        "-D",
        cluster().toString());
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String... command) throws IOException {
    // The server inherits standard output, so what it prints goes to a file that nobody waits for.
    var output = folder.resolve("last-command.log");
    var process =
        new ProcessBuilder(unprivileged.command(List.of(command)))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(
            "%s failed: %s (see also %s)"
                .formatted(
                    command[0], Files.readString(output).strip(), folder.resolve("server.log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command[0], e);
    }
  }
}
