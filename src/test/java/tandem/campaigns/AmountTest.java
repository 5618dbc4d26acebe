package tandem.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountTest {

  @Test
  void readsSumsAsPeopleOfDifferentCountriesWriteThem() {
    var expected =
        Map.of(
            "1234", "1234.00",
            "1234.5", "1234.50",
            "1234,50", "1234.50",
            "1.234,50", "1234.50",
            "1,234.50", "1234.50",
            "12 345,6", "12345.60",
            "1'234'567.89", "1234567.89",
            "1,234,567", "1234567.00",
            "0,123", "0.12",
            "-3,5", "-3.50");

    expected.forEach(
        (text, sum) -> assertThat(Amount.typed(text)).as(text).isEqualTo(new BigDecimal(sum)));
  }

  @Test
  void readsNothingIntoWhatCouldMeanTwoSums() {
    for (var text : List.of("1,234", "1.234", "12.000", "999,000")) {
      assertThat(Amount.typed(text)).as(text).isNull();
    }
  }

  @Test
  void readsNothingIntoWhatIsNoSum() {
    for (var text :
        List.of("", "-", "abc", "1e9", "1,2,3", "1.2.3", "12,34.56", "€5", "NaN", "１２")) {
      assertThat(Amount.typed(text)).as(text).isNull();
    }
  }

  @Test
  void readsAProgramsNumberAsItIs() {
    assertThat(Amount.plain("1.234")).isEqualTo(new BigDecimal("1.23"));
    assertThat(Amount.plain("1e3")).isEqualTo(new BigDecimal("1000.00"));
    assertThat(Amount.plain("0.005")).isEqualTo(new BigDecimal("0.00"));
    assertThat(Amount.plain("0.015")).isEqualTo(new BigDecimal("0.02"));
  }

  @Test
  void refusesNumbersBeyondAllBudgets() {
    for (var text : List.of("1e15", "1e999999999", "1e-999999999", "Infinity", "123456789012345")) {
      assertThat(Amount.plain(text)).as(text).isNull();
    }
  }
}
