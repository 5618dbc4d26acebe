package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsDraftTest {

  @RepeatedTest(200)
  void keepsEveryAmountOfWholeCentsToTheCent() {
    var seed = new Random().nextLong();
    var cents = new Random(seed).nextLong(100_000_000_000_000L);
    var amount = BigDecimal.valueOf(cents, 2);

    var draft = draft().amount(amount.toPlainString());

    assertThat(draft.refusals()).as("seed %d", seed).isEmpty();
    assertThat(draft.terms().amount()).as("seed %d", seed).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.00",
    "12.5,12.50",
    "1e3,1000.00",
    "1.500,1.50",
    "' 7 ',7.00",
    "999999999999.99,999999999999.99"
  })
  void readsAmounts(String text, String amount) {
    assertThat(draft().amount(text).terms().amount()).isEqualTo(new BigDecimal(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.01",
        "0.001",
        "1000000000000",
        "1e400000000",
        "1e-400000000",
        "NaN",
        "Infinity",
        "12 000",
        "1,5",
        "€5",
        "abc",
        "0x10",
        "111111111111111111111111111111111111111111111"
      })
  void refusesWhatIsNoAmount(String text) {
    assertThat(draft().amount(text).refusals())
        .singleElement()
        .extracting("field")
        .isEqualTo("amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EURO", "ZZZ", "€", "XXX", "E U"})
  void refusesWhatIsNoCurrency(String text) {
    assertThat(draft().currency(text).refusals())
        .singleElement()
        .extracting("field")
        .isEqualTo("currency");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.12.2026",
        "2026-13-01",
        "2026-02-30",
        "tomorrow",
        "0026-01-01",
        "+12026-01-01"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(draft().expectedClose(text).refusals())
        .singleElement()
        .extracting("field")
        .isEqualTo("expectedClose");
  }

  private static TermsDraft draft() {
    return new TermsDraft(new Terms("Tandem for Acme", null, "EUR", null));
  }
}
