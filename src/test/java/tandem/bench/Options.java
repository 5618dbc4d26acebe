package tandem.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to measure with.
 *
 * @param java the program, and what it is started with
 * @param work a folder that is empty at first, for the data of the servers
 * @param leads a CSV file of people; null: one of the same shape is made up
 * @param seconds that each round of events takes
 * @param most how many of what a part goes up to; null: what suits the part
 * @param only the parts to measure
 */
record Options(
    String java,
    List<String> javaOptions,
    Path jar,
    Path work,
    int port,
    @Nullable Path leads,
    int seconds,
    int rounds,
    @Nullable Long most,
    Set<String> only) {

  private static final Set<String> PARTS =
      Set.of("starts", "people", "imports", "events", "batches", "merges");

  private static final Set<String> KNOWN =
      Set.of(
          "--java",
          "--java-options",
          "--jar",
          "--work",
          "--port",
          "--leads",
          "--seconds",
          "--rounds",
          "--many",
          "--only");

  static Options of(String[] args) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException("bin/bench --help tells the options; not " + args[i]);
      }
      given.put(args[i], args[i + 1]);
    }
    var leads = given.get("--leads");
    return new Options(
        need(given, "--java"),
        List.of(need(given, "--java-options").split(" ")),
        Path.of(need(given, "--jar")),
        Path.of(need(given, "--work")),
        Integer.parseInt(given.getOrDefault("--port", "8090")),
        leads == null ? null : Path.of(leads),
        Integer.parseInt(given.getOrDefault("--seconds", "6")),
        Integer.parseInt(given.getOrDefault("--rounds", "5")),
        given.containsKey("--many") ? Long.valueOf(given.get("--many")) : null,
        parts(given.get("--only")));
  }

  /** True where that part is to be measured. */
  boolean has(String part) {
    return only.contains(part);
  }

  /** How many interactions or people a part goes up to. */
  long many(long usual) {
    return most == null ? usual : most;
  }

  private static Set<String> parts(@Nullable String given) {
    var parts = given == null ? PARTS : Set.of(given.split(","));
    var known = new TreeSet<>(PARTS);
    known.addAll(Set.of("growth", "crowd", "segments"));
    if (!known.containsAll(parts)) {
      throw new IllegalArgumentException("--only takes some of " + known);
    }
    return parts;
  }

  /** What runs Tandem, up to its own arguments. */
  List<String> tandem() {
    var command = new ArrayList<>(List.of(java));
    command.addAll(javaOptions);
    command.addAll(List.of("-Dtandem.bench=true", "-jar", jar.toString()));
    return command;
  }

  private static String need(Map<String, String> given, String name) {
    var value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
