package tandem.segments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.people.Purpose;
import tandem.platform.Times;
import tandem.web.Words;

/** What is known about somebody that a condition asks for, in words. */
@Component
class Evidence {

  private static final String DEEDS =
      """
      select count(*) as times, max(i.occurred_at) as latest
        from interaction i
       where i.person_id = :person and not i.bot
         and (:kind::text is null or i.kind = :kind)
         and (:contains::text is null or strpos(lower(i.name), :contains) > 0
              or strpos(lower(i.facts ->> 'url'), :contains) > 0)
         and (:channel::text is null or i.channel = :channel)
         and (:campaign::uuid is null or i.campaign_id = :campaign)
      """;

  private static final String DEALS =
      """
      select count(*) as times, sum(d.amount) filter (where d.currency = :currency) as amount
        from deal d
       where d.person_id = :person and (:state = 'ANY' or d.state = :state)
      """;

  private static final String CONSENT =
      """
      select state, at from consent
       where person_id = :person and purpose = :purpose
       order by at desc, id desc
       limit 1
      """;

  private static final String MEMBER =
      "select since from segment_member where segment_id = :segment and person_id = :person";

  private static final String DOMAIN =
      "select c.domain from person p join company c on c.id = p.company_id where p.id = :person";

  private final JdbcClient jdbc;
  private final PersonQueries people;

  Evidence(JdbcClient jdbc, PersonQueries people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** Null for groups, which speak by their parts. */
  @Nullable String of(Condition condition, PersonId person, Vocabulary vocabulary, Instant now) {
    return switch (condition) {
      case Condition.All _, Condition.Any _, Condition.Not _ -> null;
      case Condition.About(var field, var _) -> profile(facts(person, now), field);
      case Condition.Employed(var field, var _) ->
          known(field == CompanyField.NAME ? facts(person, now).company() : domain(person));
      case Condition.Custom(var key, var _, var _) -> {
        var kept = facts(person, now).attributes().get(key);
        var field = vocabulary.fields().get(key);
        yield known(kept == null || field == null ? kept : field.words(kept));
      }
      case Condition.Did did -> did(did, person, now);
      case Condition.Engaged _ -> "now " + facts(person, now).score().toPlainString();
      case Condition.Fits _ -> known(facts(person, now).fit());
      case Condition.Staged _ -> {
        var stage = facts(person, now).stage();
        yield known(stage == null ? null : vocabulary.stage(stage));
      }
      case Condition.Dealt dealt -> deals(dealt, person, vocabulary);
      case Condition.Allowed(var purpose) -> consent(purpose, person, now);
      case Condition.Member(var segment) -> member(segment, person, now);
    };
  }

  private PersonFacts facts(PersonId person, Instant now) {
    return people.find(person, now).orElseThrow();
  }

  private static String profile(PersonFacts facts, PersonField field) {
    return known(
        switch (field) {
          case EMAIL -> facts.email();
          case PHONE -> facts.phone();
          case FIRST_NAME -> facts.firstName();
          case LAST_NAME -> facts.lastName();
          case JOB_TITLE -> facts.jobTitle();
          case COUNTRY -> facts.country();
          case SOURCE -> facts.source();
          case SINCE -> Words.exact(facts.since());
        });
  }

  private static String known(@Nullable String value) {
    return value == null ? "not known" : "“" + value + "”";
  }

  private @Nullable String domain(PersonId person) {
    return jdbc.sql(DOMAIN)
        .param("person", person.value())
        .query((row, _) -> java.util.Optional.ofNullable(row.getString("domain")))
        .optional()
        .flatMap(domain -> domain)
        .orElse(null);
  }

  private String did(Condition.Did did, PersonId person, Instant now) {
    return jdbc.sql(DEEDS)
        .param("person", person.value())
        .param("kind", did.kind() == null ? null : did.kind().name())
        .param("contains", did.contains() == null ? null : did.contains().toLowerCase(Locale.ROOT))
        .param("channel", did.channel() == null ? null : did.channel().name())
        .param(
            "campaign",
            did.campaign() == null ? null : did.campaign().value(),
            java.sql.Types.OTHER)
        .query((row, _) -> deeds(row, now))
        .single();
  }

  private static String deeds(ResultSet row, Instant now) throws SQLException {
    var times = row.getLong("times");
    return times == 0
        ? "never"
        : Words.counted(times, "time", "times")
            + " in all, the latest "
            + Words.ago(Times.maybe(row, "latest"), now);
  }

  private String deals(Condition.Dealt dealt, PersonId person, Vocabulary vocabulary) {
    return jdbc.sql(DEALS)
        .param("person", person.value())
        .param("state", dealt.state().name())
        .param("currency", vocabulary.currency())
        .query(
            (row, _) -> {
              BigDecimal amount = row.getBigDecimal("amount");
              return Words.counted(
                      row.getLong("times"), dealt.state().label(), dealt.state().label() + "s")
                  + (amount == null ? "" : ", worth " + Words.money(amount, vocabulary.currency()));
            })
        .single();
  }

  private String consent(Purpose purpose, PersonId person, Instant now) {
    return jdbc.sql(CONSENT)
        .param("person", person.value())
        .param("purpose", purpose.name())
        .query(
            (row, _) ->
                (row.getString("state").equals("GRANTED") ? "granted " : "withdrawn ")
                    + Words.ago(Times.maybe(row, "at"), now))
        .optional()
        .orElse("never asked");
  }

  private String member(SegmentId segment, PersonId person, Instant now) {
    return jdbc.sql(MEMBER)
        .param("segment", segment.value())
        .param("person", person.value())
        .query((row, _) -> "since " + Words.ago(Times.maybe(row, "since"), now))
        .optional()
        .orElse("not a member");
  }
}
