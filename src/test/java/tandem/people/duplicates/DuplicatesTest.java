package tandem.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.MovableClock;
import tandem.platform.Settings;

@TandemTest
class DuplicatesTest {

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Lookalikes lookalikes;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Settings settings;

  private Api api;

  @BeforeEach
  void asMia() {
    // A test that moved the clock ahead may have let the job go on from there.
    var now = clock.instant();
    settings.keep(Lookalikes.PROGRESS, now + " " + new UUID(0, 0) + " " + now);
    api = anybody.as(cast.mia());
    look();
    jdbc.sql("delete from duplicate").update();
  }

  @ParameterizedTest
  @CsvSource({
    "ada.lovelace@gmail.com, adalovelace+news@googlemail.com, true",
    "bob@acme.example,       bob+x@acme.example,              true",
    "müller@acme.example,    muller@acme.example,             true",
    "ivo@bücher.example,     ivo@xn--bcher-kva.example,       true",
    "eva.may@acme.example,   evamay@acme.example,             false",
    "tom@acme.example,       tom@other.example,               false",
  })
  void knowsSpellingsOfOneAddress(String one, String other, boolean same) {
    assertThat(String.valueOf(Spelling.email(one)).equals(Spelling.email(other))).isEqualTo(same);
  }

  @Test
  void findsTheSameAddressPhoneAndASimilarNameInACompany() {
    var ada = person(Map.of("email", "ada.l@gmail.com"));
    var eda = person(Map.of("email", "adal+fair@googlemail.com"));
    var bob = person(Map.of("email", "bob@one.example", "phone", "+442079460958"));
    var rob = person(Map.of("email", "rob@two.example", "phone", "+44 20 7946 0958"));
    var cat = named("Katharina", "Lindqvist", "kat@acme.example");
    var kat = named("Katarina", "Lindquist", "lindquist@acme.example");
    var max = named("Max", "Other", "max@acme.example");
    look();

    assertThat(reasons())
        .containsEntry(pair(ada, eda), "EMAIL")
        .containsEntry(pair(bob, rob), "PHONE")
        .containsEntry(pair(cat, kat), "NAME")
        .hasSize(3);
    assertThat(max).isNotNull();
    var page = stranger.as(cast.mia()).get("/people/duplicates").html();
    assertThat(page).contains("3 pairs to look at", "Katharina Lindqvist", "The same phone number");
  }

  @ParameterizedTest
  @CsvSource({
    "Manon,   Vasseur, Mathieu,    Vasseur,  false",
    "Sora,    Shirai,  Sakura,     Shirai,   false",
    "Anna,    Kern,    Anja,       Kerr,     false",
    "M.,      Vasseur, Mathieu,    Vasseur,  true",
    "Max,     Kern,    Maximilian, Kern,     true",
    "Jon,     Smith,   John,       Smith,    true",
    "Zoë,     Ember,   Zoe,        Ember,    true",
    "Vasseur, Manon,   Manon,      Vasseur,  true",
    "Lindqvist, Katarina, Katharina, Lindquist, true",
  })
  void tellsAFamilyFromOnePersonInTwoSpellings(
      String first, String last, String otherFirst, String otherLast, boolean same) {
    var one = named(first, last, UUID.randomUUID() + "@family.example");
    var other = named(otherFirst, otherLast, UUID.randomUUID() + "@family.example");
    look();

    assertThat(reasons().containsKey(pair(one, other))).isEqualTo(same);
  }

  @Test
  void listsWhoWasTakenForSomebodyElse() {
    var one = person(Map.of("externalId", "dup-1", "email", "one@claim.example"));
    var two = person(Map.of("email", "two@claim.example"));
    person(Map.of("externalId", "dup-1", "email", "two@claim.example"));
    look();

    assertThat(reasons()).containsEntry(pair(one, two), "CLAIM");
  }

  @Test
  void forgetsWhatIsNotSoAnyMoreButNotWhatWasDecided() {
    var one = person(Map.of("email", "same@gmail.com", "externalId", "x-1"));
    var two = person(Map.of("email", "s.ame@gmail.com", "externalId", "x-2"));
    var far = person(Map.of("email", "sam.e@gmail.com", "externalId", "x-3"));
    look();
    assertThat(reasons()).hasSize(3);

    var mia = stranger.as(cast.mia());
    mia.submit(
        "/people/duplicates", "/people/duplicates/%s/%s/dismiss".formatted(two, one), Map.of());
    person(Map.of("externalId", "x-3", "email", "another@gmail.com"));
    person(Map.of("externalId", "x-1", "firstName", "Changed"));
    look();

    assertThat(reasons()).isEmpty();
    assertThat(far).isNotNull();
    mia.submit(
        "/people/duplicates", "/people/duplicates/%s/%s/suggest".formatted(one, two), Map.of());
    assertThat(reasons()).containsOnlyKeys(pair(one, two));
  }

  @Test
  void takesANumberThatAWholeOfficeSharesForNoHint() {
    for (var i = 0; i < 12; i++) {
      person(Map.of("email", "office%d@big.example".formatted(i), "phone", "+493090182000"));
    }
    look();

    assertThat(reasons()).isEmpty();
  }

  @Test
  void isForMarketingAndForPairsThatExist() {
    var one = person(Map.of("email", "roles@dup.example"));

    assertThat(stranger.as(cast.sam()).get("/people/duplicates").status()).isEqualTo(403);
    assertThat(
            api.post("/api/v1/people/duplicates/%s/%s/dismiss".formatted(one, UUID.randomUUID()))
                .status())
        .isEqualTo(404);
    assertThat(api.post("/api/v1/people/duplicates/%s/%s/dismiss".formatted(one, one)).status())
        .isEqualTo(404);
    assertThat(api.get("/api/v1/people/duplicates").status()).isEqualTo(200);
  }

  private void look() {
    clock.ahead(Duration.ofSeconds(15));
    lookalikes.run(() -> false);
    clock.backToNow();
  }

  private UUID named(String first, String last, String email) {
    return person(Map.of("firstName", first, "lastName", last, "email", email, "company", "Acme"));
  }

  private UUID person(Map<String, String> told) {
    return UUID.fromString(api.post("/api/v1/people", told).text("/id"));
  }

  private Map<List<String>, String> reasons() {
    var reasons = new HashMap<List<String>, String>();
    jdbc.sql(
            "select person_id::text as one, other_id::text as two, reason from duplicate where dismissed_at is null")
        .query(
            row -> {
              reasons.put(
                  List.of(row.getString("one"), row.getString("two")), row.getString("reason"));
            });
    return reasons;
  }

  private static List<String> pair(UUID one, UUID other) {
    return List.of(one.toString(), other.toString()).stream().sorted().toList();
  }
}
