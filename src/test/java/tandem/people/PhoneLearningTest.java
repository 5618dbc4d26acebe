package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.Settings;

@TandemTest
class PhoneLearningTest {

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Phones phones;
  @Autowired private PhoneLearning learning;
  @Autowired private Settings settings;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void noRegion() {
    phones.region("");
  }

  @Test
  void learnsTheNumbersOfPeopleWhoWereKnownBefore() {
    var ada = old("ada@phones.example", "+442079460958");
    var bob = old("bob@phones.example", "+442079460958");
    var cid = old("cid@phones.example", "030 901820");
    var dan = old("dan@phones.example", "ask Sam");
    settings.keep("people.phonesLearnt", "never");

    assertThat(learning.run(() -> false)).isTrue();
    assertThat(owner("+442079460958")).isEqualTo(ada);
    assertThat(conflicts(bob, ada)).isEqualTo(1);
    assertThat(phone(cid)).isEqualTo("030 901820");

    phones.region("DE");
    assertThat(learning.isDone()).isFalse();
    learning.run(() -> false);
    assertThat(phone(cid)).isEqualTo("+4930901820");
    assertThat(owner("+4930901820")).isEqualTo(cid);
    assertThat(phone(dan)).isEqualTo("ask Sam");
    assertThat(conflicts(bob, ada)).isEqualTo(1);
  }

  @Test
  void knowsSomebodyByTheirNumberAloneWhicheverWayItIsWritten() {
    var api = anybody.as(cast.mia());
    phones.region("DE");
    var first = api.post("/api/v1/people", Map.of("phone", "0301234567", "firstName", "Eva"));
    var again = api.post("/api/v1/people", Map.of("phone", "+49 30 123 4567", "lastName", "Berg"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(again.text("/phone")).isEqualTo("+49301234567");
    assertThat(api.post("/api/v1/people", Map.of("phone", "12", "firstName", "No")).status())
        .isEqualTo(422);
  }

  @Test
  void letsANumberThatWasPutRightProveNobodyAnyMore() {
    var api = anybody.as(cast.mia());
    var person =
        api.post(
                "/api/v1/people", Map.of("email", "right@phones.example", "phone", "+442079460111"))
            .text("/id");
    stranger
        .as(cast.mia())
        .submit(
            "/people/" + person + "/edit",
            "/people/" + person + "/edit",
            Map.of("email", "right@phones.example", "phone", "+442079460222"));

    assertThat(api.post("/api/v1/people", Map.of("phone", "+442079460222")).text("/id"))
        .isEqualTo(person);
    assertThat(api.post("/api/v1/people", Map.of("phone", "+442079460111")).text("/id"))
        .isNotEqualTo(person);
  }

  @Test
  void readsTheRegionFromThePageAndRefusesOthers() {
    var ann = stranger.as(cast.ann());
    ann.submit("/people/privacy", "/people/privacy/region", Map.of("region", "FR"));
    assertThat(phones.region()).isEqualTo("FR");
    ann.submit("/people/privacy", "/people/privacy/region", Map.of("region", "XX"));
    assertThat(phones.region()).isEqualTo("FR");
  }

  /** Somebody as an older Tandem kept them: the number stands in the profile only. */
  private String old(String email, String phone) {
    var id = anybody.as(cast.mia()).post("/api/v1/people", Map.of("email", email)).text("/id");
    jdbc.sql("update person set phone = :phone where id = :id::uuid")
        .param("phone", phone)
        .param("id", id)
        .update();
    return id;
  }

  private String owner(String phone) {
    return jdbc.sql("select person_id::text from identity where kind = 'PHONE' and value = :phone")
        .param("phone", phone)
        .query(String.class)
        .single();
  }

  private String phone(String person) {
    return jdbc.sql("select phone from person where id = :id::uuid")
        .param("id", person)
        .query(String.class)
        .single();
  }

  private long conflicts(String person, String other) {
    return jdbc.sql(
            "select count(*) from identity_conflict where person_id = :one::uuid and other_id = :two::uuid")
        .param("one", person)
        .param("two", other)
        .query(Long.class)
        .single();
  }
}
