package tandem.capture.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A spreadsheet (.xlsx) of which one sheet is made into CSV: in UTF-8, with commas, and before each
 * row the number that it has in the spreadsheet. The sheet is read in one pass; only the texts that
 * its cells share are held in memory.
 */
public final class Workbook implements AutoCloseable {

  private static final long LARGEST_PART = 2L << 30;

  /** What is held in memory, by what it is: a part may have any name. */
  private static final Map<XSSFRelation, Long> LARGEST =
      Map.of(
          XSSFRelation.SHARED_STRINGS, 150L << 20,
          XSSFRelation.STYLES, 24L << 20,
          XSSFRelation.THEME, 8L << 20,
          XSSFRelation.WORKBOOK, 8L << 20);

  private static final String AS_CSV = " Save the sheet as CSV and choose that.";

  static {
    // A part that is more than 250 times as large as what it was packed into is a trap.
    ZipSecureFile.setMinInflateRatio(0.004);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  /** What came of opening a file. */
  public sealed interface Read {

    record Opened(Workbook workbook) implements Read {}

    /**
     * @param reason whole sentences: what is wrong and what to do
     */
    record Refused(String reason) implements Read {}
  }

  private final Sheet sheet;
  private final Path csv;

  private Workbook(Sheet sheet, Path csv) {
    this.sheet = sheet;
    this.csv = csv;
  }

  /** Whether a file that begins so may be a workbook. */
  public static boolean startsLike(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\3\4")
        && (text.contains("[Content_Types].xml")
            || text.contains("xl/")
            || text.contains("_rels/"));
  }

  /**
   * @param wanted the name of the sheet; null: the first one that has rows
   */
  public static Read read(InputStream file, @Nullable String wanted) {
    Path packed = null;
    try (file) {
      packed = Files.createTempFile("tandem-workbook", ".xlsx");
      Files.copy(file, packed, StandardCopyOption.REPLACE_EXISTING);
      return unpack(packed, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(packed);
    }
  }

  /** The sheet that was read. */
  public Sheet sheet() {
    return sheet;
  }

  /** Opens it as CSV; as often as needed. */
  public InputStream open() {
    try {
      return Files.newInputStream(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(csv);
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever a hostile or broken file makes the library throw is a refusal. */
  private static Read unpack(Path packed, @Nullable String wanted) throws IOException {
    try (var opened = OPCPackage.open(packed.toFile(), PackageAccess.READ)) {
      return choose(opened, wanted);
    } catch (SheetRows.Unreadable e) {
      return new Read.Refused(e.getMessage() + AS_CSV);
    } catch (UnsupportedFileFormatException | OpenXML4JException | SAXException e) {
      return damaged();
    } catch (OpenXML4JRuntimeException | IOException | ParserConfigurationException e) {
      return isBomb(e) ? tooLarge() : damaged();
    } catch (RuntimeException e) {
      return isBomb(e) ? tooLarge() : damaged();
    }
  }

  private static boolean isBomb(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      if (message != null && (message.contains("Zip bomb") || message.contains("too large"))) {
        return true;
      }
    }
    return false;
  }

  private static Read damaged() {
    return new Read.Refused("This is no Excel workbook that can be read: it is damaged." + AS_CSV);
  }

  private static Read tooLarge() {
    return new Read.Refused("Unpacked, this workbook is far too large." + AS_CSV);
  }

  private static Read choose(OPCPackage opened, @Nullable String wanted)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(opened);
    for (var limit : LARGEST.entrySet()) {
      for (var part : opened.getPartsByContentType(limit.getKey().getContentType())) {
        if (isLarger(part, limit.getValue())) {
          return tooLarge();
        }
      }
    }
    var about = About.of(reader);
    if (about.names.isEmpty()) {
      return new Read.Refused("This workbook has no sheets.");
    }
    if (wanted != null && !about.names.contains(wanted)) {
      return new Read.Refused(
          "There is no sheet \"%s\"; there are: %s."
              .formatted(wanted, String.join(", ", about.names)));
    }
    var strings = new ReadOnlySharedStringsTable(opened, false);
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (var xml = sheets.next()) {
        var name = sheets.getSheetName();
        if (wanted == null ? about.names.contains(name) : name.equals(wanted)) {
          var made = make(xml, new Sheet(name, about.names), strings, reader, about.since1904);
          if (made != null) {
            return new Read.Opened(made);
          }
        }
      }
    }
    return new Read.Refused(
        wanted == null
            ? "This workbook is empty."
            : "The sheet \"%s\" is empty.".formatted(wanted));
  }

  /** By reading it, since what a file says of the sizes of its parts may be wrong. */
  private static boolean isLarger(PackagePart part, long most) throws IOException {
    try (var content = part.getInputStream()) {
      var buffer = new byte[1 << 16];
      var size = 0L;
      for (var n = content.read(buffer); n >= 0 && size <= most; n = content.read(buffer)) {
        size += n;
      }
      return size > most;
    }
  }

  /** Null where the sheet has no cells. */
  private static @Nullable Workbook make(
      InputStream xml,
      Sheet sheet,
      ReadOnlySharedStringsTable strings,
      XSSFReader reader,
      boolean since1904)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var csv = Files.createTempFile("tandem-sheet", ".csv");
    var made = new Workbook(sheet, csv);
    var complete = false;
    try (var text = Files.newBufferedWriter(csv);
        var writer = CsvWriter.builder().build(text)) {
      var written = new int[1];
      var rows =
          new SheetRows(
              strings,
              reader.getStylesTable(),
              since1904,
              (number, cells) -> {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                  var record = new ArrayList<String>(cells.size() + 1);
                  record.add(String.valueOf(number));
                  record.addAll(cells);
                  writer.writeRecord(record);
                  written[0] = 1;
                }
              });
      parse(xml, rows);
      complete = written[0] > 0;
      return complete ? made : null;
    } finally {
      if (!complete) {
        made.close();
      }
    }
  }

  private static void parse(InputStream xml, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(xml));
  }

  /** What the workbook says of itself. */
  private static final class About extends DefaultHandler {
    private final List<String> names = new ArrayList<>();
    private boolean since1904;

    static About of(XSSFReader reader)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
      var about = new About();
      try (var xml = reader.getWorkbookData()) {
        parse(xml, about);
      }
      return about;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (local.equals("sheet") && attributes.getValue("state") == null) {
        names.add(attributes.getValue("name"));
      } else if (local.equals("workbookPr")) {
        var date1904 = attributes.getValue("date1904");
        since1904 = "1".equals(date1904) || "true".equals(date1904);
      }
    }
  }
}
