package tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Throws away the data of an earlier run before the application starts, so that amended migrations
 * apply. What was unpacked stays: it takes the longest to make.
 */
final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var data = Path.of(context.getEnvironment().getRequiredProperty("tandem.data"));
    var cluster = data.resolve("postgres/cluster");
    // A killed run leaves its server behind: then the application finds and stops it at the start.
    if (Files.exists(cluster) && !Files.exists(cluster.resolve("postmaster.pid"))) {
      delete(cluster);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
