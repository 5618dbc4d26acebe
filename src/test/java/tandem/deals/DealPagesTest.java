package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.people.PersonId;

@TandemTest
class DealPagesTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  private PersonId ada = PersonId.next();

  @BeforeEach
  void meetAda() {
    ada = Somebody.named(intake, "Ada", "Lovelace", "Analytical Engines");
  }

  @Test
  void opensADealFromThePersonsPage() {
    var sam = browser.as(cast.sam());
    var form = "/deals/new?person=" + ada;

    assertThat(sam.get("/people/" + ada).html()).contains("href=\"" + form + "\"");
    assertThat(sam.get(form).html()).contains("value=\"Analytical Engines\"");
    var page =
        sam.submit(
            form,
            "/deals",
            Map.of(
                "person",
                ada.toString(),
                "name",
                "Team plan",
                "amount",
                "12,400",
                "currency",
                "EUR"));

    assertThat(page.path()).startsWith("/deals/");
    assertThat(page.html()).contains("Team plan", "€12,400", "Opened in Discovery");
    assertThat(sam.get("/people/" + ada).html()).contains("Team plan");
    assertThat(sam.get("/deals").html()).contains("Team plan");
  }

  @Test
  void losesNothingThatWasTypedIntoANewDeal() {
    var sam = browser.as(cast.sam());
    var fields =
        Map.of(
            "email", "nobody@acme.test", "name", "<b>Bold</b>", "amount", "-3", "currency", "USD");

    var stranger = sam.submit("/deals/new", "/deals", fields);
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.html())
        .contains("is nobody we know", "nobody@acme.test", "&lt;b>Bold", "value=\"-3\"");

    var known = Map.of("person", ada.toString(), "name", "", "amount", "-3", "currency", "USD");
    var refused = sam.submit("/deals/new", "/deals", known);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("is negative", "is needed", "With Ada Lovelace");
  }

  @Test
  void movesWinsLosesAndReopensWithoutJavaScript() {
    var sam = browser.as(cast.sam());
    var deal = deal("Team plan");

    var moved = sam.submit(deal, deal + "/stage", Map.of("stage", "proposal", "from", "discovery"));
    assertThat(moved.html()).contains("“Team plan” is in Proposal now.", "Undo");

    var unreasoned = sam.submit(deal, deal + "/lose", Map.of("note", "Too bad & sad"));
    assertThat(unreasoned.status()).isEqualTo(422);
    assertThat(unreasoned.html()).contains("Why is it lost?", "is needed", "Too bad &amp; sad");

    var lost = sam.submit(deal, deal + "/lose", Map.of("reason", "competitor", "note", "Cheaper"));
    assertThat(lost.html()).contains("Chose a competitor: Cheaper", "Reopen");

    sam.submit(deal, deal + "/reopen", Map.of());
    assertThat(sam.submit(deal, deal + "/win", Map.of()).html()).contains("“Team plan” is won.");
  }

  @Test
  void saysWhenSomebodyElseWasFaster() {
    var sam = browser.as(cast.sam());
    var deal = deal("Team plan");
    sam.submit(deal, deal + "/stage", Map.of("stage", "proposal", "from", "discovery"));

    var late = sam.submit(deal, deal + "/stage", Map.of("stage", "demo", "from", "discovery"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html()).contains("Somebody has moved this deal to Proposal in the meantime.");

    var onTheBoard =
        Map.of("deal", deal.substring("/deals/".length()), "stage", "demo", "from", "discovery");
    var board = sam.submit("/deals", "/deals/moves", onTheBoard);
    assertThat(board.status()).isEqualTo(409);
    assertThat(board.html()).contains("Somebody has moved this deal to Proposal in the meantime.");
  }

  @Test
  void keepsWhatWasTypedOverAnothersChange() {
    var sam = browser.as(cast.sam());
    var deal = deal("Team plan");
    sam.submit(deal, deal, Map.of("version", "0", "name", "First"));

    var late = sam.submit(deal, deal, Map.of("version", "0", "name", "Second"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html()).contains("value=\"Second\"", "Somebody has changed this deal");
    assertThat(sam.submit(deal, deal, Map.of("version", "1", "name", "Second")).status())
        .isEqualTo(200);
  }

  @Test
  void isClosedToThoseWhoMayNotChangeIt() {
    var deal = deal("Team plan");
    var id = deal.substring("/deals/".length());
    for (var member : java.util.List.of(cast.mia(), cast.sue())) {
      var other = browser.as(member);

      assertThat(other.get(deal).html()).contains("Team plan").doesNotContain("action=\"" + deal);
      assertThat(other.get("/deals").html())
          .contains("class=\"deal-card deal-card-fixed\" id=\"deal-" + id + "\"");
      var form = "/access/tokens";
      assertThat(other.submit(form, deal, Map.of("name", "Mine")).status()).isEqualTo(403);
      assertThat(other.submit(form, deal + "/win", Map.of()).status()).isEqualTo(403);
      assertThat(other.submit(form, deal + "/lose", Map.of("reason", "price")).status())
          .isEqualTo(403);
      assertThat(other.submit(form, deal + "/reopen", Map.of()).status()).isEqualTo(403);
      var move = Map.of("deal", id, "stage", "demo", "from", "discovery");
      assertThat(other.submit(form, "/deals/moves", move).status()).isEqualTo(403);
    }
    assertThat(browser.as(cast.mia()).get("/deals/new").status()).isEqualTo(403);
  }

  @Test
  void showsFiftyDealsAColumnAndCountsTheOthers() {
    for (var i = 0; i < 53; i++) {
      jdbc.sql(
              """
              insert into deal (id, person_id, name, amount, currency, stage, state, stage_since, created_at)
              values (uuidv7(), :person, 'Many', 1000, 'CHF', 'demo', 'OPEN', now(), now())
              """)
          .param("person", ada.value())
          .update();
    }

    var board = browser.as(cast.sam()).get("/deals?owner=(none)").html();

    assertThat(board).contains("and 3 more", "In other currencies: CHF\u00a053,000");
    assertThat(board.split("class=\"deal-card ", -1)).hasSize(51);
  }

  @Test
  void findsDealsInTheList() {
    deal("A rather special plan");
    var sam = browser.as(cast.sam());

    assertThat(sam.get("/deals/list?q=SPECIAL+lovelace&state=open&sort=amount").html())
        .contains("A rather special plan");
    assertThat(sam.get("/deals/list?q=special&state=won").html())
        .contains("No deal matches")
        .doesNotContain("A rather special plan");
    assertThat(sam.get("/deals/list?q=%25_%5C&after=nonsense").status()).isEqualTo(400);
    assertThat(sam.get("/deals/list?q=%25_%5C").html()).contains("No deal matches");
  }

  private String deal(String name) {
    var answer =
        api.as(cast.sam())
            .post("/api/v1/deals", Map.of("person", ada.toString(), "name", name, "amount", 100));
    return "/deals/" + answer.text("/id");
  }
}
