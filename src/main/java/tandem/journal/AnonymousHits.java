package tandem.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.RetentionRule;
import tandem.platform.Times;

/**
 * What browsers did on which nobody ever said who they are. What money stands for stays, and with
 * it what led a browser there.
 */
@Component
class AnonymousHits implements RetentionRule {

  private static final int AT_ONCE = 5_000;

  private static final String OLD =
      """
        from interaction i
       where i.person_id is null
         and i.received_at < :before
         and i.amount is null
         and not exists (select from interaction p
                          where p.visitor_id = i.visitor_id and p.person_id is null and p.amount is not null)
      """;

  private static final String COUNT =
      "select count(*) from (select " + OLD + " limit :limit) as old";

  private static final String SAMPLES =
      "select i.kind, i.name, i.facts ->> 'title' as title, i.facts ->> 'url' as url "
          + OLD
          + " limit 5";

  private static final String FORGET =
      "delete from interaction where id in (select i.id " + OLD + " limit :limit)";

  private static final String FORGET_BROWSERS =
      """
      delete from visitor v
       where v.person_id is null
         and v.first_seen < :before
         and not exists (select from interaction i where i.visitor_id = v.id and i.person_id is null)
      """;

  private final JdbcClient jdbc;

  AnonymousHits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "anonymous-hits";
  }

  @Override
  public String words() {
    return "Forget what unknown visitors did on the website after %s";
  }

  @Override
  public Found find(Instant before, int most) {
    var count =
        jdbc.sql(COUNT)
            .param("before", Times.sql(before))
            .param("limit", most + 1)
            .query(Long.class)
            .single();
    return new Found(count, samples(before));
  }

  private List<Sample> samples(Instant before) {
    return jdbc.sql(SAMPLES)
        .param("before", Times.sql(before))
        .query(
            (row, _) -> {
              var deed =
                  Deed.of(
                      Kind.valueOf(row.getString("kind")),
                      row.getString("name"),
                      row.getString("title"),
                      row.getString("url"));
              return new Sample(
                  deed.what() == null ? deed.label() : deed.label() + ": " + deed.what(), "");
            })
        .list();
  }

  @Override
  @Transactional
  public boolean forgetSome(Instant before, Instant now) {
    var forgotten =
        jdbc.sql(FORGET).param("before", Times.sql(before)).param("limit", AT_ONCE).update();
    if (forgotten < AT_ONCE) {
      jdbc.sql(FORGET_BROWSERS).param("before", Times.sql(before)).update();
    }
    return forgotten == AT_ONCE;
  }
}
