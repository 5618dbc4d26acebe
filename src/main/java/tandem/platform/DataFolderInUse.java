package tandem.platform;

import java.nio.file.Path;

/** Another Tandem already runs on this data folder. */
public final class DataFolderInUse extends CannotStart {

  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path root) {
    super(
        "Another Tandem is running on %s. Stop it first, or choose another folder with --data."
            .formatted(root.toAbsolutePath()));
  }
}
