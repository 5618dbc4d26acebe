package tandem.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Segment's own libraries, fetched by npm into the build's folder. */
final class SegmentPeers {

  private static final Path SOURCES = Path.of("src/test/segment");
  private static final Path FOLDER = Path.of("target/segment");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "server.mjs");

  private SegmentPeers() {}

  /** The folder with the libraries; skips the calling test where there is no Node, but in CI. */
  static synchronized Path folder() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        System.getenv("CI") != null || exists("npm"),
        "skipped: there is no npm here. On Debian: apt-get install nodejs npm");
    Files.createDirectories(FOLDER);
    var lock = FOLDER.resolve("package-lock.json");
    var fetched =
        Files.exists(FOLDER.resolve("node_modules"))
            && Files.exists(lock)
            && Files.mismatch(lock, SOURCES.resolve("package-lock.json")) < 0;
    for (var file : FILES) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!fetched) {
      run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }
    return FOLDER;
  }

  /** Runs a command there, and fails with what it printed where it fails. */
  static void run(String... command) throws IOException, InterruptedException {
    var log = Files.createTempFile("segment", ".log");
    var process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " failed: " + Files.readString(log));
    }
    Files.delete(log);
  }

  private static boolean exists(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
