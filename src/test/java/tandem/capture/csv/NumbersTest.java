package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "1200|1200",
        "1200.5|1200.5",
        "1,200.50|1200.5",
        "1,200|1200",
        "1,234,567|1234567",
        "12,34,567.5|1234567.5",
        "1 200 000|1200000",
        "1'200.50|1200.5",
        "$1,200.00|1200",
        "R$ 1,200.00|1200",
        "1,200.00 EUR|1200",
        "-5|-5",
        "-$5.10|-5.1",
        "$-5.10|-5.1",
        "(5.10)|-5.1",
        ".5|0.5",
        "0.0|0",
        "1,5|1.5",
        "1.5e3|1500",
        "60000000.0|60000000"
      })
  void readsNumbersWithAPoint(String text, BigDecimal number) {
    assertThat(Numbers.read(text, false)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.200|1200",
        "1.200,50|1200.5",
        "1,234|1.234",
        "1.234.567|1234567",
        "€ 1.200,00|1200",
        "1.5|1.5",
        "0,5|0.5"
      })
  void readsNumbersWithAComma(String text, BigDecimal number) {
    assertThat(Numbers.read(text, true)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "many",
        "1.2.3",
        "1,2,3.4",
        "1.2,3.4",
        "12abcdefg",
        "1e999",
        "--5",
        "1 2",
        "５",
        "NaN",
        "123456789012345678901234567890123456789012345"
      })
  void knowsWhatIsNoNumber(String text) {
    assertThat(Numbers.read(text, false)).isNull();
  }
}
