package tandem.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class FieldsTest {

  private static final String PATH = "/api/v1/fields";

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fields fields;
  @Autowired private TransactionTemplate transactions;
  private Api api;

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
  }

  @Test
  void makesAFieldInTheBrowserAndShowsItsValuesByType() {
    var browser = stranger.as(cast.mia());

    var made =
        browser.submit("/fields", "/fields", Map.of("label", "Renewal date", "kind", "DATE"));
    assertThat(made.status()).as(made.html()).isEqualTo(200);
    assertThat(made.html()).contains("Renewal date", "renewal_date");

    var person = person(Map.of("email", "ada@fields.example"));
    var path = "/people/" + person + "/edit";
    assertThat(browser.get(path).html()).contains("name=\"field.renewal_date\"", "type=\"date\"");
    var odd = browser.submit(path, path, said("ada@fields.example", "field.renewal_date", "soon"));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.html()).contains("Renewal date must be a day such as 2026-01-31.");
    var page =
        browser.submit(path, path, said("ada@fields.example", "field.renewal_date", "2027-03-01"));
    assertThat(page.html()).contains("Renewal date", "1 Mar 2027");
    assertThat(attribute(person, "renewal_date")).isEqualTo("2027-03-01");
  }

  @Test
  void renamingKeepsTheValues() {
    var field = field(Map.of("label", "Team", "kind", "NUMBER"));
    var person = person(Map.of("email", "bob@fields.example", "attributes", Map.of("team", 12)));

    var renamed = api.patch(PATH + "/" + field, Map.of("label", "Team size"));

    assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
    assertThat(renamed.text("/key")).isEqualTo("team");
    assertThat(attribute(person, "team")).isEqualTo("12");
    assertThat(stranger.as(cast.sam()).get("/people/" + person).html()).contains("Team size");
    assertThat(api.patch(PATH + "/" + field, Map.of("key", "other")).status()).isEqualTo(422);
    assertThat(api.patch(PATH + "/" + field, Map.of("kind", "TEXT")).status()).isEqualTo(422);
  }

  @Test
  void theApiRefusesWhatIsNoValueAndWritesNothing() {
    field(Map.of("label", "Seats", "kind", "NUMBER"));

    var answer =
        api.post(
            "/api/v1/people",
            Map.of("email", "cleo@fields.example", "attributes", Map.of("seats", "a dozen")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo("attributes.seats");
    assertThat(answer.text("/errors/0/reason")).contains("must be a number");
    assertThat(api.get("/api/v1/people?email=cleo@fields.example").json().at("/items").isEmpty())
        .isTrue();
  }

  @Test
  void keepsValuesInTheirOneForm() {
    field(Map.of("label", "Plan", "kind", "CHOICE", "choices", List.of("Gold", "Silver")));
    field(Map.of("label", "Budget", "kind", "MONEY"));

    var person =
        person(
            Map.of(
                "email",
                "dora@fields.example",
                "attributes",
                Map.of("plan", "gold", "budget", "1200", "other", "1200")));

    assertThat(attribute(person, "plan")).isEqualTo("Gold");
    assertThat(attribute(person, "budget")).isEqualTo("1200.00 EUR");
    assertThat(attribute(person, "other")).isEqualTo("1200");
  }

  @Test
  void anOddValueOfBeforeDoesNotStandInTheWayOfAnotherChange() {
    var person = person(Map.of("email", "emil@fields.example", "attributes", Map.of("age", "old")));
    field(Map.of("label", "Age", "kind", "NUMBER"));
    var path = "/people/" + person + "/edit";
    var change = said("emil@fields.example", "field.age", "old");
    change.put("firstName", "Emil");

    var page = stranger.as(cast.mia()).submit(path, path, change);

    assertThat(page.status()).as(page.html()).isEqualTo(200);
    assertThat(attribute(person, "age")).isEqualTo("old");
  }

  @Test
  void suggestsWhatPeopleHaveAlready() {
    person(Map.of("email", "fay@fields.example", "attributes", Map.of("shoe size", "38")));

    assertThat(api.get(PATH + "/suggestions").body()).contains("shoe size", "38");
    var page = stranger.as(cast.max()).get("/fields?key=shoe%20size");
    assertThat(page.html()).contains("value=\"Shoe size\"", "value=\"shoe size\"");
    field(Map.of("label", "Shoes", "key", "shoe size", "kind", "NUMBER"));
    assertThat(api.get(PATH + "/suggestions").body()).doesNotContain("shoe size");
  }

  @Test
  void buildsAnIndexThatFiltersUseAndDropsItWithTheField() {
    var hostile = "it's \"50%\" :a ?";
    var id = field(Map.of("label", "Hostile", "key", hostile, "kind", "NUMBER"));
    var field = fields.find(FieldId.of(id)).orElseThrow();
    person(Map.of("email", "gus@fields.example", "attributes", Map.of(hostile, "7")));

    await().until(() -> plan(hostile).contains(FieldIndexes.name(field.id())));

    assertThat(api.send("DELETE", PATH + "/" + id, null, "application/json").status())
        .isEqualTo(204);
    await().until(() -> !plan(hostile).contains(FieldIndexes.name(field.id())));
  }

  @Test
  void textThatIsNoValueIsNoneInSqlEither() {
    var sql =
        """
        select value
          from unnest(array[field_number('12.5')::text, field_number('1e5')::text, field_date('2026-02-29')::text,
                            field_date('2024-02-29')::text, field_date('1900-02-29')::text, field_date('2000-02-29')::text,
                            field_money('12.50 EUR')::text, field_money('12.50')::text, field_yes_no('Ja')::text,
                            field_yes_no('so')::text, field_date('2026-04-31')::text, field_date('0000-01-01')::text])
               as value
        """;

    var values = jdbc.sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list();

    assertThat(values)
        .containsExactly(
            "12.5",
            "null",
            "null",
            "2024-02-29",
            "null",
            "2000-02-29",
            "12.50",
            "null",
            "true",
            "null",
            "null",
            "null");
  }

  @Test
  void refusesWhatMakesNoField() {
    field(Map.of("label", "Taken", "kind", "TEXT"));

    refused(Map.of("kind", "TEXT"), "label");
    refused(Map.of("label", "taken", "kind", "TEXT"), "label");
    refused(Map.of("label", "Other", "key", "taken", "kind", "TEXT"), "key");
    refused(Map.of("label", "Other", "kind", "COLOUR"), "kind");
    refused(Map.of("label", "Other", "kind", "CHOICE"), "choices");
    refused(Map.of("label", "Other", "kind", "CHOICE", "choices", List.of("a", "A")), "choices");
    refused(Map.of("label", "x".repeat(101), "kind", "TEXT"), "label");
    assertThat(api.get(PATH + "/" + new java.util.UUID(0, 1)).status()).isEqualTo(404);
  }

  @Test
  void salesReadsFieldsButDoesNotShapeThem() {
    var sam = anybody.as(cast.sam());

    assertThat(sam.get(PATH).status()).isEqualTo(200);
    assertThat(sam.post(PATH, Map.of("label", "Mine", "kind", "TEXT")).status()).isEqualTo(403);
    assertThat(stranger.as(cast.sam()).get("/fields").status()).isEqualTo(403);
    assertThat(anybody.get(PATH).status()).isEqualTo(401);
  }

  private void refused(Map<String, Object> told, String at) {
    var answer = api.post(PATH, told);
    assertThat(answer.status()).as("%s %s", told, answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(at);
  }

  private String plan(String key) {
    return transactions.execute(
        _ -> {
          jdbc.sql("set local enable_seqscan = off").update();
          return jdbc.sql(
                  """
            explain select id from person p
             where field_number(p.attributes ->> :key) >= 5 and (p.attributes ->> :key) is not null
            """)
              .param("key", key)
              .query(String.class)
              .list()
              .toString();
        });
  }

  private String field(Map<String, Object> told) {
    var answer = api.post(PATH, told);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private String person(Map<String, Object> said) {
    var answer = api.post("/api/v1/people", said);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.text("/id");
  }

  private String attribute(String person, String key) {
    return api.get("/api/v1/people/" + person).json().at("/attributes").path(key).asString();
  }

  private static Map<String, String> said(String email, String name, String value) {
    return new HashMap<>(Map.of("email", email, name, value));
  }
}
