package tandem.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class CampaignPagesTest {

  @Autowired Browser browser;
  @Autowired Cast cast;

  @Test
  void makesACampaignAndShowsItsLinks() {
    var mia = browser.as(cast.mia());

    var page = mia.submit("/campaigns/new", "/campaigns", form("links", "1.234,50"));

    assertThat(page.html()).contains("Campaign created.", "Name of links", "€1,234.50");
    assertThat(page.html()).contains("utm_source=google&amp;utm_medium=cpc&amp;utm_campaign=links");
    var made = mia.get(page.path() + "?target=https://example.com/%3Fa=b");
    assertThat(made.html()).contains("https://example.com/?a=b&amp;utm_source=google");
    assertThat(mia.get(page.path() + "?target=javascript:x").html())
        .contains("must be a web address");
    assertThat(browser.as(cast.sam()).get("/campaigns?q=links").html()).contains("Name of links");
  }

  @Test
  void showsTheFormAgainWithWhatWasTypedAndWhatIsWrong() {
    var mia = browser.as(cast.mia());

    var page = mia.submit("/campaigns/new", "/campaigns", form("again", "1.234"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("Name of again", "1.234", "must be a sum such as 1234.50");
  }

  @Test
  void entersAndRemovesWhatADayCost() {
    var mia = browser.as(cast.mia());
    var path = mia.submit("/campaigns/new", "/campaigns", form("days", "")).path();

    mia.submit(path, path + "/spend", Map.of("day", "2026-01-02", "amount", "12,50"));
    assertThat(mia.get(path).html()).contains("2 Jan 2026", "€12.50");
    assertThat(mia.submit(path, path + "/spend", Map.of("day", "x", "amount", "-1")).html())
        .contains("must be a day such as 2026-01-31", "must not be below zero");
    assertThat(mia.submit(path, path + "/spend/2026-01-02/remove", Map.of()).html())
        .contains("€12.50 of 2 Jan 2026 removed.", "Undo", "Nobody has entered any spend yet");
  }

  @Test
  void keepsTheCurrencyOnceThereIsSpend() {
    var mia = browser.as(cast.mia());
    var path = mia.submit("/campaigns/new", "/campaigns", form("currency", "")).path();
    mia.submit(path, path + "/spend", Map.of("day", "2026-01-02", "amount", "1"));

    var changed = new HashMap<>(form("currency", ""));
    changed.put("currency", "USD");

    assertThat(mia.submit(path + "/edit", path, changed).html()).contains("stays EUR");
    changed.put("currency", "EUR");
    changed.put("name", "Another name");
    assertThat(mia.submit(path + "/edit", path, changed).html())
        .contains("Campaign saved.", "Another name");
  }

  @Test
  void letsSalespeopleReadOnly() {
    var path =
        browser.as(cast.mia()).submit("/campaigns/new", "/campaigns", form("read", "")).path();
    var sam = browser.as(cast.sam());

    assertThat(sam.get(path).html()).contains("Name of read").doesNotContain("Enter spend");
    assertThat(sam.get("/campaigns/new").status()).isEqualTo(403);
    assertThat(
            sam.submit(path, path + "/spend", Map.of("day", "2026-01-02", "amount", "1")).status())
        .isEqualTo(403);
    assertThat(sam.get("/campaigns/nonsense").status()).isEqualTo(404);
  }

  private static Map<String, String> form(String utm, String budget) {
    return Map.of(
        "name",
        "Name of " + utm,
        "objective",
        "LEAD_GENERATION",
        "channel",
        "PAID_SEARCH",
        "utmCampaign",
        utm,
        "budget",
        budget,
        "currency",
        "EUR");
  }
}
