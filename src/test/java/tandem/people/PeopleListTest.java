package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.web.Cursor;

@TandemTest
class PeopleListTest {

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final long SEED = 7;

  @Autowired private PeopleQueries queries;
  @Autowired private People people;
  @Autowired private Intake intake;
  @Autowired private Clock clock;
  @Autowired private Cast cast;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void populate() {
    if (queries.count(filter(Map.of())).equals(OptionalLong.of(0))) {
      crowd();
    }
  }

  /** People of every kind, many of whom tie in every order. */
  private void crowd() {
    var random = new Random(SEED);
    var told = new ArrayList<Interaction>();
    for (var i = 0; i < 120; i++) {
      var said = Profile.builder();
      if (i % 4 != 0) {
        said.say(ProfileField.EMAIL, "p%d@c%d.example".formatted(i, i % 7));
        said.say(ProfileField.LAST_NAME, List.of("Ng", "Ng\u001f%", "ÖZ", "-", "=1+1").get(i % 5));
        said.say(ProfileField.COUNTRY, i % 3 == 0 ? "DE" : "BR");
      }
      said.say(ProfileField.SOURCE, i % 6 == 0 ? null : i % 2 == 0 ? "event" : "Paid search");
      var kind = random.nextBoolean() ? Kind.DEMO_REQUESTED : Kind.IMPORTED;
      told.add(told(kind, "x" + i, said.build(), BEGIN.plus(Duration.ofDays(i / 10))));
    }
    intake.take(told).forEach(outcome -> assertThat(outcome).isInstanceOf(Outcome.Taken.class));
  }

  @ParameterizedTest
  @EnumSource(PeopleSort.class)
  void showsEverybodyOnceInWhateverOrder(PeopleSort sort) {
    var all = queries.list(filter(Map.of()), sort, null, 1000, clock.instant());
    var seen = new ArrayList<PersonRow>();
    Cursor after = null;
    do {
      var part = queries.list(filter(Map.of()), sort, after, 7, clock.instant());
      seen.addAll(part);
      after = part.size() < 7 ? null : Cursor.of(sort.cursor(part.getLast()).toString());
    } while (after != null);

    assertThat(all).hasSize(120);
    assertThat(seen).extracting(PersonRow::id).containsExactlyElementsOf(ids(all));
  }

  @Test
  void putsTheHottestFirstAndNamelessPeopleLast() {
    var hottest = queries.list(filter(Map.of()), PeopleSort.SCORE, null, 200, clock.instant());
    var named = queries.list(filter(Map.of()), PeopleSort.NAME, null, 200, clock.instant());

    assertThat(hottest).extracting(PersonRow::score).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(named.subList(90, 120)).allMatch(person -> person.email() == null);
    assertThat(named.getLast().name()).startsWith("x");
  }

  @Test
  void narrowsDownByWhatIsKnown() {
    assertThat(found("source", "paid_search")).hasSize(60);
    assertThat(found("source", PeopleFilter.NONE)).hasSize(20);
    assertThat(found("country", "DE")).allMatch(person -> "DE".equals(person.country()));
    assertThat(found("stage", "CUSTOMER")).isEmpty();
    assertThat(found("owner", PeopleFilter.NONE)).hasSize(120);
    assertThat(found("owner", "nobody's id")).isEmpty();
    assertThat(found("from", "2026-01-03")).hasSize(100);
    assertThat(found("to", "2026-01-03")).hasSize(30);
    assertThat(found("from", "+999999999-01-01")).hasSize(120);
  }

  @Test
  void findsPeopleByTheirOwners() {
    var sam = cast.sam().id();
    var person = found("q", "p1@c1").getFirst().id();
    people.assignOwner(person, sam, clock.instant());

    assertThat(found("owner", sam.toString())).extracting(PersonRow::id).containsExactly(person);
    people.assignOwner(person, null, clock.instant());
  }

