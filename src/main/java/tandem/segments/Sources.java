package tandem.segments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import tandem.campaigns.CampaignId;
import tandem.people.Purpose;
import tandem.platform.Times;

/**
 * Collects what conditions look at: the tables to join, and the parameters. Each thing is looked at
 * once, however many conditions speak of it. Asked of some people, all of their interactions are
 * read once; else each kind of interaction is read by its index.
 */
final class Sources {

  /** Whom the conditions are asked of. */
  sealed interface Scope {
    Scope EVERYBODY = new Everybody();
    Scope SOME = new Some();
  }

  /** The table person, named p. */
  record Everybody() implements Scope {}

  /** The table person, named p, of whom these are asked. */
  record Some() implements Scope {}

  /**
   * A table, named k, of people who come in question by some parts of a condition of which all must
   * hold: person_id, holds, and due under those parts.
   *
   * @param few whether it pays to gather interactions of these people only
   */
  record Candidates(String table, boolean few) implements Scope {}

  /** The parameter that names the people asked of, where they are SOME. */
  static final String PEOPLE = "people";

  /** The half-life of points, in days. */
  static final String HALF_LIFE =
      "(select m.half_life_days::float8 from score_model m where m.retired_at is null)";

  private final Scope scope;
  private final String id;
  private final Map<String, Judgement.Bound> bound = new LinkedHashMap<>();
  private final Map<Object, String> constants = new LinkedHashMap<>();
  private final SequencedMap<Condition.Did, String> deeds = new LinkedHashMap<>();
  private final Set<Purpose> purposes = new TreeSet<>();
  private final SequencedMap<SegmentId, String> memberships = new LinkedHashMap<>();
  private final Set<String> joins = new LinkedHashSet<>();
  private boolean deals;

  Sources(Scope scope) {
    this.scope = scope;
    this.id = scope instanceof Candidates ? "k.person_id" : "p.id";
  }

  String constant(Object value) {
    return constants.computeIfAbsent(value, same -> bind(now -> same));
  }

  /** A moment so many days before asking, or after it where they are negative. */
  String daysAgo(int days) {
    return bind(now -> Times.sql(now.minus(Duration.ofDays(days)))) + "::timestamptz";
  }

  String bind(Judgement.Bound value) {
    var name = "c" + bound.size();
    bound.put(name, value);
    return ":" + name;
  }

  void person() {
    if (scope instanceof Candidates) {
      joins.add("join person p on p.id = k.person_id");
    }
  }

  void company() {
    person();
    joins.add("left join company c on c.id = p.company_id");
  }

  void score() {
    joins.add("left join person_score s on s.person_id = " + id);
  }

  void stage() {
    joins.add("left join person_stage g on g.person_id = " + id);
  }

  /**
   * When it happened for the n-th time: the latest such moment, or the earliest where it is to lie
   * long ago.
   */
  String deed(Condition.Did did) {
    var column = deeds.computeIfAbsent(did, same -> "t" + deeds.size());
    return scope instanceof Some ? "ev." + column : column + ".at";
  }

  /** The latest word about the purpose: GRANTED or WITHDRAWN. */
  String consent(Purpose purpose) {
    purposes.add(purpose);
    return "w." + purpose.name().toLowerCase(Locale.ROOT);
  }

  void deals() {
    deals = true;
  }

  String member(SegmentId segment) {
    var alias = memberships.computeIfAbsent(segment, same -> "m" + memberships.size());
    return alias + ".person_id is not null";
  }

  Map<String, Judgement.Bound> bound() {
    return bound;
  }

  /** To be called last: by then everything is known that is looked at. */
  String from() {
    var parts = new ArrayList<String>();
    parts.addAll(joins);
    if (!deeds.isEmpty()) {
      parts.addAll(scope instanceof Some ? List.of(deedsTogether()) : deedsApart());
    }
    if (!purposes.isEmpty()) {
      parts.add(consents());
    }
    if (deals) {
      parts.add(dealSums());
    }
    memberships.forEach(
        (segment, alias) ->
            parts.add(
                "left join segment_member %1$s on %1$s.segment_id = %2$s::uuid and %1$s.person_id = %3$s"
                    .formatted(alias, constant(segment.toString()), id)));
    return "\n  " + String.join("\n  ", parts);
  }

  private List<String> deedsApart() {
    var parts = new ArrayList<String>();
    deeds.forEach(
        (did, alias) ->
            parts.add(
                "left join (select i.person_id, %s as at from %s group by i.person_id) %s on %3$s.person_id = %s"
                    .formatted(nth(did, ""), done(did), alias, id)));
    return parts;
  }

