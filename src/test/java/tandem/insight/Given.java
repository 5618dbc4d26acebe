package tandem.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.campaigns.CampaignId;
import tandem.platform.Ids;
import tandem.platform.Times;

/** Puts exactly known facts into the tables, so that numbers can be worked out by hand. */
final class Given {

  private static final UUID DOOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final String PERSON =
      """
      insert into person (id, last_name, source, since, created_at, updated_at)
      values (:id, :name, :source, :since, :since, :since)
      """;

  private static final String MOVE =
      """
      insert into stage_move (person_id, to_stage, at, cause)
      select id, :stage, since, 'test' from person where id = :person
      """;

  private static final String ACCEPTED =
      """
      insert into handoff (id, person_id, state, agreement, cause, score, offered_at, due_at, answered_at)
      select gen_random_uuid(), p.id, 'ACCEPTED', (select max(version) from agreement), 'test', 20,
             p.since, p.since, p.since
        from person p
       where p.id = :person
      """;

  private static final String WON =
      """
      insert into deal (id, person_id, name, amount, currency, stage, state, stage_since, created_at, closed_at)
      values (gen_random_uuid(), :person, 'Deal', :amount, :currency, 'demo', 'WON', :at, :at, :at)
      """;

  private static final String INTERACTION =
      """
      insert into interaction (door_id, message_id, kind, person_id, visitor_id, occurred_at, received_at,
                               campaign_id, bot, amount, currency, facts)
      values (:door, :message, :kind, :person, :visitor, :at, :at, :campaign, :bot, :amount, :currency, '{}')
      """;

  private static final String REFUND =
      """
      update interaction
         set facts = jsonb_build_object('properties', jsonb_build_object('purchase', :purchase::text))
       where message_id = :refund
      """;

  private final JdbcClient jdbc;

  Given(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID person(String name, @Nullable String source, String since) {
    var id = Ids.next();
    jdbc.sql(PERSON)
        .param("id", id)
        .param("name", name)
        .param("source", source)
        .param("since", at(since))
        .update();
    return id;
  }

  void moved(UUID person, String stage) {
    jdbc.sql(MOVE).param("person", person).param("stage", stage).update();
  }

  void accepted(UUID person) {
    jdbc.sql(ACCEPTED).param("person", person).update();
  }

  void won(UUID person, @Nullable String amount, String currency, String at) {
    jdbc.sql(WON)
        .param("person", person)
        .param("amount", amount == null ? null : new BigDecimal(amount))
        .param("currency", currency)
        .param("at", at(at))
        .update();
  }

  void touched(@Nullable UUID person, @Nullable UUID visitor, CampaignId campaign, String at) {
    interaction("PAGE_VIEWED", person, visitor, campaign, at, false, null, null);
  }

  void touchedByBot(UUID person, CampaignId campaign, String at) {
    interaction("PAGE_VIEWED", person, null, campaign, at, true, null, null);
  }

  /**
   * @return the message id of the purchase
   */
  String bought(
      @Nullable UUID person,
      @Nullable UUID visitor,
      @Nullable CampaignId campaign,
      String amount,
      String currency,
      String at) {
    return interaction("PURCHASED", person, visitor, campaign, at, false, amount, currency);
  }

  void gaveBack(String purchase, String amount, String currency, String at) {
    var refund = interaction("REFUNDED", null, null, null, at, false, amount, currency);
    jdbc.sql(REFUND).param("refund", refund).param("purchase", purchase).update();
  }

  void boughtByBot(UUID person, String at) {
    interaction("PURCHASED", person, null, null, at, true, "999", "EUR");
  }

  private String interaction(
      String kind,
      @Nullable UUID person,
      @Nullable UUID visitor,
      @Nullable CampaignId campaign,
      String at,
      boolean bot,
      @Nullable String amount,
      @Nullable String currency) {
    var message = Ids.next().toString();
    jdbc.sql(INTERACTION)
        .param("door", DOOR)
        .param("message", message)
        .param("kind", kind)
        .param("person", person)
        .param("visitor", visitor)
        .param("at", at(at))
        .param("campaign", campaign == null ? null : campaign.value())
        .param("bot", bot)
        .param("amount", amount == null ? null : new BigDecimal(amount))
        .param("currency", currency)
        .update();
    return message;
  }

  private static OffsetDateTime at(String time) {
    return Times.sql(Instant.parse(time));
  }
}
