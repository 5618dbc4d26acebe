package tandem.capture.imports;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.access.UserId;

/** Imports a file while the caller waits, for callers before whom no job runs. */
@Component
public class ImportAtOnce {

  private final Imports imports;
  private final ImportStore store;
  private final ImportRunner runner;
  private final Kinds kinds;

  ImportAtOnce(Imports imports, ImportStore store, ImportRunner runner, Kinds kinds) {
    this.imports = imports;
    this.store = store;
    this.runner = runner;
    this.kinds = kinds;
  }

  /**
   * Takes a file whose columns are recognised by their headers.
   *
   * @param kind a key of {@link tandem.capture.ImportKind}
   * @return the door of every interaction that came by it
   * @throws IllegalArgumentException where the file is refused
   */
  public UUID take(String kind, String fileName, byte[] csv, UserId by) {
    var upload = new Upload(fileName, csv.length, () -> new ByteArrayInputStream(csv));
    return switch (imports.upload(kinds.get(kind), upload, by)) {
      case Uploaded.Kept(var id) -> {
        var kept = store.find(id);
        if (kept != null && store.decide(id, ImportState.QUEUED, kept.layout(), kept.options())) {
          runner.run(id, () -> false);
        }
        yield id;
      }
      case Uploaded.Refused(var why) -> throw new IllegalArgumentException(fileName + ": " + why);
    };
  }
}
