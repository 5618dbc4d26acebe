package tandem.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT   | ' anything '             | anything",
        "NUMBER | 0012.50                  | 12.5",
        "NUMBER | -0                       | 0",
        "NUMBER | 1000                     | 1000",
        "DATE   | 2026-01-31               | 2026-01-31",
        "DATE   | 2026-01-31T10:00:00Z     | 2026-01-31",
        "DATE   | 2024-02-29               | 2024-02-29",
        "CHOICE | gold                     | Gold",
        "YES_NO | Yes                      | true",
        "YES_NO | 0                        | false",
        "MONEY  | 12.5                     | 12.50 EUR",
        "MONEY  | usd 12                   | 12.00 USD",
        "MONEY  | 12 chf                   | 12.00 CHF",
        "LINK   | www.example.com/a?b=c    | https://www.example.com/a?b=c",
        "LINK   | http://example.com       | http://example.com",
      })
  void keepsEachValueInOneForm(FieldKind kind, String told, String kept) {
    assertThat(read(kind, told)).isEqualTo(new Reading.Value(kept));
    assertThat(read(kind, kept)).as("what is kept reads as itself").isEqualTo(read(kind, told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 1,234",
        "NUMBER | NaN",
        "NUMBER | 1e9",
        "NUMBER | 999999999999999999999999",
        "DATE   | 2026-02-29",
        "DATE   | 31.01.2026",
        "DATE   | 0000-01-01",
        "CHOICE | Platinum",
        "YES_NO | perhaps",
        "MONEY  | 12.345 EUR",
        "MONEY  | 12 XYZ",
        "LINK   | javascript:alert(1)",
        "LINK   | https://localhost",
        "LINK   | https://exa mple.com",
      })
  void refusesWhatIsNone(FieldKind kind, String told) {
    assertThat(read(kind, told)).isInstanceOf(Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void aBlankSaysNothing(String told) {
    for (var kind : FieldKind.values()) {
      assertThat(read(kind, told)).isEqualTo(new Reading.Nothing());
    }
  }

  @Test
  void saysValuesInWords() {
    assertThat(field(FieldKind.DATE).words("2026-01-31")).isEqualTo("31 Jan 2026");
    assertThat(field(FieldKind.NUMBER).words("1234567.5")).isEqualTo("1,234,567.5");
    assertThat(field(FieldKind.MONEY).words("1250.00 EUR")).isEqualTo("€1,250");
    assertThat(field(FieldKind.YES_NO).words("true")).isEqualTo("Yes");
    assertThat(field(FieldKind.DATE).words("some day")).isEqualTo("some day");
  }

  private static Reading read(FieldKind kind, String told) {
    return field(kind).read(told, "EUR");
  }

  private static Field field(FieldKind kind) {
    var choices = kind == FieldKind.CHOICE ? List.of("Gold", "Silver") : List.<String>of();
    return new Field(FieldId.next(), "some", "Some", kind, choices);
  }
}
