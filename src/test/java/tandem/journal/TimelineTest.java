package tandem.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.campaigns.Channel;
import tandem.journal.page.TimelinePage;

class TimelineTest {

  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  @Test
  void tellsDaysInWords() {
    var days =
        Timeline.days(
            List.of(
                visit("2026-03-05T09:00:00Z", false),
                visit("2026-03-04T23:59:59Z", false),
                visit("2026-02-26T00:00:00Z", false)),
            null,
            NOW);

    assertThat(days)
        .extracting(TimelinePage.Day::label)
        .containsExactly("Today", "Yesterday", "Thursday, 26 Feb 2026");
  }

  @Test
  void continuesTheDayThatThePartBeforeEndedOn() {
    var days =
        Timeline.days(
            List.of(visit("2026-03-04T09:00:00Z", false)), LocalDate.parse("2026-03-04"), NOW);

    assertThat(days.getFirst().continued()).isTrue();
  }

  @Test
  void foldsWhatMachinesDidInARow() {
    var items =
        Timeline.days(
                List.of(
                    visit("2026-03-05T09:00:00Z", true),
                    visit("2026-03-05T08:00:00Z", true),
                    visit("2026-03-05T07:00:00Z", false),
                    visit("2026-03-05T06:00:00Z", true)),
                null,
                NOW)
            .getFirst()
            .items();

    assertThat(items).extracting(item -> item.machines().size()).containsExactly(2, 0, 1);
    assertThat(items.get(1).entry()).isNotNull();
  }

  @Test
  void saysWhatItWasAndHowItCame() {
    var entry =
        entry(
            new Happened(
                1,
                Kind.PURCHASED,
                "Order Completed",
                NOW,
                NOW,
                Channel.PAID_SEARCH,
                new Happened.OfCampaign(new java.util.UUID(0, 1), "Spring"),
                false,
                new BigDecimal("99.50"),
                "EUR",
                Map.of("url", "https://www.shop.example/done?utm_source=google")));

    assertThat(entry.label()).isEqualTo("Purchased");
    assertThat(entry.what()).isEqualTo("Order Completed");
    assertThat(entry.amount()).isEqualTo("€99.50");
    assertThat(entry.via()).isEqualTo("Paid search · Spring");
    assertThat(entry.address()).isEqualTo("shop.example/done");
    assertThat(entry.href()).isEqualTo("https://www.shop.example/done?utm_source=google");
  }

  @Test
  void doesNotSayTheSameTwice() {
    assertThat(deed(Kind.DEMO_REQUESTED, "Demo Requested").what()).isNull();
    assertThat(deed(Kind.OTHER, "Video Played").label()).isEqualTo("Video Played");
    assertThat(deed(Kind.OTHER, " ").label()).isEqualTo("Did something");
    assertThat(Deed.of(Kind.PAGE_VIEWED, "home", "Pricing", null).what()).isEqualTo("Pricing");
  }

  @Test
  void leadsOnlyToTheWeb() {
    assertThat(entry(at("javascript:alert(1)")).href()).isNull();
    assertThat(entry(at("javascript:alert(1)")).address()).isEqualTo("javascript:alert(1)");
    assertThat(entry(at("HTTPS://example.com/")).href()).isEqualTo("HTTPS://example.com/");
  }

  private static Deed deed(Kind kind, @Nullable String name) {
    return Deed.of(kind, name, null, null);
  }

  private static TimelinePage.Entry entry(Happened happened) {
    return java.util.Objects.requireNonNull(
        Timeline.days(List.of(happened), null, NOW).getFirst().items().getFirst().entry());
  }

  private static Happened visit(String at, boolean bot) {
    return new Happened(
        1, Kind.PAGE_VIEWED, null, Instant.parse(at), NOW, null, null, bot, null, null, Map.of());
  }

  private static Happened at(String url) {
    return new Happened(
        1, Kind.PAGE_VIEWED, null, NOW, NOW, null, null, false, null, null, Map.of("url", url));
  }
}
