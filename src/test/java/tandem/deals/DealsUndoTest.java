package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;
import tandem.platform.MovableClock;

/** A file of deals that should not have been. */
@TandemTest
class DealsUndoTest {

  private static final List<String> TABLES =
      List.of("deal", "deal_move", "person_stage", "stage_move");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Api anybody;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  /** Each test has people and deals of its own. */
  private final String tag = UUID.randomUUID().toString().substring(0, 8);

  private Api max;

  @BeforeEach
  void meetPeople() {
    clock.backToNow();
    max = anybody.as(cast.max());
    take("people", "email\nada@deals.example\nbob@deals.example\neve@deals.example\n");
  }

  @Test
  void leavesNoTraceOfDealsThatNobodyTouched() {
    take(
        "deals",
        """
        email,deal id,name,amount,currency,stage,owner,created at,region
        ada@deals.example,~D-1,Pumps,100,EUR,Proposal,,2026-01-05,North
        """);
    var before = everything();
    var csv = new StringBuilder("email,deal id,name,amount,currency,stage,owner,won at,region\n");
    csv.append("ada@deals.example,~D-1,More pumps,250,USD,Closed Won,Kim,2026-02-01,South\n");
    for (var i = 0; i < 700; i++) {
      csv.append(
          "bob@deals.example,~B-%d,Deal %d,5,EUR,Closed Lost,,2026-02-01,\n".formatted(i, i));
    }
    csv.append("eve@deals.example,~E-1,Valves,5,EUR,Discovery,,,\n");
    csv.append("eve@deals.example,~E-1,Valves again,6,EUR,Closed Won,,2026-03-01,\n");
    var done = take("deals", csv.toString());
    assertThat(done.text("/created") + " " + done.text("/updated")).isEqualTo("701 2");
    assertThat(stages()).isEqualTo("ada CUSTOMER bob RECYCLED eve CUSTOMER");

    assertThat(undo(done)).isEqualTo("UNDONE 701 1 0");

    assertThat(everything()).isEqualTo(before);
    assertThat(stages()).isEqualTo("ada OPPORTUNITY bob LEAD eve LEAD");
  }

  @Test
  void keepsWhatWasChangedSince() {
    take("deals", "email,deal id,name,amount,stage\nada@deals.example,~D-1,Pumps,100,Proposal\n");
    var done =
        take(
            "deals",
            """
            email,deal id,name,amount,stage
            ada@deals.example,~D-1,More pumps,250,Negotiation
            bob@deals.example,~B-1,Moved,5,Proposal
            bob@deals.example,~B-2,Left alone,5,Proposal
            eve@deals.example,~E-1,Left alone,5,Closed Won
            """);
    change(deal("D-1"), "{\"amount\": 300}");
    change(deal("B-1"), "{\"stage\": \"demo\"}");

    assertThat(undo(done)).isEqualTo("UNDONE 2 0 2");

    assertThat(deals())
        .containsExactly("B-1 Moved 5.00 demo OPEN", "D-1 Pumps 300.00 proposal OPEN");
    assertThat(stages())
        .as("bob's deal stays, and so does his stage")
        .endsWith("bob OPPORTUNITY eve LEAD");
  }

  @Test
  void whatAnotherFileToldAgainSinceStays() {
    var csv = "email,deal id,name\nada@deals.example,~D-1,Pumps\n";
    var first = take("deals", csv);
    take("deals", csv);

    assertThat(undo(first)).isEqualTo("UNDONE 0 0 1");
    assertThat(deals()).containsExactly("D-1 Pumps null discovery OPEN");
  }

  @Test
  void peopleStandWhereTheirOtherDealsPutThem() {
    var done = take("deals", "email,deal id,stage\nada@deals.example,~D-1,Closed Won\n");
    var ada = people.byEmail(mine("ada@deals.example")).orElseThrow();
    var own = max.post("/api/v1/deals", Map.of("person", ada.toString(), "name", "By hand"));
    assertThat(own.status()).as(own.body()).isEqualTo(201);
    assertThat(stages()).startsWith("ada CUSTOMER");

    assertThat(undo(done)).isEqualTo("UNDONE 1 0 0");

    assertThat(stages()).startsWith("ada OPPORTUNITY");
  }

