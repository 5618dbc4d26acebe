package tandem.segments;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says how many people meet a condition while somebody is still thinking about it: counted where
 * that is quick, else estimated from some thousand people drawn at random, and said to be so.
 */
@Component
class Counting {

  /** So few people are always counted. */
  private static final long FEW = 20_000;

  /** What the database may at most expect a count to cost, in its own unit. */
  private static final double CHEAP = 20_000;

  private static final int DRAWN = 4_000;

  private static final String PEOPLE =
      """
      select greatest(reltuples, 0)::bigint as people, greatest(pg_relation_size(oid) / 8192, 1) as pages
        from pg_class where oid = 'person'::regclass
      """;

  private static final String DRAW =
      "select p.id::text from person p where p.ctid = any(:places::tid[])";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  Counting(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  private record Size(long people, long pages) {}

  Estimate count(Condition condition, Instant now) {
    var size = jdbc.sql(PEOPLE).query(Size.class).single();
    var few = size.people() <= FEW && size.pages() <= FEW;
    var all = ConditionSql.of(List.of(condition), Sources.Scope.EVERYBODY);
    if (few || cost(all, now) <= CHEAP) {
      var counted = counted(all, few ? "5s" : "120ms", now);
      if (counted != null) {
        return Estimate.counted(counted);
      }
    }
    return sampled(condition, size, now);
  }

  private double cost(Judgement judgement, Instant now) {
    var plan =
        jdbc.sql("explain (format json) " + sql(judgement))
            .params(judgement.parameters(now))
            .query(String.class)
            .single();
    return json.readTree(plan).at("/0/Plan/Total Cost").asDouble();
  }

  /**
   * @return null where it took too long
   */
  private @Nullable Long counted(Judgement judgement, String patience, Instant now) {
    try {
      return transaction.execute(
          _ -> {
            jdbc.sql("set local statement_timeout = '" + patience + "'").update();
            return jdbc.sql(sql(judgement))
                .params(judgement.parameters(now))
                .query(Long.class)
                .single();
          });
    } catch (QueryTimeoutException e) {
      return null;
    }
  }

  private Estimate sampled(Condition condition, Size size, Instant now) {
    var people = jdbc.sql(DRAW).param("places", places(size)).query(String.class).list();
    var judgement = ConditionSql.of(List.of(condition), Sources.Scope.SOME);
    var hits =
        jdbc.sql(sql(judgement) + " and p.id = any(:people::uuid[])")
            .params(judgement.parameters(now))
            .param(Sources.PEOPLE, people.toArray(String[]::new))
            .query(Long.class)
            .single();
    return Estimate.sampled(hits, people.size(), size.people());
  }

  /**
   * Places in the table at which somebody may stand or not. The same ones each time, so that the
   * number does not flicker while somebody types.
   */
  private static String[] places(Size size) {
    var luck = new Random(1);
    var rows = (int) Math.min(200, 2 * size.people() / size.pages() + 5);
    return IntStream.range(0, DRAWN)
        .mapToObj(_ -> "(" + luck.nextLong(size.pages()) + "," + (1 + luck.nextInt(rows)) + ")")
        .distinct()
        .toArray(String[]::new);
  }

  private static String sql(Judgement judgement) {
    return "select count(*) from person p "
        + judgement.from()
        + " where "
        + judgement.holds().getFirst();
  }
}