  @Test
  void findsWordsInNameAddressAndCompany() {
    assertThat(found("q", "P13@")).hasSize(1);
    assertThat(found("q", "c6.example p13")).hasSize(1);
    assertThat(found("q", "öz")).isNotEmpty().allMatch(person -> "ÖZ".equals(person.name()));
    assertThat(found("q", "x40")).extracting(PersonRow::name).containsExactly("x40");
    assertThat(found("q", "100%")).isEmpty();
    assertThat(found("q", "_")).isEmpty();
    assertThat(found("q", "\\")).isEmpty();
    assertThat(found("q", "' or 1=1 --")).isEmpty();
  }

  @Test
  void findsShortWordsWhereAWordBegins() {
    assertThat(found("q", "p1")).hasSize(24).allMatch(person -> email(person).startsWith("p1"));
    assertThat(found("q", "g")).isEmpty();
    assertThat(found("q", "n p11")).allMatch(person -> person.name().startsWith("Ng")).isNotEmpty();
  }

  @Test
  void findsPeopleByWhatTheirCompanyIsCalledNow() {
    rename("c3.example", "Nordlicht Reederei");
    assertThat(found("q", "reederei p3")).extracting(PersonRow::email).contains("p3@c3.example");
    assertThat(found("q", "reederei")).allMatch(person -> email(person).endsWith("@c3.example"));

    rename("c3.example", "c3.example");
    assertThat(found("q", "reederei")).isEmpty();
  }

  private void rename(String domain, String name) {
    jdbc.sql("update company set name = :name where domain = :domain")
        .param("name", name)
        .param("domain", domain)
        .update();
  }

  private static String email(PersonRow person) {
    return Objects.requireNonNull(person.email());
  }

  @Test
  void tellsTheScoreOfTheMoment() {
    var person = taken(told(Kind.DEMO_REQUESTED, "decay", Profile.EMPTY, clock.instant()));
    jdbc.sql("update person set last_name = 'Decaying' where id = :id")
        .param("id", person.value())
        .update();
    var filter = filter(Map.of("q", "decaying"));
    var later = clock.instant().plus(Duration.ofDays(30));

    var now = queries.list(filter, PeopleSort.NEWEST, null, 1, clock.instant()).getFirst();
    var then = queries.list(filter, PeopleSort.NEWEST, null, 1, later).getFirst();
    var inAges =
        queries.list(filter, PeopleSort.NEWEST, null, 1, later.plus(Duration.ofDays(9999)));

    assertThat(now.score()).isEqualByComparingTo("20");
    assertThat(then.score()).isEqualByComparingTo("10");
    assertThat(inAges.getFirst().score()).isEqualByComparingTo("0");
    jdbc.sql("delete from person_score where person_id = :id").param("id", person.value()).update();
  }

  private List<PersonRow> found(String field, String value) {
    return queries.list(
        filter(Map.of(field, value)), PeopleSort.NEWEST, null, 1000, clock.instant());
  }

  private static PeopleFilter filter(Map<String, String> by) {
    return new PeopleFilter(
        by.get("q"),
        by.get("stage"),
        by.get("source"),
        by.get("owner"),
        by.get("country"),
        by.containsKey("company") ? UUID.fromString(by.get("company")) : null,
        by.containsKey("segment") ? UUID.fromString(by.get("segment")) : null,
        day(by.get("from")),
        day(by.get("to")));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<PersonId> ids(List<PersonRow> rows) {
    return rows.stream().map(PersonRow::id).toList();
  }

  private PersonId taken(Interaction told) {
    return switch (intake.take(told)) {
      case Outcome.Taken(var person, var _, var _) -> java.util.Objects.requireNonNull(person);
      case Outcome.Refused(var refusals) -> throw new AssertionError(refusals.toString());
    };
  }

  private static Interaction told(Kind kind, String externalId, Profile said, Instant at) {
    return new Interaction(
        UUID.randomUUID(),
        UUID.randomUUID().toString(),
        kind,
        null,
        at,
        Who.known(externalId, said),
        Touch.NONE,
        null,
        Map.of());
  }
}
