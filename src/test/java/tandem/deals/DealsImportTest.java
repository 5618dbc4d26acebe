package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.Cast;
import tandem.TandemTest;
import tandem.capture.ImportOptions;
import tandem.capture.ImportResult;
import tandem.capture.ImportResult.Created;
import tandem.capture.ImportResult.Failed;
import tandem.capture.ImportResult.Updated;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.handoff.Lifecycle;
import tandem.handoff.Stage;
import tandem.intake.Intake;
import tandem.people.PersonId;

@TandemTest
class DealsImportTest {

  private static final Instant SINCE = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant WON = Instant.parse("2026-02-20T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Autowired DealsImport imports;
  @Autowired DealQueries queries;
  @Autowired Intake intake;
  @Autowired Lifecycle lifecycle;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private String ada = "";
  private PersonId person = PersonId.next();

  @BeforeEach
  void meetAda() {
    ada = UUID.randomUUID().toString();
    person = Somebody.withId(intake, ada, SINCE);
  }

  @Test
  void takesADealWithAWonDateForWon() {
    var results = take(row().text("person", ada).text("deal", ada + "-1").date("wonAt", WON));

    assertThat(results).containsExactly(new Created());
    var deal = only();
    assertThat(deal.state()).isEqualTo(DealState.WON);
    assertThat(deal.closedAt()).isEqualTo(WON);
    assertThat(deal.createdAt()).isEqualTo(SINCE);
    assertThat(deal.amount()).isNull();
    assertThat(deal.name()).isEqualTo("Deal");
    assertThat(stage()).isEqualTo("CUSTOMER");
    assertThat(movedAt("CUSTOMER")).isEqualTo(WON);
  }

  @Test
  void nurturesWhomADealOfTheFileWasLostWith() {
    take(
        row()
            .text("person", ada)
            .text("name", "Lost long ago")
            .text("state", "lost")
            .date("closedAt", WON));

    assertThat(stage()).isEqualTo("RECYCLED");
    assertThat(movedAt("OPPORTUNITY")).isEqualTo(SINCE);
    assertThat(movedAt("RECYCLED")).isEqualTo(WON);
  }

  @Test
  void nurturesNobodyWhoHasAnotherDeal() {
    var open = row().text("person", ada).text("deal", ada + "-1").text("state", "open");
    var lost = row().text("person", ada).text("deal", ada + "-2").text("state", "lost");

    take(lost, open);
    assertThat(stage()).isEqualTo("OPPORTUNITY");

    take(row().text("person", ada).text("deal", ada + "-1").text("state", "lost"));
    assertThat(stage()).isEqualTo("RECYCLED");
  }

  @Test
  void leavesAloneWhomSalesWorksOnNow() {
    lifecycle.move(person, Stage.SAL, "Accepted", null, NOW);

    take(row().text("person", ada).text("state", "lost").date("closedAt", WON));

    assertThat(stage()).isEqualTo("SAL");
  }

  @Test
  void changesNothingByARepeat() {
    var withId = row().text("person", ada).text("deal", ada + "-1").date("wonAt", WON);
    var without = row().text("person", ada).text("name", "No id").date("wonAt", WON);

    assertThat(take(withId, without)).containsExactly(new Created(), new Created());
    assertThat(take(withId, without)).containsExactly(new Updated(), new Updated());
    assertThat(take(withId, withId)).containsExactly(new Updated(), new Updated());
    assertThat(queries.of(person)).hasSize(2);
    assertThat(count("deal_move m join deal d on d.id = m.deal_id where d.person_id = :person"))
        .isEqualTo(4);
    assertThat(count("stage_move where to_stage = 'CUSTOMER' and person_id = :person"))
        .isEqualTo(1);
  }

  @Test
  void understandsTheWordsOfOtherSystems() {
    var words =
        List.of(
            row().text("stage", "closedwon"),
            row().text("stage", "Closed Won"),
            row().text("state", "Won").text("stage", "Negotiation"),
            row().text("stage", "Closed Lost").text("lostReason", "Price"),
            row().text("state", "lost"),
            row().text("stage", "Proposal"),
            row().text("stage", "appointmentscheduled"),
            row().text("state", "open"));
    var rows = new ArrayList<Row>();
    for (var i = 0; i < words.size(); i++) {
      rows.add(
          words.get(i).text("person", ada).text("deal", ada + "-" + i).text("name", "Deal " + i));
    }

    assertThat(take(rows.toArray(Row[]::new))).containsOnly(new Created());
    assertThat(stands())
        .containsExactly(
            "WON negotiation null",
            "WON negotiation null",
            "WON negotiation null",
            "LOST negotiation Price",
            "LOST negotiation Not told",
            "OPEN proposal null",
            "OPEN discovery null",
            "OPEN discovery null");
  }

  @Test
  void keepsWhatTheFileDoesNotTell() {
    var id = ada + "-1";
    take(
        row()
            .text("person", ada)
            .text("deal", id)
            .text("name", "First")
            .number("amount", "12.345"));

    take(row().text("person", ada).text("deal", id).text("currency", "USD").date("wonAt", WON));

    var deal = only();
    assertThat(deal.name()).isEqualTo("First");
    assertThat(deal.amount()).isEqualByComparingTo("12.35");
    assertThat(deal.currency()).isEqualTo("USD");
    assertThat(deal.state()).isEqualTo(DealState.WON);
  }

  @Test
  void doesNotReopenADealThatAFileStillHoldsForOpen() {
    var open = row().text("person", ada).text("deal", ada + "-1").text("state", "open");
    take(row().text("person", ada).text("deal", ada + "-1").date("wonAt", WON));

    take(open);

    assertThat(only().state()).isEqualTo(DealState.WON);
  }

  @Test
  void takesTheCloseDateOfAnOpenDealForTheOneHopedFor() {
    take(
        row()
            .text("person", ada)
            .text("state", "open")
            .date("closedAt", Instant.parse("2026-12-01T00:00:00Z")));

    assertThat(only().expectedClose()).hasToString("2026-12-01");
    assertThat(only().closedAt()).isNull();
  }

  @Test
  void findsTheSalespersonByNameOrAddressAndKeepsAStrangersName() {
    take(
        row()
            .text("person", ada)
            .text("deal", ada + "-1")
            .text("owner", cast.sam().email().toUpperCase(java.util.Locale.ROOT)),
        row().text("person", ada).text("deal", ada + "-2").text("owner", cast.sue().user().name()),
        row().text("person", ada).text("deal", ada + "-3").text("owner", "4ef15afb"));

    assertThat(queries.of(person))
        .extracting(DealRow::owner)
        .containsExactlyInAnyOrder(cast.sam().user().name(), cast.sue().user().name(), "4ef15afb");
  }

  @Test
  void refusesRowsThatCannotBeTakenAndTakesTheOthers() {
    var other = UUID.randomUUID() + "";
    Somebody.withId(intake, other, SINCE);
    var results =
        take(
            row().text("name", "Nobody's"),
            row().text("person", "unknown"),
            row().text("email", "unknown@acme.test"),
            row().text("person", ada).text("state", "sleeping"),
            row().text("person", ada).number("amount", "-1"),
            row().text("person", ada).text("currency", "Euro"),
            row().text("person", ada).date("wonAt", Instant.parse("2026-07-01T00:00:00Z")),
            row().text("person", other).text("name", "Fine"));

    assertThat(results.subList(0, 7).stream().map(DealsImportTest::field))
        .containsExactly("person", "person", "email", "state", "amount", "currency", "wonAt");
    assertThat(results.get(7)).isEqualTo(new Created());
  }

  @Test
  void takesThousandsOfRowsInASecondOrTwo() {
    var rows =
        IntStream.range(0, 3000)
            .mapToObj(i -> row().text("person", ada).text("deal", ada + i).date("wonAt", WON))
            .toArray(Row[]::new);
    take(rows[0]);
    var start = System.nanoTime();

    assertThat(take(rows)).hasSize(3000);

    assertThat(System.nanoTime() - start).isLessThan(6_000_000_000L);
  }

  private List<String> stands() {
    return jdbc.sql(
            "select concat_ws(' ', state, stage, coalesce(lost_reason, 'null')) from deal where person_id = :person order by name")
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  private DealRow only() {
    assertThat(queries.of(person)).hasSize(1);
    return queries.of(person).getFirst();
  }

  private String stage() {
    return jdbc.sql("select stage from person_stage where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
  }

  private Instant movedAt(String stage) {
    return jdbc.sql("select at from stage_move where person_id = :person and to_stage = :stage")
        .param("person", person.value())
        .param("stage", stage)
        .query((row, _) -> tandem.platform.Times.instant(row, "at"))
        .single();
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  private static @Nullable String field(ImportResult result) {
    return result instanceof Failed(var problems) ? problems.getFirst().field() : null;
  }

  private List<ImportResult> take(Row... rows) {
    var run = new ImportRun(imported(), "deals.csv", NOW, ImportOptions.USUAL);
    var numbered = IntStream.range(0, rows.length).mapToObj(i -> rows[i].numbered(i + 1)).toList();
    return transaction.execute(_ -> imports.take(run, numbered));
  }

  private UUID imported() {
    return jdbc.sql(
            """
            insert into import (id, kind, file_name, bytes, state, layout, rows, created_by, created_at)
            values (gen_random_uuid(), 'deals', 'deals.csv', 1, 'DONE', '{}', 1, :by, now())
            returning id
            """)
        .param("by", cast.max().id().value())
        .query(UUID.class)
        .single();
  }

  private static Row row() {
    return new Row(Map.of(), Map.of(), Map.of());
  }

  /** A row in the making. */
  private record Row(
      Map<String, String> texts, Map<String, Instant> dates, Map<String, BigDecimal> numbers) {

    Row text(String field, String value) {
      return new Row(with(texts, field, value), dates, numbers);
    }

    Row date(String field, Instant value) {
      return new Row(texts, with(dates, field, value), numbers);
    }

    Row number(String field, String value) {
      return new Row(texts, dates, with(numbers, field, new BigDecimal(value)));
    }

    ImportRow numbered(long number) {
      return new ImportRow(
          number, number + 1, texts, dates, numbers, Map.of("business_segment", "pet"));
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
      var more = new java.util.HashMap<>(map);
      more.put(key, value);
      return more;
    }
  }
}