  @Test
  void peopleOfAnotherUndoneFileCanGoAfterTheirDeals() {
    var who = take("people", "email\nnew@deals.example\n");
    var done = take("deals", "email,deal id,stage\nnew@deals.example,~N-1,Closed Won\n");

    assertThat(undo(done)).isEqualTo("UNDONE 1 0 0");
    assertThat(undo(who)).isEqualTo("UNDONE 1 0 0");

    assertThat(people.byEmail(mine("new@deals.example"))).isEmpty();
  }

  @Test
  void whoeverIsErasedIsForgottenHereToo() {
    take("people", "email\nzoe@deals.example\n");
    var done = take("deals", "email,deal id,name\nzoe@deals.example,~D-1,For Zoe\n");
    var zoe = people.byEmail(mine("zoe@deals.example")).orElseThrow();

    var erased =
        browser
            .as(cast.ann())
            .submit(
                "/people/" + zoe + "/erase", "/people/" + zoe + "/erase", Map.of("word", "erase"));
    assertThat(erased.status()).isLessThan(400);

    assertThat(
            jdbc.sql("select count(*) from import_change where after::text like '%Zoe%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(undo(done)).isEqualTo("UNDONE 0 0 0");
  }

  private void change(String deal, String json) {
    var answer = max.patch("/api/v1/deals/" + deal, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String mine(String text) {
    return text.replace("@deals.", "@" + tag + ".").replace("~", tag);
  }

  private String deal(String externalId) {
    return jdbc.sql("select id::text from deal where external_id = :id")
        .param("id", tag + externalId)
        .query(String.class)
        .single();
  }

  private List<String> deals() {
    return jdbc.sql(
            """
            select concat_ws(' ', substr(external_id, 9), name, coalesce(amount::text, 'null'), stage, state)
              from deal
             where external_id like :tag || '%'
             order by 1
            """)
        .param("tag", tag)
        .query(String.class)
        .list();
  }

  private String stages() {
    return String.join(
        " ",
        jdbc.sql(
                """
                select split_part(p.email, '@', 1) || ' ' || s.stage
                  from person p
                  join person_stage s on s.person_id = p.id
                 where p.email like '%@' || :tag || '.example'
                 order by 1
                """)
            .param("tag", tag)
            .query(String.class)
            .list());
  }

  /** Nobody sees the version of a deal; it tells browsers that they show an older one. */
  private Map<String, Object> everything() {
    var all = new LinkedHashMap<String, Object>();
    for (var table : TABLES) {
      all.put(
          table,
          jdbc.sql("select (to_jsonb(t) - 'version')::text from %s t order by 1".formatted(table))
              .query(String.class)
              .list());
    }
    return all;
  }

  private Answer take(String kind, String csv) {
    var bytes = mine(csv).getBytes(StandardCharsets.UTF_8);
    var started = max.multipart("/api/v1/imports", "file.csv", bytes, Map.of("kind", kind));
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    return settled(started.text("/id"));
  }

  private String undo(Answer done) {
    var begun = max.post("/api/v1/imports/" + done.text("/id") + "/undo");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    var undone = settled(done.text("/id"));
    return "%s %s %s %s"
        .formatted(
            undone.text("/state"),
            undone.text("/undo/removed"),
            undone.text("/undo/restored"),
            undone.text("/undo/kept"));
  }

  private Answer settled(String id) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    for (; ; ) {
      var now = max.get("/api/v1/imports/" + id);
      if (!now.text("/state").matches("QUEUED|RUNNING|UNDOING")) {
        return now;
      }
      assertThat(System.nanoTime()).as("still " + now.body()).isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
