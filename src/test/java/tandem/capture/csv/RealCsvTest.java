package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.SharedData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Odd files that others collected. */
class RealCsvTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8"
      })
  void readsTheSpectrumAsItsAuthorsDo(String name) {
    var survey = Surveyed.of(SharedData.bytes("csv/spectrum/csvs/" + name + ".csv"));
    var expected =
        JSON.readValue(
            SharedData.bytes("csv/spectrum/json/" + name + ".json"),
            new TypeReference<List<Map<String, String>>>() {});

    assertThat(named(survey)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF8", "UTF16LE", "UTF16BE", "UTF32LE", "UTF32BE"})
  void readsEveryByteOrderMark(String mark) {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/csvtext_BOM_" + mark + ".csv"));

    assertThat(survey.headers()).containsExactly("column1", "column2", "column3");
    assertThat(survey.cells())
        .contains(List.of("row1-1", "row1-2", "row1-3"), List.of("row2-1", "row2-2", "row2-3"));
  }

  @Test
  void keepsCharactersThatAnotherProgramLostBefore() {
    var survey = Surveyed.of(SharedData.bytes("csv/spectrum/csvs/location_coordinates.csv"));

    assertThat(survey.file().encoding().lossy()).isFalse();
    assertThat(survey.cells().getFirst().get(1)).isEqualTo("37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W");
  }

  @Test
  void readsQuotesWithinQuotes() {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/csvEscapedQuotes.csv"));

    assertThat(survey.cells())
        .containsExactly(
            List.of("\"The Best\" Account", "bla"), List.of("The \"Best\" Account", "bla"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20kRows", "accountData", "opportunityData"})
  void readsSalesforceExportsWithoutARaggedRow(String name) {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/" + name + ".csv"));
    var columns = survey.file().columns().size();

    assertThat(survey.cells()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(columns));
  }

  @Test
  void readsAllMomentsWithAZoneAsTheSameOne() {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/timeZoneFormatTesting.csv"));
    var dayFirst = survey.file().columns().getLast().dayFirst();

    assertThat(dayFirst).isFalse();
    assertThat(survey.cells())
        .allSatisfy(
            row -> assertThat(Dates.read(row.getLast(), dayFirst)).as(row.getLast()).isNotNull());
    assertThat(Dates.read("07/14/2009 14:14:45+0200", false))
        .isEqualTo(Dates.read("2009-07-14T20:14:45+0800", false));
  }

  @Test
  void readsAnExclamationMarkAsTextAndNotAsASeparator() {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/csvSeparator.csv"));

    assertThat(survey.file().delimiter()).isEqualTo(',');
    assertThat(survey.headers()).containsExactly("column1", "column2!some", "column3");
    assertThat(survey.cells())
        .containsExactly(
            List.of("col11", "col12!somev1", "col13"), List.of("col21", "col22!somev2", "col23"));
  }

  @Test
  void readsWhatHasNoMarkLikeWhatHas() {
    var plain = Surveyed.of(SharedData.bytes("csv/dataloader/csvtext.csv"));
    var marked = Surveyed.of(SharedData.bytes("csv/dataloader/csvtext_BOM_UTF8.csv"));

    assertThat(plain.headers()).isEqualTo(marked.headers());
    assertThat(plain.cells()).isEqualTo(marked.cells());
  }

  @Test
  void readsTheZoneThatStandsBehindAZone() {
    var survey = Surveyed.of(SharedData.bytes("csv/dataloader/dateWithTimeZone.csv"));
    var row = survey.cells().getFirst();

    assertThat(Dates.read(row.get(7), false)).isEqualTo("2010-10-14T15:00:00Z");
    assertThat(Dates.read(row.get(8), false)).isEqualTo("2010-10-14T12:00:00Z");
  }

  @Test
  void tellsDatesFromWhatIsNone() {
    var survey =
        Surveyed.of(SharedData.bytes("csv/dataloader/timeZoneFormatTestingWithErrors.csv"));

    assertThat(
            survey.cells().stream()
                .filter(row -> Dates.read(row.getLast(), false) == null)
                .map(List::getFirst))
        .containsExactly("D", "E");
  }

  @Test
  void theTwoFilesOfTheSameLeadsHoldTheSame() {
    var original =
        Surveyed.of(SharedData.bytes("olist/olist_marketing_qualified_leads_dataset.csv"));
    var excel = Surveyed.of(SharedData.bytes("olist/semicolon-bom-leads.csv"));

    assertThat(original.file().delimiter()).isEqualTo(',');
    assertThat(excel.file().delimiter()).isEqualTo(';');
    assertThat(original.cells()).hasSize(8000);
    assertThat(comparable(excel)).isEqualTo(comparable(original));
  }

  private static List<List<Object>> comparable(Surveyed survey) {
    return survey.cells().stream()
        .map(
            row ->
                List.<Object>of(
                    row.get(0), String.valueOf(Dates.read(row.get(1), true)), row.get(2)))
        .toList();
  }

  private static List<Map<String, String>> named(Surveyed survey) {
    var headers = survey.headers();
    var rows = new ArrayList<Map<String, String>>();
    for (var cells : survey.cells()) {
      var row = new LinkedHashMap<String, String>();
      for (var i = 0; i < headers.size(); i++) {
        row.put(headers.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
