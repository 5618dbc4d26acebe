package tandem.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.platform.Refusal;

class SpendFileTest {

  @Test
  void readsCommasAndPoints() {
    assertThat(days("2026-01-01,10.50\n2026-01-02,0\n"))
        .containsExactly(day("2026-01-01", "10.50"), day("2026-01-02", "0.00"));
  }

  @Test
  void readsWhatAGermanExcelSaves() {
    assertThat(days("\ufeffDatum;Kosten\r\n01.02.2026;1.234,50\r\n2.2.2026;3,5\r\n"))
        .containsExactly(day("2026-02-01", "1234.50"), day("2026-02-02", "3.50"));
  }

  @Test
  void findsItsColumnsByName() {
    assertThat(days("Campaign,Cost,Day\nSpring,\"1,234.50\",2026-01-01\n"))
        .containsExactly(day("2026-01-01", "1234.50"));
  }

  @Test
  void takesTheFirstTwoColumnsUnderOtherNames() {
    assertThat(days("when\thow much\n\n2026-01-01\t5\n"))
        .containsExactly(day("2026-01-01", "5.00"));
  }

  @Test
  void namesEveryLineThatCannotBeRead() {
    assertThat(refusals("day,amount\n2026-13-01,5\n2026-01-02,much\n2026-01-03,-1\n2026-01-04\n"))
        .extracting(Refusal::field)
        .containsExactly("line 2, day", "line 3, amount", "line 4, amount", "line 5, amount");
  }

  @Test
  void refusesADayThatStandsThereTwice() {
    assertThat(refusals("2026-01-01,5\n01.01.2026,6\n"))
        .containsExactly(
            new Refusal("line 2, day", "stands there twice: add up what the day cost"));
  }

  @Test
  void saysWhatToDoAboutADecimalCommaBetweenCommas() {
    assertThat(refusals("01.02.2026,12,50\n").getFirst().reason()).contains("needs quotes");
  }

  @Test
  void refusesAmountsThatCouldMeanTwoSums() {
    assertThat(refusals("2026-01-01;1.234\n").getFirst().field()).isEqualTo("line 1, amount");
  }

  @Test
  void refusesWhatIsNoList() {
    assertThat(refusals("").getFirst().reason()).contains("no lines");
    assertThat(refusals("day,amount\n").getFirst().reason()).contains("no lines");
    assertThat(refusals("day,\"amount\n2026-01-01,5\n").getFirst().reason()).contains("quotation");
    assertThat(refusals("PK\3\4\0\0").getFirst().reason()).contains("not text");
  }

  private static List<DaySpend> days(String file) {
    return switch (SpendFile.read(file.getBytes(StandardCharsets.UTF_8))) {
      case SpendReader.Reading.Understood(var days) -> days;
      case SpendReader.Reading.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }

  private static List<Refusal> refusals(String file) {
    return switch (SpendFile.read(file.getBytes(StandardCharsets.UTF_8))) {
      case SpendReader.Reading.Understood(var days) -> throw new AssertionError(days);
      case SpendReader.Reading.Refused(var refusals) -> refusals;
    };
  }

  private static DaySpend day(String day, String amount) {
    return new DaySpend(LocalDate.parse(day), new BigDecimal(amount));
  }
}
