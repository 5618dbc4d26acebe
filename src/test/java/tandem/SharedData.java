package tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data of others that lies beside the project and may not be part of it. */
public final class SharedData {

  private static final Path ROOT = Path.of("..", "shared", "data");

  private SharedData() {}

  /** Skips the calling test where that file or folder is not there. */
  public static Path path(String name) {
    var path = ROOT.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "skipped: " + path.toAbsolutePath().normalize() + " is not on this machine");
    return path;
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
