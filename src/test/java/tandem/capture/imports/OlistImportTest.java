package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;

/** The real case: 8,000 leads of a marketplace, with no mapping given. */
@TandemTest
class OlistImportTest {

  private static final String PEOPLE =
      """
      select i.value as id, p.source, p.since, p.email, p.attributes->>'landing_page_id' as page
        from person p
        join identity i on i.person_id = p.id and i.kind = 'EXTERNAL_ID'
       order by i.value
      """;

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void importsTheLeadsAndTheSameLeadsAsExcelSavedThem() {
    var importing = new Importing(api.as(cast.mia()));

    var first = importing.people(leads("olist_marketing_qualified_leads_dataset.csv"), Map.of());
    var people = people();
    var second = importing.people(leads("semicolon-bom-leads.csv"), Map.of());

    assertThat(counts(first)).containsExactly("DONE", "8000", "8000", "0", "0");
    assertThat(first.json().at("/mapping").toString())
        .isEqualTo(
            """
            {"mql_id":"externalId","first_contact_date":"since","landing_page_id":"attribute",\
            "origin":"source"}""");
    assertThat(people).hasSize(8000);
    assertThat(people.stream().filter(row -> row.get("source") == null)).hasSize(60);
    assertThat(people.stream().filter(row -> "paid_search".equals(row.get("source"))))
        .hasSize(1586);
    assertThat(counts(second)).containsExactly("DONE", "8000", "0", "8000", "0");
    assertThat(people().stream().map(OlistImportTest::withoutSource).toList())
        .isEqualTo(people.stream().map(OlistImportTest::withoutSource).toList());
  }

  private static List<String> counts(Api.Answer answer) {
    return List.of(
        answer.text("/state"),
        answer.text("/rows"),
        answer.text("/created"),
        answer.text("/updated"),
        answer.text("/failed"));
  }

  private static byte[] leads(String file) {
    return SharedData.bytes("olist/" + file);
  }

  /** The second file says "Direct Traffic" of the 60 of whom the first says nothing. */
  private static List<Object> withoutSource(Map<String, Object> person) {
    return List.of(person.get("id"), person.get("since"), person.get("page"));
  }

  private List<Map<String, Object>> people() {
    return jdbc.sql(PEOPLE).query().listOfRows();
  }
}
