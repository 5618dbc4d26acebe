package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSurveyTest {

  static final List<Arguments> FOREIGN =
      List.of(
          Arguments.of("PK\3\4 [Content_Types].xml ", "This is an Excel workbook."),
          Arguments.of(
              "PK\3\4 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "This is an Open"),
          Arguments.of("PK\3\4 photo.jpg ", "This is a ZIP archive"),
          Arguments.of(
              "\u00D0\u00CF\u0011\u00E0\u00A1", "This is an Excel workbook of the old kind"),
          Arguments.of("%PDF-1.7", "This is a PDF document"),
          Arguments.of("\u0089PNG\r\n", "This is a picture"),
          Arguments.of("\u001F\u008B\b", "This is a compressed file"),
          Arguments.of("<!DOCTYPE html><html>", "This is a web page"),
          Arguments.of("{\"email\": \"ada@example.com\"}", "This is JSON"),
          Arguments.of("\1\2\3\4\5\6\7", "This is not a text file"));

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void recognisesTheDelimiter(char delimiter) {
    var file = Surveyed.of("name,note\nAda,\"a;b|c\td,e\"\nBob,x\n".replace(',', delimiter)).file();

    assertThat(file.delimiter()).isEqualTo(delimiter);
    assertThat(file.columns()).hasSize(2);
  }

  @Test
  void recognisesTheDelimiterAmongCommasInTheText() {
    var survey = Surveyed.of("name;note\nAda;hot, very hot, now\nBob;cold\n");

    assertThat(survey.headers()).containsExactly("name", "note");
    assertThat(survey.cells()).contains(List.of("Ada", "hot, very hot, now"));
  }

  @Test
  void believesTheLineInWhichExcelNamesTheDelimiter() {
    var survey = Surveyed.of("sep=;\r\nname;age\r\nAda;36\r\n");

    assertThat(survey.headers()).containsExactly("name", "age");
    assertThat(survey.rows()).containsExactly(new CsvRow(3, List.of("Ada", "36")));
  }

  @Test
  void readsOneColumnWithoutAnyDelimiter() {
    assertThat(Surveyed.of("email\nada@example.com\n").cells())
        .containsExactly(List.of("ada@example.com"));
  }

  @Test
  void leavesOutRowsThatSayNothing() {
    assertThat(Surveyed.of("a,b\n\n1,2\n,\n  ,\n\n3,4\n\n").rows())
        .containsExactly(new CsvRow(3, List.of("1", "2")), new CsvRow(7, List.of("3", "4")));
  }

  @Test
  void callsAColumnWithoutANameByItsLetter() {
    assertThat(Surveyed.of("a,,c,\n1,2,3,4\n").headers())
        .containsExactly("a", "Column B", "c", "Column D");
    assertThat(Header.letters(25)).isEqualTo("Z");
    assertThat(Header.letters(26)).isEqualTo("AA");
    assertThat(Header.letters(701)).isEqualTo("ZZ");
    assertThat(Header.letters(702)).isEqualTo("AAA");
  }

  @Test
  void refusesAHeaderThatIsThereTwice() {
    assertThat(Surveyed.of("email,name,E-Mail,EMAIL\na@b.c,1,2,3\n").refusal())
        .isEqualTo("The columns A and D are both called \"EMAIL\". Give one of them another name.");
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertThat(Surveyed.of("ada@example.com,Ada\nbob@example.com,Bob\n").refusal())
        .isEqualTo(
            "Line 1 must name the columns, but column A holds an e-mail address,"
                + " \"ada@example.com\".");
  }

  @Test
  void namesTheLineOnWhichAQuoteOpensThatNeverCloses() {
    assertThat(Surveyed.of("a,b,c\n1,\"x\ny\",3\n4,\"z\nz\",\"oh\n7,8,9\n").refusal())
        .startsWith("The quotation mark that opens on line 5 in column C is not closed");
  }

  @Test
  void namesTheLineOnWhichAQuoteClosesTooEarly() {
    assertThat(Surveyed.of("a,b\n1,2\n3,\"the \"best\" one\"\n").refusal())
        .startsWith("The quotation mark that opens on line 3 in column B");
  }

  @Test
  void refusesACellThatSwallowsAMillionCharacters() {
    assertThat(Surveyed.of("a,b\n1,\"" + "x\n".repeat(600_000)).refusal())
        .startsWith("The quotation mark that opens on line 2 in column B");
  }

  @Test
  void refusesMoreColumnsThanAnybodyHas() {
    assertThat(Surveyed.of("x,".repeat(2_100) + "\n1\n").refusal())
        .isEqualTo("Line 1 has more than 2000 columns.");
    var header = new StringBuilder("c0");
    for (var i = 1; i < 600; i++) {
      header.append(",c").append(i);
    }
    assertThat(Surveyed.of(header + "\n1\n").refusal()).startsWith("The file has 600 columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF", " \n,,\n"})
  void refusesAnEmptyFile(String text) {
    assertThat(Surveyed.of(text).refusal()).isEqualTo("The file is empty.");
  }

  @Test
  void refusesAFileThatEndsAfterItsHeader() {
    assertThat(Surveyed.of("email,name\n\n").refusal())
        .isEqualTo("The file has no rows below its header.");
  }

  @ParameterizedTest
  @FieldSource("FOREIGN")
  void tellsWhatAFileIsThatIsNoCsv(String start, String reason) {
    assertThat(Surveyed.of(start.getBytes(StandardCharsets.ISO_8859_1)).refusal())
        .startsWith(reason);
  }

  @Test
  void learnsTheHabitsOfEachColumnAndOfTheFile() {
    var columns =
        Surveyed.of("proven;open;price;count\n13/2/2018;1/2/2018;1.234,50;1.234\n1/3/2018;;;\n")
            .file()
            .columns();

    assertThat(columns)
        .containsExactly(
            new CsvColumn("proven", true, false, true),
            new CsvColumn("open", true, true, true),
            new CsvColumn("price", true, false, true),
            new CsvColumn("count", true, false, true));
    var american = Surveyed.of("when,price\n2/13/2018,\"1,234.50\"\n").file().columns();
    assertThat(american.getFirst().dayFirst()).isFalse();
    assertThat(american.getLast().decimalComma()).isFalse();
  }
}