  /** Interactions of everybody, or of candidates only. */
  private String done(Condition.Did did) {
    var counts = "i.person_id is not null and not i.bot and " + allButWords(did);
    if (scope instanceof Candidates(var table, var few) && few) {
      var theirs =
          "interaction i join %s o on o.person_id = i.person_id where %s".formatted(table, counts);
      // Without the offset, words would be searched before it is asked whose they are.
      return did.contains() == null
          ? theirs
          : "(select i.* from " + theirs + " offset 0) i where " + words(did);
    }
    return "interaction i where " + counts + " and " + words(did);
  }

  private String deedsTogether() {
    var columns = new ArrayList<String>();
    deeds.forEach(
        (did, alias) ->
            columns.add(nth(did, "filter (where " + matches(did) + ")") + " as " + alias));
    return """
    left join (select i.person_id, %s
                 from interaction i
                where i.person_id = any(:%s::uuid[]) and not i.bot%s
                group by i.person_id) ev on ev.person_id = %s"""
        .formatted(String.join(", ", columns), PEOPLE, kinds(), id);
  }

  private String kinds() {
    if (deeds.keySet().stream().anyMatch(did -> did.kind() == null)) {
      return "";
    }
    var kinds = deeds.keySet().stream().map(did -> String.valueOf(did.kind())).distinct();
    return " and i.kind = any(%s::text[])".formatted(texts(kinds.sorted().toList()));
  }

  /** A list of texts as one parameter. */
  String texts(List<String> values) {
    var known = constants.get(values);
    if (known != null) {
      return known;
    }
    var array = values.toArray(String[]::new);
    var name = bind(now -> array);
    constants.put(values, name);
    return name;
  }

  private static String nth(Condition.Did did, String filter) {
    if (did.when().span() == Condition.Span.EVER) {
      // Which moment it was does not matter, and nothing has to be sorted.
      var latest = "max(i.occurred_at) " + filter;
      return did.times() == 1
          ? latest
          : "case when count(*) %s >= %d then %s end".formatted(filter, did.times(), latest);
    }
    var early = did.when().span() == Condition.Span.BEFORE;
    if (did.times() == 1) {
      return (early ? "min" : "max") + "(i.occurred_at) " + filter;
    }
    return "(array_agg(i.occurred_at order by i.occurred_at%s) %s)[%d]"
        .formatted(early ? "" : " desc", filter, did.times());
  }

  private String matches(Condition.Did did) {
    return allButWords(did) + " and " + words(did);
  }

  private String words(Condition.Did did) {
    return did.contains() == null
        ? "true"
        : "(strpos(lower(i.name), %1$s) > 0 or strpos(lower(i.facts ->> 'url'), %1$s) > 0)"
            .formatted(constant(did.contains().toLowerCase(Locale.ROOT)));
  }

  private String allButWords(Condition.Did did) {
    var all = new ArrayList<String>();
    if (did.kind() != null) {
      all.add("i.kind = " + constant(did.kind().name()));
    }
    if (did.channel() != null) {
      all.add("i.channel = " + constant(did.channel().name()));
    }
    if (did.campaign() != null) {
      all.add("i.campaign_id = " + campaign(did.campaign()));
    }
    if (did.when().span() == Condition.Span.LAST) {
      all.add("i.occurred_at > " + daysAgo(did.when().days()));
    }
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  private String campaign(CampaignId campaign) {
    return constant(campaign.toString()) + "::uuid";
  }

  private String consents() {
    var columns =
        purposes.stream()
            .map(
                purpose ->
                    "(array_agg(n.state order by n.at desc, n.id desc) filter (where n.purpose = '%s'))[1] as %s"
                        .formatted(purpose.name(), purpose.name().toLowerCase(Locale.ROOT)))
            .toList();
    return "left join (select n.person_id, %s from consent n%s group by n.person_id) w on w.person_id = %s"
        .formatted(String.join(", ", columns), some("n"), id);
  }

  private String dealSums() {
    return """
    left join (select d.person_id,
                      count(*) as any_n, coalesce(sum(d.amount) filter (where d.currency = %1$s), 0) as any_sum,
                      count(*) filter (where d.state = 'OPEN') as open_n,
                      coalesce(sum(d.amount) filter (where d.state = 'OPEN' and d.currency = %1$s), 0) as open_sum,
                      count(*) filter (where d.state = 'WON') as won_n,
                      coalesce(sum(d.amount) filter (where d.state = 'WON' and d.currency = %1$s), 0) as won_sum,
                      count(*) filter (where d.state = 'LOST') as lost_n,
                      coalesce(sum(d.amount) filter (where d.state = 'LOST' and d.currency = %1$s), 0) as lost_sum
                 from deal d%2$s
                group by d.person_id) e on e.person_id = %3$s"""
        .formatted("(select value from setting where key = 'currency')", some("d"), id);
  }

  private String some(String alias) {
    return scope instanceof Some
        ? " where %s.person_id = any(:%s::uuid[])".formatted(alias, PEOPLE)
        : "";
  }

  static double days(Instant now) {
    return (now.getEpochSecond() + now.getNano() / 1e9) / 86_400;
  }
}
