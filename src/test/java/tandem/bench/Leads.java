package tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People as a file. */
record Leads(String head, @Nullable List<String> given, long first, long count) {

  private static final String HEAD =
      "Lead ID,Email,First Name,Last Name,Job Title,Company,Phone,Country,Lead Source,Created Date";

  private static final List<String> ORIGINS =
      List.of("Organic Search", "Paid Search", "Social", "Direct", "E-mail", "Referral", "Webinar");
  private static final List<String> TITLES =
      List.of("Head of Marketing", "Software Engineer", "CEO", "Buyer", "Plant Manager", "Student");
  private static final List<String> COUNTRIES = List.of("Germany", "France", "Brazil", "India");
  private static final List<String> SYLLABLES =
      List.of(
          "an", "ber", "cor", "dal", "el", "far", "gor", "hen", "il", "jos", "kar", "lom", "mar",
          "nor", "os", "pet", "quin", "ros", "sel", "tor", "ul", "ver", "wil", "zan");

  /**
   * @param file whose first column is an id; null: people of all sorts are made up
   */
  static Leads read(@Nullable Path file) throws IOException {
    if (file == null) {
      return madeUp(0, 8_000);
    }
    var lines = Files.readAllLines(file);
    var rows = lines.subList(1, lines.size());
    return new Leads(lines.getFirst(), rows, 0, rows.size());
  }

  /** People with names, addresses, jobs and companies, some of which employ many. */
  static Leads madeUp(long first, long count) {
    return new Leads(HEAD, null, first, count);
  }

  /** Other people of the same kind. */
  Leads others(int round) {
    return given == null
        ? madeUp(first + (round + 1) * count, count)
        : new Leads(
            head, given.stream().map(row -> "r%d-%s".formatted(round, row)).toList(), 0, count);
  }

  /** Written to a file, for there may be a million. */
  Path write(Path file) throws IOException {
    try (var text = Files.newBufferedWriter(file)) {
      text.write(head + "\n");
      var rows = given == null ? made() : given.stream();
      for (var row : (Iterable<String>) rows::iterator) {
        text.write(row);
        text.write('\n');
      }
    }
    return file;
  }

  private Stream<String> made() {
    return LongStream.range(first, first + count).mapToObj(Leads::person);
  }

  private static String person(long number) {
    var random = new Random(number * 0x9E3779B97F4A7C15L);
    var firstName = word(random, 2);
    var lastName = word(random, 3);
    // Few companies employ many, many employ one.
    var company = (long) (Math.pow(random.nextDouble(), 3) * 400_000);
    var name = word(new Random(company), 3);
    return "L%d,%s.%s.%d@%s%d.example,%s,%s,%s,%s Ltd %d,+49 30 %07d,%s,%s,%s"
        .formatted(
            number,
            firstName.toLowerCase(Locale.ROOT),
            lastName.toLowerCase(Locale.ROOT),
            number,
            name.toLowerCase(Locale.ROOT),
            company,
            firstName,
            lastName,
            TITLES.get(random.nextInt(TITLES.size())),
            name,
            company,
            number % 10_000_000,
            COUNTRIES.get(random.nextInt(COUNTRIES.size())),
            ORIGINS.get(random.nextInt(ORIGINS.size())),
            LocalDate.of(2025, 1, 1).plusDays(random.nextInt(350)));
  }

  private static String word(Random random, int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
