package tandem.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The kinds of files that are taken, each known by how its bytes begin. Neither the file's name nor
 * what the sender says about it counts. A list that is closed: what a browser could run as a page
 * of ours, such as HTML and SVG, is not on it.
 */
enum FileType {
  PDF("application/pdf", "pdf", "PDF"),
  PNG("image/png", "png", "PNG picture"),
  JPEG("image/jpeg", "jpg", "JPEG picture"),
  GIF("image/gif", "gif", "GIF picture"),
  WEBP("image/webp", "webp", "WebP picture"),
  MP4("video/mp4", "mp4", "MP4 video"),
  WEBM("video/webm", "webm", "WebM video"),
  MP3("audio/mpeg", "mp3", "MP3 audio"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Excel"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx",
      "PowerPoint"),
  ODT("application/vnd.oasis.opendocument.text", "odt", "OpenDocument text"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", "OpenDocument sheet"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp", "OpenDocument slides"),
  EPUB("application/epub+zip", "epub", "EPUB book"),
  ZIP("application/zip", "zip", "ZIP archive");

  static final String TAKEN = "PDF, Office, OpenDocument, EPUB, ZIP, MP4, WebM, MP3 and pictures";

  private final String mime;
  private final String ending;
  private final String label;

  FileType(String mime, String ending, String label) {
    this.mime = mime;
    this.ending = ending;
    this.label = label;
  }

  String mime() {
    return mime;
  }

  String ending() {
    return ending;
  }

  String label() {
    return label;
  }

  boolean isPicture() {
    return switch (this) {
      case PNG, JPEG, GIF, WEBP -> true;
      default -> false;
    };
  }

  /** Whether the bytes begin like that type; Office files show themselves inside the archive. */
  boolean begins(byte[] head) {
    return switch (this) {
      case PDF -> at(head, 0, "%PDF-");
      case PNG -> at(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
      case JPEG -> at(head, 0, 0xFF, 0xD8, 0xFF);
      case GIF -> at(head, 0, "GIF87a") || at(head, 0, "GIF89a");
      case WEBP -> at(head, 0, "RIFF") && at(head, 8, "WEBP");
      case MP4 -> at(head, 4, "ftyp");
      case WEBM -> at(head, 0, 0x1A, 0x45, 0xDF, 0xA3);
      case MP3 -> at(head, 0, "ID3");
      case ODT, ODS, ODP, EPUB -> at(head, 0, 'P', 'K', 3, 4) && at(head, 30, "mimetype" + mime);
      case DOCX, XLSX, PPTX -> false;
      case ZIP -> at(head, 0, 'P', 'K', 3, 4);
    };
  }

  private static boolean at(byte[] head, int place, String text) {
    var wanted = text.getBytes(StandardCharsets.US_ASCII);
    return head.length >= place + wanted.length
        && Arrays.equals(head, place, place + wanted.length, wanted, 0, wanted.length);
  }

  private static boolean at(byte[] head, int place, int... wanted) {
    if (head.length < place + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((head[place + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
