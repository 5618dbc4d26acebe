package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-10S, in a moment",
    "PT0S, just now",
    "PT59S, just now",
    "PT12M, 12 min ago",
    "PT1H, 1 hour ago",
    "PT-3H, in 3 hours",
    "PT24H, 1 day ago",
    "P13D, 13 days ago",
    "P14D, 1 Mar 2026",
  })
  void tellsHowLongAgo(Duration distance, String words) {
    assertThat(Words.ago(NOW.minus(distance), NOW)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12400.00 | EUR | €12,400",
        "12.50 | USD | $12.50",
        "-0.99 | GBP | −£0.99",
        "300 | CHF | CHF\u00a0300",
        "7 | XQZ | XQZ\u00a07",
      })
  void saysMoneyWithItsCurrency(BigDecimal amount, String currency, String words) {
    assertThat(Words.money(amount, currency)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8000 | 8,000",
        "123456 | about 123,000",
        "999600 | about 1 million",
        "1249000 | about 1.2 million",
      })
  void roundsWhatNobodyCounts(long number, String words) {
    assertThat(Words.about(number)).isEqualTo(words);
  }

  @Test
  void saysAPartOfAHundred() {
    assertThat(Words.percent(842, 8000)).isEqualTo("10.5%");
    assertThat(Words.percent(0, 0)).isEqualTo("–");
  }

  @Test
  void hasADashForWhatIsNotThere() {
    assertThat(Words.ago(null, NOW)).isEqualTo("–");
    assertThat(Words.day(null)).isEqualTo("–");
    assertThat(Words.money(null, "EUR")).isEqualTo("–");
    assertThat(Words.orNothing(" ")).isEqualTo("–");
    assertThat(Words.day(LocalDate.of(2026, 1, 31))).isEqualTo("31 Jan 2026");
  }

  @ParameterizedTest
  @CsvSource({"Ada Lovelace, AL", "ann, A", "Jean Claude Van Damme, JD", "𝒜da 王, 𝒜王"})
  void shortensANameToItsInitials(String name, String initials) {
    assertThat(Words.initials(name)).isEqualTo(initials);
  }

  @Test
  void forgetsTheCentsOfThousands() {
    assertThat(Words.total(new BigDecimal("999.99"), "EUR")).isEqualTo("€999.99");
    assertThat(Words.total(new BigDecimal("-1000.50"), "EUR")).isEqualTo("−€1,001");
    assertThat(Words.total(null, "EUR")).isEqualTo(Words.NOTHING);
  }
}
