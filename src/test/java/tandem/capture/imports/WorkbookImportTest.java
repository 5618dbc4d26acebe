package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;
import tandem.people.Person;

/** Excel workbooks, the good and the hostile. */
@TandemTest
class WorkbookImportTest {

  @Autowired Api anybody;
  @Autowired Cast cast;
  @Autowired People people;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void readsTypedCellsAsWhatTheyAre() throws IOException {
    var file =
        workbook(
            book -> {
              var sheet = book.createSheet("Leads");
              text(sheet.createRow(0), "Email", "Created", "Seen", "Revenue", "Code", "Vip", "Sum");
              var row = sheet.createRow(1);
              text(row, "ada@book.example");
              date(book, row, 1, LocalDate.of(2026, 1, 31).atStartOfDay(), "dd/mm/yyyy");
              date(book, row, 2, LocalDateTime.of(2026, 2, 1, 13, 45), "d.m.yy h:mm");
              row.createCell(3).setCellValue(1234.1 * 3);
              row.createCell(4).setCellValue(4711);
              row.createCell(5).setCellValue(true);
              row.createCell(6).setCellFormula("1+1");
              row.getCell(6).setCellValue(2);
              text(sheet.createRow(4), "nobody");
            });

    var done = importing.done(send(file, Map.of()));

    assertThat(done.text("/state")).isEqualTo("DONE");
    assertThat(done.text("/rows")).isEqualTo("2");
    assertThat(done.text("/sheet/name")).isEqualTo("Leads");
    var ada = person("ada@book.example");
    assertThat(ada.since()).isEqualTo("2026-01-31T00:00:00Z");
    assertThat(ada.attributes())
        .containsEntry("Seen", "2026-02-01T13:45")
        .containsEntry("Revenue", "3702.3")
        .containsEntry("Code", "4711")
        .containsEntry("Vip", "true")
        .containsEntry("Sum", "2");
    var problems = api.get("/api/v1/imports/" + done.text("/id") + "/problems");
    assertThat(problems.text("/items/0/line")).as("as the spreadsheet counts").isEqualTo("5");
  }

  @Test
  void takesTheFirstSheetWithRowsOrTheOneThatIsAskedFor() throws IOException {
    var file =
        workbook(
            book -> {
              book.createSheet("Cover");
              people(book.createSheet("One"), "one@sheet.example");
              people(book.createSheet("Two"), "two@sheet.example");
            });

    importing.done(send(file, Map.of()));
    assertThat(people.byEmail("one@sheet.example")).isPresent();
    assertThat(people.byEmail("two@sheet.example")).isEmpty();
    importing.done(send(file, Map.of("sheet", "Two")));
    assertThat(people.byEmail("two@sheet.example")).isPresent();
    var missing = send(file, Map.of("sheet", "Three"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("there are: Cover, One, Two");
    assertThat(send(file, Map.of("sheet", "Cover")).body()).contains("is empty");
  }

  @Test
  void refusesWhatIsDamagedOrATrap() throws IOException {
    var good = workbook(book -> people(book.createSheet("A"), "x@trap.example"));

    var cut = java.util.Arrays.copyOf(good, good.length / 2);
    assertRefused(cut, "it is damaged");
    assertRefused(zip("xl/workbook.xml", "<nonsense"), "it is damaged");
    assertRefused(bomb(good), "far too large");
    assertRefused(
        altered(
            good, "<sheetData>", "<sheetData><row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"),
        "more than 2000 columns");
    assertRefused(
        altered(good, "</sheetData>", "<row r=\"2\"></row></sheetData>"),
        "Row 2 does not come after row 2");
    assertRefused(repeating(good), "more than two million characters");
    assertRefused(
        altered(good, "<v>0</v>", "<v>2000000000</v>"), "a text that the file does not have");
    assertRefused(
        altered(
            good,
            "<worksheet",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet"),
        "it is damaged");
    assertThat(people.byEmail("x@trap.example")).isEmpty();
  }

  private void assertRefused(byte[] file, String reason) {
    var answer = send(file, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(reason);
  }

  private Answer send(byte[] file, Map<String, String> fields) {
    var all = new java.util.HashMap<>(fields);
    all.put("kind", "people");
    return api.multipart("/api/v1/imports", "book.xlsx", file, all);
  }

  private Person person(String email) {
    return people.find(people.byEmail(email).orElseThrow()).orElseThrow();
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> write) throws IOException {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      write.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void people(XSSFSheet sheet, String email) {
    text(sheet.createRow(0), "Email");
    text(sheet.createRow(1), email);
  }

  private static void text(Row row, String... cells) {
    for (var i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static void date(
      XSSFWorkbook book, Row row, int column, LocalDateTime moment, String format) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    var cell = row.createCell(column);
    cell.setCellValue(moment);
    cell.setCellStyle(style);
  }

  private static byte[] zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The same workbook with something else in its sheet. */
  private static byte[] altered(byte[] book, String what, String by) throws IOException {
    return rewritten(
        book, (name, text) -> name.endsWith("sheet1.xml") ? text.replace(what, by) : text);
  }

  /** The same workbook with a row that names one long text again and again. */
  private static byte[] repeating(byte[] book) throws IOException {
    var letters = new StringBuilder();
    new java.util.Random(7).ints(900_000, 'a', 'z').forEach(letters::appendCodePoint);
    var row = "<row r=\"9\">%s</row>".formatted("<c t=\"s\"><v>1</v></c>".repeat(3));
    return rewritten(
        book,
        (name, text) ->
            text.replace("x@trap.example", letters).replace("</sheetData>", row + "</sheetData>"));
  }

  /** The same workbook with a hundred megabytes of nothing in its sheet. */
  private static byte[] bomb(byte[] book) throws IOException {
    var nothing = " ".repeat(100_000_000);
    return rewritten(
        book,
        (name, text) ->
            name.endsWith("sheet1.xml")
                ? text.replace("<sheetData>", "<sheetData>" + nothing)
                : text);
  }

  private interface Rewrite {
    String of(String name, String text);
  }

  private static byte[] rewritten(byte[] book, Rewrite rewrite) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(rewrite.of(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
