package tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People as a file: an id of another system, the day of the first contact, a landing page, an
 * origin.
 */
record Leads(String head, List<String> rows) {

  private static final List<String> ORIGINS =
      List.of(
          "organic_search",
          "paid_search",
          "social",
          "unknown",
          "direct_traffic",
          "email",
          "referral");

  /**
   * @param file null: 8,000 are made up
   */
  static Leads read(@Nullable Path file) throws IOException {
    if (file == null) {
      return madeUp(8_000);
    }
    var lines = Files.readAllLines(file);
    return new Leads(lines.getFirst(), lines.subList(1, lines.size()));
  }

  /** Other people of the same kind: the ids, which stand first, are new. */
  Leads others(int round) {
    return new Leads(head, rows.stream().map(row -> "r%d-%s".formatted(round, row)).toList());
  }

  String csv() {
    return head + "\n" + String.join("\n", rows) + "\n";
  }

  private static Leads madeUp(int count) {
    var random = new Random(8_000);
    var begin = LocalDate.of(2025, 1, 1);
    var rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "%016x%016x,%s,%032x,%s"
                        .formatted(
                            random.nextLong(),
                            random.nextLong(),
                            begin.plusDays(random.nextInt(350)),
                            random.nextInt(500),
                            ORIGINS.get(random.nextInt(ORIGINS.size()))))
            .toList();
    return new Leads("mql_id,first_contact_date,landing_page_id,origin", rows);
  }
}
