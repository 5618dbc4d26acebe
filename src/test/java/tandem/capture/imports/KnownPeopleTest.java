package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;
import tandem.people.Person;

/** What becomes of people whom we know already. */
@TandemTest
class KnownPeopleTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired People people;

  private Importing importing;

  @BeforeEach
  void signIn() {
    importing = new Importing(api.as(cast.mia()));
  }

  @Test
  void fillsOnlyWhatIsEmpty() {
    importing.people("email,first name,company\nada@fill.example,Ada,\n");
    var done =
        take(
            """
            email,first name,last name,job title
            ada@fill.example,Adele,Lovelace,
            ada@fill.example,,Byron,Countess
            new@fill.example,One,,
            new@fill.example,Two,Both,
            """,
            Map.of("known", "FILL"));

    assertThat(counts(done)).isEqualTo("DONE 1 3 0 0");
    var ada = person("ada@fill.example");
    assertThat(ada.firstName()).isEqualTo("Ada");
    assertThat(ada.lastName()).isEqualTo("Lovelace");
    assertThat(ada.jobTitle()).isEqualTo("Countess");
    assertThat(person("new@fill.example").firstName()).isEqualTo("One");
    assertThat(person("new@fill.example").lastName()).isEqualTo("Both");
  }

  @Test
  void leavesOutWhoeverIsKnown() {
    importing.people("email,first name\nbob@skip.example,Bob\n");
    var done =
        take(
            "email,first name\nBOB@skip.example,Robert\ncarl@skip.example,Carl\ncarl@skip.example,C\n",
            Map.of("known", "SKIP"));

    assertThat(counts(done)).isEqualTo("DONE 1 0 2 0");
    assertThat(person("bob@skip.example").firstName()).isEqualTo("Bob");
    assertThat(person("carl@skip.example").firstName()).isEqualTo("Carl");
  }

  @Test
  void recognisesByTheChosenFieldOnly() {
    importing.people("email,id,first name\nada@key.example,K-1,Ada\nbob@key.example,K-2,Bob\n");
    var done =
        take(
            """
            email,id,first name
            ada@key.example,K-1,Adele
            ada@key.example,K-2,Mixed
            ,K-1,Nobody
            eve@key.example,K-3,Eve
            mallory@key.example,K-3,Mallory
            """,
            Map.of("key", "email"));

    assertThat(counts(done)).isEqualTo("DONE 1 1 0 3");
    assertThat(person("ada@key.example").firstName()).isEqualTo("Adele");
    assertThat(person("bob@key.example").firstName()).isEqualTo("Bob");
    var problems =
        api.as(cast.mia()).get("/api/v1/imports/" + done.text("/id") + "/problems").body();
    assertThat(problems)
        .contains("\"line\":3,\"column\":\"id\",\"reason\":\"belongs to somebody else already")
        .contains("\"line\":4,\"column\":\"email\",\"reason\":\"is empty: people are recognised")
        .contains("\"line\":6,\"column\":\"id\",\"reason\":\"belongs to somebody else already");
  }

  @Test
  void recognisesByAPhoneNumberWhoeverSaysNothingElse() {
    importing.people("email,phone\npat@phone.example,+49 30 1234567\n");
    var done =
        take(
            "name,phone\nPat Phone,+49 (30) 123-4567\nNew One,+49 30 7654321\nNo One,12\n",
            Map.of());

    assertThat(counts(done)).isEqualTo("DONE 1 1 0 1");
    assertThat(person("pat@phone.example").firstName()).isEqualTo("Pat");
  }

  @Test
  void refusesAKeyThatNoColumnHas() {
    var csv = "email\na@nokey.example\n".getBytes(StandardCharsets.UTF_8);
    var missing = importing.start(csv, Map.of("key", "externalId"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("\"key\"", "needs a column");
    assertThat(importing.start(csv, Map.of("key", "shoeSize")).body())
        .contains("must be one of email, externalId");
    assertThat(importing.start(csv, Map.of("known", "BURN")).status()).isEqualTo(400);
  }

  private Answer take(String csv, Map<String, String> fields) {
    return importing.people(csv.getBytes(StandardCharsets.UTF_8), new HashMap<>(fields));
  }

  private Person person(String email) {
    return people.find(people.byEmail(email).orElseThrow()).orElseThrow();
  }

  private static String counts(Answer done) {
    return "%s %s %s %s %s"
        .formatted(
            done.text("/state"),
            done.text("/created"),
            done.text("/updated"),
            done.text("/skipped"),
            done.text("/failed"));
  }
}
