package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import tandem.people.PersonId;
import tandem.people.Suppressions;
import tandem.platform.Mail;
import tandem.platform.Message;

/** Imports of other things than people. */
@TandemTest
class OtherKindsTest {

  @Autowired Api anybody;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Browser browser;
  @Autowired Suppressions suppressions;
  @Autowired Mail mail;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void interactionsAreScoredAndCanBeTakenBack() {
    importing.people("email\nknown@history.example\n");
    var known = people.byEmail("known@history.example").orElseThrow().toString();
    assertThat(score(known)).isEqualByComparingTo("0");
    var done =
        take(
            "interactions",
            """
            E-mail;Event;Subject;When;URL;utm_source;utm_medium;Amount;Currency
            known@history.example;Demo requested;Live demo;21.11.2026 10:00;https://halden.example/demo;google;cpc;;
            known@history.example;Order Completed;Starter;21.11.2026;;;;1.234,50;eur
            known@history.example;Played golf;;20.11.2026;;;;;
            new@history.example;Form submitted;Contact;20.11.2026;;;;;
            new@history.example;Order Completed;;20.11.2026;;;;5;
            ;Page viewed;;20.11.2026;;;;;
            new@history.example;;;1.1.2099;;;;;
            new@history.example;Order Refunded;;20.11.2026;;;;;
            """);

    assertThat(tally(done)).isEqualTo("DONE 4 0 4");
    assertThat(score(known)).isGreaterThan(new BigDecimal("30"));
    assertThat(
            jdbc.sql(
                    "select sum(amount) from interaction where kind = 'PURCHASED' and person_id = :known::uuid")
                .param("known", known)
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("1234.50");
    var timeline = api.get("/api/v1/people/" + known + "/timeline").body();
    assertThat(timeline).contains("PAID_SEARCH").contains("Played golf");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("1");
    assertThat(score(known)).isEqualByComparingTo("0");
    assertThat(people.byEmail("new@history.example")).isEmpty();
  }

  @Test
  void whoBoughtByItAloneIsNoCustomerOnceItIsUndone() {
    importing.people("email\nonce@bought.example\ntwice@bought.example\ndealt@bought.example\n");
    var once = people.byEmail("once@bought.example").orElseThrow();
    var twice = people.byEmail("twice@bought.example").orElseThrow();
    var dealt = people.byEmail("dealt@bought.example").orElseThrow();
    var before = stages(once);
    var purchases =
        """
        E-mail;Event;When;Amount;Currency
        once@bought.example;Order Completed;2026-11-03;10;EUR
        twice@bought.example;Order Completed;2026-11-03;10;EUR
        dealt@bought.example;Order Completed;2026-11-03;10;EUR
        only@bought.example;Order Completed;2026-11-03;10;EUR
        """;
    var done = take("interactions", purchases);
    take(
        "interactions",
        """
        E-mail;Event;When;Amount;Currency
        twice@bought.example;Order Completed;2026-11-05;20;EUR
        """);
    anybody
        .as(cast.max())
        .post("/api/v1/deals", Map.of("person", dealt.toString(), "name", "Line 4"));
    assertThat(stages(once)).endsWith("CUSTOMER: Purchased");
    assertThat(stages(dealt)).endsWith("CUSTOMER: Purchased");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("3");
    assertThat(stages(once)).isEqualTo(before).startsWith("LEAD");
    assertThat(stages(twice)).endsWith("CUSTOMER: Purchased");
    assertThat(stages(dealt)).startsWith("OPPORTUNITY").endsWith("Deal opened: Line 4");
    assertThat(people.byEmail("only@bought.example")).isEmpty();
  }

  /** Where somebody stands, and every way there. */
  private String stages(PersonId person) {
    return jdbc.sql(
            """
            select s.stage || (select string_agg(E'\\n' || m.to_stage || ': ' || m.cause, '' order by m.id)
                                 from stage_move m where m.person_id = s.person_id)
              from person_stage s
             where s.person_id = :person
            """)
        .param("person", person.value())
        .query(String.class)
        .single();
  }

  @Test
  void spendIsAddedUpByDayAndCanBeTakenBack() {
    var campaign = campaign("Spring", "spring");
    campaign("Autumn", "autumn");
    api.post(
        "/api/v1/campaigns/" + campaign + "/spend",
        "[{\"day\":\"2026-03-02\",\"amount\":10},{\"day\":\"2026-03-05\",\"amount\":7}]");

    var done =
        take(
            "spend",
            """
            Campaign,Day,Amount spent,Clicks
            Spring,2026-03-01,"1,000.25",9
            spring,2026-03-01,0.25,9
            SPRING,2026-03-02,20,9
            winter,2026-03-01,5,9
            autumn,2026-03-01,-5,9
            autumn,someday,5,9
            """);

    assertThat(tally(done)).isEqualTo("DONE 2 1 3");
    assertThat(spent()).isEqualTo("2026-03-01=1000.50 2026-03-02=20.00 2026-03-05=7.00");
    var undone = importing.step(done.text("/id"), "undo");
    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("1");
    assertThat(spent()).isEqualTo("2026-03-02=10.00 2026-03-05=7.00");
  }

  @Test
  void companiesAreKnownByTheirWebsiteOrTheirName() {
    importing.people("email,company\neve@acme.example,\nbob@nameless.example,\n");
    var before = companies();
    var done =
        take(
            "companies",
            """
            Company name,Website URL,Industry
            Acme,https://www.acme.example/de,Tools
            Solo Ltd,,
            Solo Ltd,solo.example,
            ,gmail.com,
            Nowhere,not a site,
            ,,x
            """);

    assertThat(tally(done)).isEqualTo("DONE 1 2 3");
    assertThat(companies())
        .isEqualTo("Acme=acme.example Solo Ltd=solo.example nameless.example=nameless.example");
    var skipped =
        importing.done(
            importing.start(
                "Company,Website\nOther,acme.example\n".getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "companies", "known", "SKIP")));
    assertThat(skipped.text("/skipped")).isEqualTo("1");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("1");
    assertThat(companies()).isEqualTo(before);
  }

