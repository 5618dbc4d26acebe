package tandem.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes hold, as Linux tells it; -1 where it does not. */
final class Memory {

  private Memory() {}

  /** Megabytes, shared pages counted whole. */
  static long resident(long pid) throws IOException {
    return megabytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
  }

  /**
   * Megabytes of a process and its children; a page that n processes share counts for 1/n in each.
   */
  static long proportional(long pid) throws IOException {
    var family =
        Stream.concat(
                ProcessHandle.of(pid).stream(),
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants))
            .toList();
    var sum = 0L;
    for (var process : family) {
      sum += megabytes(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
    }
    return sum;
  }

  private static long megabytes(Path file, String line) throws IOException {
    if (!Files.exists(file)) {
      return -1;
    }
    try (var lines = Files.lines(file)) {
      return lines
              .filter(each -> each.startsWith(line))
              .mapToLong(each -> Long.parseLong(each.replaceAll("\\D+", "")))
              .sum()
          / 1024;
    } catch (FileSystemException _) {
      // A worker of the database that has ended meanwhile.
      return 0;
    }
  }
}
