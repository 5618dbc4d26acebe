package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;

/** The real case: the deals that a marketplace won with its leads, with no mapping given. */
@TandemTest
class OlistDealsTest {

  private static final String WON =
      """
      select count(*)
        from deal d
        join person p on p.id = d.person_id
        join person_stage s on s.person_id = p.id and s.stage = 'CUSTOMER' and s.since = d.closed_at
       where d.state = 'WON' and d.amount is null and d.owner_name is not null
         and d.created_at = least(p.since, d.closed_at)
      """;

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void makesWonDealsOfTheLeadsAndTheSameAgain() throws InterruptedException {
    imported("people", "olist_marketing_qualified_leads_dataset.csv");

    var first = imported("deals", "olist_closed_deals_dataset.csv");
    var second = imported("deals", "olist_closed_deals_dataset.csv");

    assertThat(counts(first)).containsExactly("DONE", "842", "842", "0", "0");
    assertThat(counts(second)).containsExactly("DONE", "842", "0", "842", "0");
    assertThat(first.text("/mapping/declared_monthly_revenue")).isEqualTo("attribute");
    assertThat(jdbc.sql(WON).query(Long.class).single()).isEqualTo(842);
  }

  private Answer imported(String kind, String file) throws InterruptedException {
    var max = api.as(cast.max());
    var csv = SharedData.bytes("olist/" + file);
    var started = max.multipart("/api/v1/imports", file, csv, Map.of("kind", kind));
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    for (var i = 0; i < 600; i++) {
      var now = max.get("/api/v1/imports/" + started.text("/id"));
      if (!now.text("/state").matches("QUEUED|RUNNING")) {
        return now;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The import does not end.");
  }

  private static List<String> counts(Answer answer) {
    return List.of(
        answer.text("/state"),
        answer.text("/rows"),
        answer.text("/created"),
        answer.text("/updated"),
        answer.text("/failed"));
  }
}
