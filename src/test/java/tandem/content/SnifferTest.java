package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.content.Sniffer.Size;
import tandem.content.Sniffer.Sniffed;

class SnifferTest {

  @TempDir Path folder;

  @Test
  void knowsWhatIsTakenByItsBytes() throws IOException {
    assertThat(sniff(Bytes.PDF)).isEqualTo(new Sniffed.Known(FileType.PDF, null));
    assertThat(sniff(Bytes.picture("png", 30, 20)))
        .isEqualTo(new Sniffed.Known(FileType.PNG, new Size(30, 20)));
    assertThat(sniff(Bytes.picture("jpg", 7, 9)))
        .isEqualTo(new Sniffed.Known(FileType.JPEG, new Size(7, 9)));
    assertThat(sniff(Bytes.picture("gif", 3, 4)))
        .isEqualTo(new Sniffed.Known(FileType.GIF, new Size(3, 4)));
    assertThat(sniff(Bytes.zip("a.txt"))).isEqualTo(new Sniffed.Known(FileType.ZIP, null));
    assertThat(sniff(Bytes.zip("[Content_Types].xml", "xl/workbook.xml")))
        .isEqualTo(new Sniffed.Known(FileType.XLSX, null));
    assertThat(sniff("RIFF\0\0\0\0WEBPVP8X\12\0\0\0\0\0\0\0\377\1\0\377\0\0"))
        .isEqualTo(new Sniffed.Known(FileType.WEBP, new Size(512, 256)));
    assertThat(sniff("\0\0\0\30ftypisom\0\0\0\0")).isEqualTo(new Sniffed.Known(FileType.MP4, null));
  }

  @Test
  void refusesWhatABrowserCouldRunAndWhatIsDamaged() throws IOException {
    for (var bad :
        new byte[][] {
          Bytes.SVG,
          Bytes.HTML,
          "just text".getBytes(StandardCharsets.UTF_8),
          {0},
          Arrays.copyOf(Bytes.picture("png", 30, 20), 12),
          Arrays.copyOf(Bytes.zip("a.txt"), 40),
          Bytes.zip("word/document.xml", "word/vbaProject.bin"),
          Bytes.join(Bytes.HTML, Bytes.PDF),
        }) {
      assertThat(sniff(bad)).isInstanceOf(Sniffed.Unknown.class);
    }
  }

  /** Two things at once are what they begin with, and are served as that and nothing else. */
  @Test
  void takesAPolyglotForWhatItBeginsWith() throws IOException {
    assertThat(sniff(Bytes.join(Bytes.picture("gif", 3, 4), Bytes.HTML)))
        .isEqualTo(new Sniffed.Known(FileType.GIF, new Size(3, 4)));
    assertThat(sniff(Bytes.join(Bytes.PDF, Bytes.HTML)))
        .isEqualTo(new Sniffed.Known(FileType.PDF, null));
  }

  @Test
  void survivesAnyBytes() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(1, 200)];
      random.nextBytes(bytes);
      var begin =
          new byte[][] {
            {},
            "GIF89a".getBytes(StandardCharsets.US_ASCII),
            {'P', 'K', 3, 4},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}
          };
      assertThat(sniff(Bytes.join(begin[i % 4], bytes))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "../../etc/passwd, passwd.pdf",
    "C:\\temp\\price list.exe, price list.pdf",
    "'a\"b;c\r\nSet-Cookie: x.pdf', a_b_c_Set-Cookie_ x.pdf",
    ".htaccess, htaccess.pdf",
    "'', file.pdf",
    "Übersicht 2026.PDF, Übersicht 2026.pdf",
    "\u202Efdp.exe, fdp.pdf",
  })
  void namesAreHarmless(String given, String clean) {
    assertThat(FileName.clean(given, FileType.PDF)).isEqualTo(clean);
  }

  private Sniffed sniff(String text) throws IOException {
    return sniff(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Sniffed sniff(byte[] bytes) throws IOException {
    var file = folder.resolve("file");
    Files.write(file, bytes);
    return Sniffer.sniff(file);
  }
}
