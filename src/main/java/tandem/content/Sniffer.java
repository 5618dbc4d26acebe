package tandem.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Makes out what a file is from its bytes alone. */
final class Sniffer {

  private static final int HEAD = 4096;
  private static final int MOST_ENTRIES = 20_000;

  private static final Map<String, FileType> OFFICE =
      Map.of(
          "word/document.xml", FileType.DOCX,
          "xl/workbook.xml", FileType.XLSX,
          "ppt/presentation.xml", FileType.PPTX);

  private Sniffer() {}

  /** What came of it. */
  sealed interface Sniffed {

    /**
     * @param size null where it is no picture
     */
    record Known(FileType type, @Nullable Size size) implements Sniffed {}

    /**
     * @param reason a sentence that says how to mend it
     */
    record Unknown(String reason) implements Sniffed {}
  }

  /** In pixels. */
  record Size(int width, int height) {}

  static Sniffed sniff(Path file) throws IOException {
    byte[] head;
    try (var stream = Files.newInputStream(file)) {
      head = stream.readNBytes(HEAD);
    }
    var type = Arrays.stream(FileType.values()).filter(t -> t.begins(head)).findFirst();
    if (type.isEmpty()) {
      return new Sniffed.Unknown(
          "This is none of the files that are taken: "
              + FileType.TAKEN
              + ". Its content decides, not its name.");
    }
    if (type.get() == FileType.ZIP) {
      return archive(file);
    }
    return type.get().isPicture()
        ? picture(type.get(), file, head)
        : new Sniffed.Known(type.get(), null);
  }

  /** Reads the table of contents only: nothing is unpacked. */
  private static Sniffed archive(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return new Sniffed.Unknown("This archive holds more than 20,000 files.");
      }
      var macros =
          zip.stream()
              .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (macros) {
        return new Sniffed.Unknown("This file holds macros. Save it without them.");
      }
      var office =
          OFFICE.entrySet().stream()
              .filter(known -> zip.getEntry(known.getKey()) != null)
              .map(Map.Entry::getValue)
              .findFirst();
      return new Sniffed.Known(office.orElse(FileType.ZIP), null);
    } catch (IOException | IllegalArgumentException e) {
      return new Sniffed.Unknown("This archive is damaged. Make it anew and try again.");
    }
  }

  private static Sniffed picture(FileType type, Path file, byte[] head) {
    var size = type == FileType.WEBP ? webp(head) : size(file);
    return size == null || size.width() < 1 || size.height() < 1
        ? new Sniffed.Unknown("This picture is damaged. Save it anew and try again.")
        : new Sniffed.Known(type, size);
  }

  /** From the header; no pixel is decoded. */
  private static @Nullable Size size(Path file) {
    try (var stream = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return null;
      }
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return new Size(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The readers meet damaged headers with exceptions of many kinds.
      return null;
    }
  }

  /** The three shapes of RFC 9649, sections 2.5 to 2.7. */
  private static @Nullable Size webp(byte[] head) {
    if (head.length < 30) {
      return null;
    }
    var chunk = new String(head, 12, 4, java.nio.charset.StandardCharsets.US_ASCII);
    return switch (chunk) {
      case "VP8 " -> new Size(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF);
      case "VP8L" -> {
        var bits = little(head, 21, 4);
        yield new Size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      case "VP8X" -> new Size(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
      default -> null;
    };
  }

  private static int little(byte[] bytes, int at, int count) {
    var number = 0;
    for (int i = 0; i < count; i++) {
      number |= (bytes[at + i] & 0xFF) << (8 * i);
    }
    return number;
  }
}