  @Test
  void suppressedAddressesAreToldByFileByApiAndByHand() {
    assertThat(api.post("/api/v1/suppressions", Map.of("email", "Old@Never.example")).status())
        .isEqualTo(200);
    var done =
        take(
            "suppressions",
            "Email Address,Reason\nold@never.example,x\nADA@never.example,bounced\nada@never.example,\nnobody,\n");

    assertThat(tally(done)).isEqualTo("DONE 1 2 1");
    assertThat(suppressions.holds(" ada@NEVER.example")).isTrue();
    assertThat(suppressions.holds("eve@never.example")).isFalse();
    var ada = api.get("/api/v1/suppressions/ada@never.example");
    assertThat(ada.text("/reason")).isEqualTo("bounced");
    assertThat(ada.text("/source")).isEqualTo("Import leads.csv");
    assertThat(api.get("/api/v1/suppressions?q=NEVER&limit=1").text("/next")).isNotEmpty();
    assertThat(api.post("/api/v1/suppressions", Map.of("email", "nobody")).status()).isEqualTo(422);
    assertThat(anybody.as(cast.sam()).get("/api/v1/suppressions").status()).isEqualTo(403);

    mail.send(promotion("p:1", "Ada@never.example"));
    mail.send(promotion("p:2", "eve@never.example"));
    mail.send(Message.text("n:1", "ada@never.example", "Your receipt", "Thank you"));
    assertThat(mailState("p:1")).isEqualTo("DROPPED");
    assertThat(mailState("p:2")).isEqualTo("KEPT");
    assertThat(mailState("n:1")).isEqualTo("KEPT");

    var mia = browser.as(cast.mia());
    mia.submit(
        "/people/suppressions",
        "/people/suppressions",
        Map.of("email", "hand@never.example", "reason", "<b>told us</b>"));
    var page = mia.get("/people/suppressions?q=never").html();
    assertThat(page).contains("hand@never.example", "&lt;b&gt;told us", "By Mia");
    mia.submit(
        "/people/suppressions",
        "/people/suppressions/remove",
        Map.of("email", "hand@never.example"));
    assertThat(suppressions.holds("hand@never.example")).isFalse();

    importing.step(done.text("/id"), "undo");
    assertThat(suppressions.holds("ada@never.example")).isFalse();
    assertThat(suppressions.holds("old@never.example")).as("not by the file").isTrue();
    var path = "/api/v1/suppressions/old@never.example";
    assertThat(api.send("DELETE", path, null, "").status()).isEqualTo(204);
    assertThat(api.send("DELETE", path, null, "").status()).isEqualTo(404);
  }

  @Test
  void whatWasSaidAgainSinceOutlivesTheImportThatSaidItFirst() {
    var first = take("suppressions", "Email,Reason\nonce@again.example,\ntwice@again.example,\n");
    var second = take("suppressions", "Email,Reason\ntwice@again.example,asked\n");

    var undone = importing.step(first.text("/id"), "undo");

    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/kept")).isEqualTo("1");
    assertThat(suppressions.holds("once@again.example")).isFalse();
    assertThat(suppressions.holds("twice@again.example")).isTrue();
    importing.step(second.text("/id"), "undo");
    assertThat(suppressions.holds("twice@again.example")).as("nobody said yes").isTrue();
  }

  private static Message promotion(String key, String to) {
    return new Message(key, to, "Spring sale", "Buy", null, Map.of(), "EMAIL");
  }

  private String mailState(String key) {
    return jdbc.sql("select state from mail where key = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  private String companies() {
    return String.join(
        " ",
        jdbc.sql(
                "select name || coalesce('=' || domain, '') from company order by name collate \"C\"")
            .query(String.class)
            .list());
  }

  private Answer take(String kind, String csv) {
    return importing.done(
        importing.start(csv.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind)));
  }

  private BigDecimal score(String person) {
    return new BigDecimal(api.get("/api/v1/people/" + person).text("/score"));
  }

  private String campaign(String name, String utm) {
    var answer =
        api.post(
            "/api/v1/campaigns",
            Map.of(
                "name",
                name,
                "objective",
                "LEAD_GENERATION",
                "channel",
                "PAID_SEARCH",
                "utmCampaign",
                utm,
                "currency",
                "EUR"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private String spent() {
    return String.join(
        " ",
        jdbc.sql("select day || '=' || amount from campaign_spend order by day")
            .query(String.class)
            .list());
  }

  private static String tally(Answer answer) {
    return "%s %s %s %s"
        .formatted(
            answer.text("/state"),
            answer.text("/created"),
            answer.text("/updated"),
            answer.text("/failed"));
  }
}
