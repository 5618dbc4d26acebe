package tandem.segments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.segments.Condition.Did;
import tandem.segments.Rules.Rule;
import tandem.segments.Sources.Candidates;
import tandem.segments.Sources.Scope;

/**
 * Asks a condition of everybody. Where all of its parts must hold, they are asked one after another
 * of whoever is still in question: what is known of people first, since what they did is the most
 * there is to read.
 */
@Component
class RollCall {

  /**
   * Everybody is looked at: to look people up one by one takes twice as long. A second process
   * shares the reading of millions of rows; a third would gather them once more for nothing.
   */
  private static final List<String> ROOM =
      List.of(
          "set local work_mem = '64MB'",
          "set local jit = off",
          "set local enable_nestloop = off",
          "set local enable_mergejoin = off",
          "set local max_parallel_workers_per_gather = 1",
          "set local parallel_setup_cost = 0",
          "set local parallel_tuple_cost = 0.01");

  /** What is looked up one by one after that. */
  private static final List<String> AS_USUAL =
      List.of("set local enable_nestloop = on", "set local enable_mergejoin = on");

  private static final String ASK =
      """
      select {person} as person_id, {holds} as holds, {due} as due
        from {people}
        {from}
       where {needed}
      """;

  /** No temporary table, since two processes could not read that together. */
  private static final String CANDIDATES = "create unlogged table {table} as " + ASK;

  private static final String ANSWERS =
      "create temporary table segment_judged on commit drop as select * from ("
          + ASK
          + ") as j where j.holds or j.due is not null";

  /** As the statistics last said; not above zero where they have not seen anybody yet. */
  private static final String PEOPLE =
      "select reltuples::bigint from pg_class where oid = 'person'::regclass";

  private final JdbcClient jdbc;

  RollCall(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Leaves a temporary table, segment_judged, until the transaction ends: whom the condition holds
   * for, and when time alone may change that next, of those for whom it does or may.
   */
  void take(Rule rule, Instant now) {
    ROOM.forEach(sql -> jdbc.sql(sql).update());
    var steps = steps(rule.condition());
    Candidates left = null;
    for (var i = 0; i < steps.size() - 1; i++) {
      var next = narrow(table(rule.id(), i), left, steps.get(i), now);
      drop(left);
      left = next;
    }
    ask(ANSWERS, left, steps.getLast(), now);
    drop(left);
    AS_USUAL.forEach(sql -> jdbc.sql(sql).update());
  }

  /** A condition as parts of which all must hold, grouped by what is asked at once. */
  private static List<Condition> steps(Condition condition) {
    if (!(condition instanceof Condition.All(var parts))) {
      return List.of(condition);
    }
    var known = new ArrayList<Condition>();
    var did = new ArrayList<Condition>();
    var mixed = new ArrayList<Condition>();
    for (var part : parts) {
      var looksAtDeeds = part.everything().anyMatch(Did.class::isInstance);
      (part instanceof Did ? did : looksAtDeeds ? mixed : known).add(part);
    }
    var steps = new ArrayList<Condition>();
    if (!known.isEmpty()) {
      steps.add(new Condition.All(known));
    }
    steps.addAll(did);
    if (!mixed.isEmpty()) {
      steps.add(new Condition.All(mixed));
    }
    return steps.isEmpty() ? List.of(condition) : steps;
  }

  private static String table(SegmentId segment, int step) {
    return "segment_candidate_%d_%s".formatted(step, segment.value().toString().replace("-", ""));
  }

  /**
   * @param left who is still in question; null: everybody
   */
  private Candidates narrow(
      String table, @Nullable Candidates left, Condition condition, Instant now) {
    var found = ask(CANDIDATES.replace("{table}", table), left, condition, now);
    jdbc.sql("analyze " + table + " (person_id)").update();
    var everybody = jdbc.sql(PEOPLE).query(Long.class).single();
    return new Candidates(table, everybody <= 0 || found < everybody / 2);
  }

  private int ask(String sql, @Nullable Candidates left, Condition condition, Instant now) {
    var judgement =
        left == null
            ? ConditionSql.of(List.of(condition), Scope.EVERYBODY)
            : ConditionSql.among(left, condition);
    return jdbc.sql(
            sql.replace("{person}", left == null ? "p.id" : "k.person_id")
                .replace("{people}", left == null ? "person p" : left.table() + " k")
                .replace("{holds}", judgement.holds().getFirst())
                .replace("{due}", judgement.due().getFirst())
                .replace("{needed}", judgement.needed().getFirst())
                .replace("{from}", judgement.from()))
        .params(judgement.parameters(now))
        .update();
  }

  private void drop(@Nullable Candidates left) {
    if (left != null) {
      jdbc.sql("drop table " + left.table()).update();
    }
  }
}
