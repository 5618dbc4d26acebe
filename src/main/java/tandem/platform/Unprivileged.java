package tandem.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, which is who we are in many containers. There it runs as
 * nobody: in a user namespace of its own where the kernel allows one (files stay ours), otherwise
 * by giving the privileges and the files away.
 */
enum Unprivileged {
  AS_WE_ARE(""),
  IN_A_NAMESPACE("unshare -U"),
  AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private final String prefix;

  Unprivileged(String prefix) {
    this.prefix = prefix;
  }

  static Unprivileged here(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix") || !weAreRoot()) {
      return AS_WE_ARE;
    }
    return works(IN_A_NAMESPACE) ? IN_A_NAMESPACE : AS_NOBODY;
  }

  List<String> command(List<String> command) {
    return Stream.concat(
            Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty()), command.stream())
        .toList();
  }

  /** Gives the folder to whoever the command will run as. */
  void own(Path folder) throws IOException {
    if (this == AS_NOBODY) {
      new ProcessBuilder("chown", "-R", "65534:65534", folder.toString())
          .inheritIO()
          .start()
          .onExit()
          .join();
    }
  }

  private static boolean weAreRoot() throws IOException {
    var self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, "unix:uid").equals(0)
        : "root".equals(System.getProperty("user.name"));
  }

  private static boolean works(Unprivileged way) {
    try {
      var process =
          new ProcessBuilder(way.command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
