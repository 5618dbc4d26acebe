package tandem.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.UserId;
import tandem.content.Sniffer.Sniffed;
import tandem.platform.Ids;
import tandem.platform.Times;

/** Keeps uploaded files in the database, in pieces, so that every node has them. */
@Component
class StoredFiles {

  private static final int PIECE = 1 << 20;

  private static final String ADD =
      """
      insert into content_file (id, use, name, type, bytes, width, height, created_by, created_at)
      values (:id, :use, :name, :type, :bytes, :width, :height, :by, :now)
      """;
  private static final String ADD_PART =
      "insert into content_file_part (file_id, number, content) values (:file, :number, :content)";
  private static final String PART =
      "select content from content_file_part where file_id = :file and number = :number";
  private static final String FIND = "select * from content_file where id = :id and use = :use";
  private static final String PICTURES =
      "select * from content_file where use = 'PICTURE' order by created_at desc, id desc limit 200";

  private final JdbcClient jdbc;

  StoredFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of an upload. */
  sealed interface Kept {
    record File(StoredFile file) implements Kept {}

    /** Nothing of it was kept. */
    record Refused(String reason) implements Kept {}
  }

  /** Looks at the bytes first, and keeps them only where they are something that is taken. */
  @Transactional
  public Kept keep(MultipartFile upload, StoredFile.Use use, UserId by, Instant now) {
    if (upload.isEmpty()) {
      return new Kept.Refused("This file is empty.");
    }
    if (upload.getSize() > use.largest()) {
      return new Kept.Refused("Use a %s of up to %d MB.".formatted(use.word(), use.megabytes()));
    }
    return keep(String.valueOf(upload.getOriginalFilename()), upload::transferTo, use, by, now);
  }

  /** The same for what was made here. */
  @Transactional
  public Kept keep(String name, byte[] bytes, StoredFile.Use use, UserId by, Instant now) {
    return keep(name, copy -> Files.write(copy, bytes), use, by, now);
  }

  private interface Content {
    void writeTo(Path file) throws IOException;
  }

  private Kept keep(String name, Content content, StoredFile.Use use, UserId by, Instant now) {
    try {
      var copy = Files.createTempFile("tandem-upload", null);
      try {
        content.writeTo(copy);
        return keep(copy, name, use, by, now);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Kept keep(Path copy, String name, StoredFile.Use use, UserId by, Instant now)
      throws IOException {
    return switch (Sniffer.sniff(copy)) {
      case Sniffed.Unknown(var reason) -> new Kept.Refused(reason);
      case Sniffed.Known(var type, var size) when use == StoredFile.Use.PICTURE && size == null ->
          new Kept.Refused(
              "This is a %s. Choose a PNG, JPEG, WebP or GIF picture.".formatted(type.label()));
      case Sniffed.Known(var type, var size) -> {
        var file =
            new StoredFile(
                Ids.next(),
                FileName.clean(name, type),
                type,
                Files.size(copy),
                size == null ? null : size.width(),
                size == null ? null : size.height());
        write(file, use, by, now, copy);
        yield new Kept.File(file);
      }
    };
  }

  private void write(StoredFile file, StoredFile.Use use, UserId by, Instant now, Path copy)
      throws IOException {
    jdbc.sql(ADD)
        .param("id", file.id())
        .param("use", use.name())
        .param("name", file.name())
        .param("type", file.type().name())
        .param("bytes", file.bytes())
        .param("width", file.width())
        .param("height", file.height())
        .param("by", by.value())
        .param("now", Times.sql(now))
        .update();
    try (InputStream stream = Files.newInputStream(copy)) {
      var number = 0;
      for (var part = stream.readNBytes(PIECE); part.length > 0; part = stream.readNBytes(PIECE)) {
        jdbc.sql(ADD_PART)
            .param("file", file.id())
            .param("number", number++)
            .param("content", part)
            .update();
      }
    }
  }

  @Nullable StoredFile find(UUID id, StoredFile.Use use) {
    return jdbc.sql(FIND)
        .param("id", id)
        .param("use", use.name())
        .query((row, _) -> read(row))
        .optional()
        .orElse(null);
  }

  /** The newest first. */
  List<StoredFile> pictures() {
    return jdbc.sql(PICTURES).query((row, _) -> read(row)).list();
  }

  /** Holds one piece in memory at a time. */
  void write(StoredFile file, OutputStream out) throws IOException {
    for (int number = 0; ; number++) {
      var part =
          jdbc.sql(PART)
              .param("file", file.id())
              .param("number", number)
              .query((row, _) -> row.getBytes(1))
              .optional();
      if (part.isEmpty()) {
        return;
      }
      out.write(part.get());
    }
  }

  static StoredFile read(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        FileType.valueOf(row.getString("type")),
        row.getLong("bytes"),
        row.getObject("width", Integer.class),
        row.getObject("height", Integer.class));
  }
}
