package tandem.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.MovableClock;
import tandem.platform.Times;
import tandem.segments.Conditions;
import tandem.segments.Settling;
import tools.jackson.databind.JsonNode;

@TandemTest
class FitApiTest {

  private static final String PATH = "/api/v1/scoring/fit";
  private static final String SEGMENTS = "/api/v1/segments";

  private static final Map<String, Object> COMPANY =
      Map.of("title", "Company", "points", 30, "asks", "COMPANY");
  private static final Map<String, Object> BOSS =
      Map.of("title", "Boss", "points", 25, "asks", "JOB_TITLE", "words", List.of("CEO", "Head"));

  @Autowired private ApplicationContext application;
  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private FitTables tables;
  @Autowired private Regrading regrading;
  @Autowired private Conditions conditions;
  @Autowired private People people;
  @Autowired private Intake intake;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  private Api api;
  private List<FitLine> before = List.of();

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
    before = tables.current().lines();
    jdbc.sql("delete from segment").update();
    jdbc.sql("delete from field").update();
  }

  @AfterEach
  void putBack() {
    clock.backToNow();
    if (!tables.current().says(before)) {
      tables.add(before, "Test", clock.instant());
      regrading.ask("Test");
    }
  }

  @Test
  void showsTheTableThatCame() {
    var shown = api.get(PATH).json();

    assertThat(shown.at("/lines/0/asks").asString()).isEqualTo("COMPANY");
    assertThat(shown.at("/lines/1/words").toString()).contains("ceo", "founder");
    assertThat(shown.at("/lines/1/means").asString()).startsWith("Job title has one of: chief, ");
    assertThat(shown.at("/grades/0").toString()).isEqualTo("{\"grade\":\"A\",\"from\":60}");
    assertThat(api.put(PATH, shown).json().at("/version").asInt())
        .as("the same table is no new version")
        .isEqualTo(shown.at("/version").asInt());
  }

  @Test
  void aFieldOfOnesOwnDecidesByASegment() {
    var ada = person("ada@fit.example", Map.of("seats", 10));
    var bob = person("bob@fit.example", Map.of("seats", 500));
    var large = large();

    change(COMPANY, line("Large team", 30, large));

    assertThat(fit(ada)).isEqualTo("C 30");
    assertThat(fit(bob)).isEqualTo("A 60");
    assertThat(score(bob).at("/fitLines").toString())
        .isEqualTo(
            "[{\"line\":\"Company\",\"points\":30},{\"line\":\"Large team\",\"points\":30}]");
    assertThat(score(ada).at("/nextFit").toString()).isEqualTo("{\"grade\":\"B\",\"from\":40}");
    assertThat(stranger.as(cast.sam()).get("/people/" + bob).html())
        .contains("Large team", "+30", "60 points");
    assertThat(stranger.as(cast.sam()).get("/people/" + ada).html()).contains("next B from 40");
  }

  @Test
  void whatSomebodySaysCountsInTheSameTransaction() {
    var large = large();
    change(COMPANY, line("Large team", 30, large));

    var eve = person("eve@fit.example", Map.of("seats", 80));
    assertThat(fit(eve)).as("new").isEqualTo("A 60");
    person("eve@fit.example", Map.of("seats", 8));
    assertThat(fit(eve)).as("told by a program").isEqualTo("C 30");
    byHand(eve, 800);
    assertThat(fit(eve)).as("set by hand").isEqualTo("A 60");
    settle();
    assertThat(fit(eve)).isEqualTo("A 60");
  }

  @Test
  void whatIsNoPartOfTheProfileCountsOnceTheSegmentFollows() {
    var fay = person("fay@fit.example", Map.of());
    var allowed = segment("May mail", Map.of("consent", "EMAIL"));
    var acme = segment("Acme", Map.of("company", "name", "is", "Acme"));
    change(COMPANY, line("May mail", 10, allowed), line("Acme", 20, acme));
    assertThat(fit(fay)).isEqualTo("C 30");

    consent(fay, "GRANTED");
    settle();
    assertThat(fit(fay)).isEqualTo("B 40");
    company("Acme");
    settle();
    assertThat(fit(fay)).isEqualTo("A 60");
    consent(fay, "WITHDRAWN");
    settle();
    assertThat(fit(fay)).isEqualTo("B 50");
  }

  @Test
  void somebodyGradedAheadOfTheirSegmentIsLookedAtAgain() {
    var gus = person("gus@fit.example", Map.of());
    var allowed = segment("May mail", Map.of("consent", "EMAIL"));
    change(COMPANY, line("May mail", 10, allowed));
    consent(gus, "GRANTED");
    person("gus@fit.example", Map.of("anything", "new"));
    consent(gus, "WITHDRAWN");

    settle();

    assertThat(fit(gus)).isEqualTo("C 30");
    compare("granted and withdrawn between two looks");
  }

  @Test
  void nobodyMeetsASegmentThatIsBrokenOrGone() {
    var hal = person("hal@fit.example", Map.of("seats", 500));
    var field = field();
    var large = segment("Large", Map.of("field", "seats", "atLeast", 50));
    change(COMPANY, line("Large team", 30, large));
    assertThat(fit(hal)).isEqualTo("A 60");

    assertThat(delete("/api/v1/fields/" + field + "?force=true").status()).isEqualTo(204);
    settle();
    assertThat(fit(hal)).isEqualTo("C 30");
    assertThat(api.get(PATH).text("/lines/1/broken")).contains("seats", "deleted");
    assertThat(stranger.as(cast.sam()).get("/scoring").html()).contains("Nobody meets it");
    field();
    settle();
    assertThat(fit(hal)).isEqualTo("A 60");

    var refused = delete(SEGMENTS + "/" + large);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("It is used by the fit table.");
    assertThat(api.get(SEGMENTS + "/" + large + "/uses").text("/items/0/href"))
        .isEqualTo("/scoring");
    assertThat(stranger.as(cast.mia()).get("/segments/" + large).html())
        .contains("the fit table", "Delete it all the same");
    assertThat(delete(SEGMENTS + "/" + large + "?force=true").status()).isEqualTo(204);
    settle();
    assertThat(fit(hal)).isEqualTo("C 30");
    assertThat(api.get(PATH).text("/lines/1/broken")).isEqualTo("the segment was deleted");
    assertThat(api.put(PATH, api.get(PATH).json()).text("/errors/0/field"))
        .isEqualTo("lines[1].segment");
    assertThat(stranger.as(cast.mia()).get("/scoring/fit").html())
        .contains("A segment that cannot be used");
  }

  @Test
  void theGradeNeverChasesItsOwnTail() {
    var fits = segment("Fits", Map.of("fit", List.of("A")));
    var around = segment("Around", Map.of("not", Map.of("segment", fits)));
    var plain = segment("Plain", Map.of("person", "country", "is", "DE"));
    var over = segment("Over", Map.of("any", List.of(Map.of("segment", plain))));

    for (var segment : List.of(fits, around)) {
      var refused = api.put(PATH, Map.of("lines", List.of(line("Circle", 10, segment))));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text("/errors/0/field")).isEqualTo("lines[0].segment");
      assertThat(refused.text("/errors/0/reason")).contains("chase its own tail");
    }
    assertThat(stranger.as(cast.mia()).get("/scoring/fit").html())
        .contains(over)
        .doesNotContain(around);
    change(line("Over", 10, over));

    for (var segment : List.of(plain, over)) {
      var refused =
          api.patch(
              SEGMENTS + "/" + segment,
              Map.of("condition", Map.of("any", List.of(Map.of("segment", around)))));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text("/errors/0/reason")).contains("looks at fit", "the fit table");
    }
  }

  @Test
  void refusesWhatMakesNoSenseLineByLine() {
    refused(Map.of(), "lines");
    refused(Map.of("lines", List.of()), "lines");
    refused(lines(Map.of("points", 1, "asks", "PHONE")), "lines[0].title");
    refused(lines(COMPANY, with(BOSS, "title", "x".repeat(101))), "lines[1].title");
    refused(lines(with(BOSS, "title", "a\0b")), "lines[0].title");
    refused(lines(with(BOSS, "points", 101)), "lines[0].points");
    refused(lines(with(BOSS, "points", Integer.MIN_VALUE)), "lines[0].points");
    refused(lines(Map.of("title", "None", "asks", "PHONE")), "lines[0].points");
    refused(lines(with(BOSS, "asks", "SHOE_SIZE")), "lines[0].asks");
    refused(lines(with(COMPANY, "words", List.of("acme"))), "lines[0].words");
    refused(lines(with(BOSS, "words", List.of("\0"))), "lines[0].words");
    refused(lines(Map.of("title", "Seg", "points", 1, "asks", "SEGMENT")), "lines[0].segment");
    refused(lines(line("Seg", 1, "nonsense")), "lines[0].segment");
    var twice = segment("Twice", Map.of("score", 5));
    refused(lines(line("One", 1, twice), line("Two", 2, twice)), "lines[1].segment");
    assertThat(api.put(PATH, "{\"lines\": 5}").status()).isBetween(400, 422);
    assertThat(api.put(PATH, "{\"lines\": [null]}").status()).isEqualTo(422);
    assertThat(api.put(PATH, Map.of("version", -1, "lines", List.of(COMPANY))).status())
        .as("somebody else's change is not lost")
        .isEqualTo(409);
    assertThat(tables.current().says(before)).isTrue();
    assertThat(anybody.as(cast.sam()).put(PATH, lines(COMPANY)).status()).isEqualTo(403);
    assertThat(anybody.as(cast.sam()).get(PATH).status()).isEqualTo(200);
  }

  @Test
  void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
    var mia = stranger.as(cast.mia());
    var version = String.valueOf(tables.current().version());
    var typed =
        Map.of("version", version, "title", "Boss", "asks", "JOB_TITLE", "words", "ceo, Head");

    var refused = mia.submit("/scoring/fit", "/scoring/fit", with(typed, "points", "many"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html())
        .contains("Points must be a whole number from -100 to 100.", "value=\"many\"");

    var stale =
        mia.submit(
            "/scoring/fit", "/scoring/fit", with(with(typed, "points", "5"), "version", "0"));
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.html()).contains("Somebody else changed the table", "value=\"Boss\"");

    var saved = mia.submit("/scoring/fit", "/scoring/fit", with(typed, "points", "-5"));
    assertThat(saved.path()).isEqualTo("/scoring");
    assertThat(saved.html()).contains("Job title has one of: ceo, head", "−5", "by Mia");
    assertThat(stranger.as(cast.sam()).get("/scoring").html()).doesNotContain("/scoring/fit");
    assertThat(stranger.as(cast.sam()).get("/scoring/fit").status()).isEqualTo(403);
  }

  /** Edits by hand are not tried again: none may be the victim of a deadlock. */
  @Test
  void gradingEverybodyDoesNotFightWithWhatHappens() throws Exception {
    var segments =
        List.of(
            large(),
            segment("May mail", Map.of("consent", "EMAIL")),
            segment("Demo", Map.of("did", "DEMO_REQUESTED")));
    var ids = new ArrayList<String>();
    for (var i = 0; i < 30; i++) {
      ids.add(random(new Random(i), "p" + i));
    }
    put(random(new Random(1), segments));

    try (var threads = Executors.newFixedThreadPool(4)) {
      var work =
          List.of(
              threads.submit(() -> often(luck -> byHand(one(ids, luck), luck.nextInt(100)))),
              threads.submit(
                  () -> often(luck -> asksForADemo("p" + luck.nextInt(30) + "@fit.example"))),
              threads.submit(() -> often(luck -> consent(one(ids, luck), "GRANTED"))),
              threads.submit(() -> often(luck -> put(random(luck, segments)))),
              threads.submit(() -> often(_ -> settle())));
      for (var one : work) {
        one.get();
      }
    }
    settle();

    compare("after all that");
  }

  private static void often(Consumer<Random> something) {
    var luck = new Random(7);
    for (var i = 0; i < 25; i++) {
      something.accept(luck);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsKeptIsWhatOneWouldComputeFromScratch(long seed) {
    var luck = new Random(seed);
    var ids = new ArrayList<String>();
    var large = large();
    var segments =
        List.of(
            large,
            segment("May mail", Map.of("consent", "EMAIL")),
            segment("Acme", Map.of("company", "name", "contains", "acm")),
            segment("Recent", Map.of("did", "DEMO_REQUESTED", "lastDays", 30)),
            segment("Warm", Map.of("score", 10)),
            segment("Not large", Map.of("not", Map.of("segment", large))));
    for (var step = 0; step < 60; step++) {
      switch (ids.isEmpty() ? 0 : luck.nextInt(10)) {
        case 0, 1 -> ids.add(random(luck, "p" + step));
        case 2, 3 -> random(luck, "p" + luck.nextInt(step));
        case 4 -> byHand(one(ids, luck), luck.nextInt(100));
        case 5 -> consent(one(ids, luck), luck.nextBoolean() ? "GRANTED" : "WITHDRAWN");
        case 6 -> company(luck.nextBoolean() ? "Acme" : "Globex");
        case 7 -> clock.ahead(Duration.ofDays(luck.nextInt(20)));
        case 8 -> asksForADemo("p" + luck.nextInt(step) + "@fit.example");
        default -> put(random(luck, segments));
      }
      if (luck.nextInt(3) == 0) {
        settle();
        compare("seed %d, step %d".formatted(seed, step));
      }
    }
  }

  private void company(String name) {
    jdbc.sql("update company set name = :name where domain = 'fit.example'")
        .param("name", name)
        .update();
  }

  private static List<Map<String, Object>> random(Random luck, List<String> segments) {
    var lines = new ArrayList<Map<String, Object>>(List.of(COMPANY, BOSS));
    for (var segment : segments) {
      if (luck.nextBoolean()) {
        lines.add(line("Line " + lines.size(), luck.nextInt(-30, 40), segment));
      }
    }
    return lines;
  }

  private String random(Random luck, String name) {
    var said = new HashMap<String, Object>();
    said.put("email", name + (luck.nextBoolean() ? "@fit.example" : "@gmail.com"));
    said.put("jobTitle", luck.nextBoolean() ? "CEO" : "Clerk");
    said.put("attributes", Map.of("seats", luck.nextInt(100)));
    var answer = api.post("/api/v1/people", said);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.text("/id");
  }

  private static String one(List<String> ids, Random luck) {
    return ids.get(luck.nextInt(ids.size()));
  }

  /** The grade of everybody is what the table says of them at this moment. */
  private void compare(String when) {
    var table = tables.current();
    var kept = new HashMap<PersonId, Grade>();
    jdbc.sql("select person_id, fit, fit_version, fit_lines from person_score")
        .query(
            row -> {
              kept.put(
                  PersonId.of(row.getString("person_id")),
                  new Grade(
                      Fit.valueOf(row.getString("fit")),
                      row.getInt("fit_version"),
                      List.of((Integer[]) row.getArray("fit_lines").getArray())));
            });
    var facts = people.facts(kept.keySet());
    var met = conditions.meeting(table.segments(), kept.keySet(), "test", clock.instant());
    kept.forEach(
        (person, grade) ->
            assertThat(grade)
                .as("%s: %s", when, person)
                .isEqualTo(table.grade(facts.get(person), met.getOrDefault(person, Set.of()))));
  }

  private void settle() {
    new Settling(application).settle();
    jdbc.sql("select id from fit_pass where done_at is null order by id")
        .query(Long.class)
        .list()
        .forEach(this::run);
    new Settling(application).settle();
  }

  private void run(long pass) {
    for (var round = 0; round < 100 && !regrading.run(pass, () -> false); round++) {
      Thread.onSpinWait();
    }
  }

  private void change(Object... lines) {
    put(List.of(lines));
    settle();
  }

  private void put(List<?> lines) {
    var answer = api.put(PATH, Map.of("lines", lines));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static Map<String, Object> line(String title, int points, String segment) {
    return Map.of("title", title, "points", points, "asks", "SEGMENT", "segment", segment);
  }

  private static Map<String, Object> lines(Object... lines) {
    return Map.of("lines", List.of(lines));
  }

  private static <T> Map<String, T> with(Map<String, T> line, String key, T value) {
    var changed = new HashMap<>(line);
    changed.put(key, value);
    return changed;
  }

  private void refused(Map<String, Object> told, String field) {
    var answer = api.put(PATH, told);
    assertThat(answer.status()).as("%s %s", told, answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
  }

  private Api.Answer delete(String path) {
    return api.send("DELETE", path, null, "application/json");
  }

  private String field() {
    return api.post("/api/v1/fields", Map.of("label", "Seats", "kind", "NUMBER")).text("/id");
  }

  private String large() {
    field();
    return segment("Large", Map.of("field", "seats", "atLeast", 50));
  }

  private String segment(String name, Map<String, Object> condition) {
    var answer = api.post(SEGMENTS, Map.of("name", name, "condition", condition));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private String person(String email, Map<String, Object> attributes) {
    var answer = api.post("/api/v1/people", Map.of("email", email, "attributes", attributes));
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer.text("/id");
  }

  private JsonNode score(String person) {
    return api.get("/api/v1/people/" + person + "/score").json();
  }

  private String fit(String person) {
    var score = score(person);
    return score.at("/fit").asString() + " " + score.at("/fitPoints").asInt();
  }

  private void byHand(String person, int seats) {
    var email =
        jdbc.sql("select email from person where id = :id::uuid")
            .param("id", person)
            .query(String.class)
            .single();
    var path = "/people/" + person + "/edit";
    var page =
        stranger
            .as(cast.mia())
            .submit(path, path, Map.of("email", email, "field.seats", "" + seats));
    assertThat(page.status()).as(page.html()).isEqualTo(200);
  }

  private void asksForADemo(String email) {
    var told =
        new Interaction(
            new UUID(0, 7),
            UUID.randomUUID().toString(),
            Kind.DEMO_REQUESTED,
            "Demo",
            clock.instant(),
            Who.known(null, Profile.builder().say(ProfileField.EMAIL, email).build()),
            Touch.NONE,
            null,
            Map.of());
    assertThat(intake.take(told)).isInstanceOf(Outcome.Taken.class);
  }

  private void consent(String person, String state) {
    jdbc.sql(
            """
            insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version)
            values (:person::uuid, 'EMAIL', :state, 'CONSENT', :at, true, 'Test', gen_random_uuid()::text, 'Yes', 1)
            """)
        .param("person", person)
        .param("state", state)
        .param("at", Times.sql(clock.instant()))
        .update();
  }
}
