package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-02-01",
        "2018-2-1",
        "2018.02.01",
        "2018/02/01",
        " 2018-02-01 ",
        "01.02.2018",
        "1.2.2018",
        "1.2.18",
        "01/02/2018",
        "1-2-2018",
        "20180201",
        "Feb 1, 2018",
        "February 1 2018",
        "1 Feb 2018",
        "1-Feb-18",
        "1. Feb. 2018",
        "2018-02-01 00:00:00",
        "2018-02-01T00:00:00Z",
        "2018-02-01T00:00:00.000Z",
        "2018-02-01T02:00:00+02:00",
        "2018-01-31T21:00:00.000Z-0300",
        "01/02/2018 12:00 AM",
        "2018-02-01 01:00 CET",
        "2018-02-01 01:00 Europe/Berlin",
        "Feb 1, 2018, 12:00 AM"
      })
  void readsTheFirstOfFebruary(String text) {
    assertThat(Dates.read(text, true)).isEqualTo("2018-02-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-02-26 19:58:54, 2018-02-26T19:58:54Z",
    "2/26/2018 7:58 PM, 2018-02-26T19:58:00Z",
    "2/26/18, 2018-02-26T00:00:00Z",
    "2018-02-26T19:58:54.123456789Z, 2018-02-26T19:58:54.123456789Z",
    "2018-02-26T19:58:54.5, 2018-02-26T19:58:54.500Z",
    "31.12.1999, 1999-12-31T00:00:00Z"
  })
  void readsMonthFirstWhereTheColumnDoes(String text, Instant moment) {
    assertThat(Dates.read(text, false)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2018",
        "12345678901",
        "31.04.2018",
        "2018-13-01",
        "2009\\7\\14 22:14:45",
        "2009-07/14",
        "1/2",
        "2018-02-01 25:00",
        "2018-02-01 10:00 Nowhere/Land",
        "0001-01-01",
        "9999-12-31",
        "201-01-01",
        "1 Foo 2018",
        "2018-02-01 and more",
        "１/２/２０１８"
      })
  void knowsWhatIsNoDate(String text) {
    assertThat(Dates.read(text, true)).isNull();
  }

  @Test
  void aHostileCellCostsNoTime() {
    assertThat(Dates.read("1".repeat(1_000_000), true)).isNull();
    assertThat(Dates.read("2018-02-01 " + " ".repeat(30) + "x", true)).isNull();
  }
}
