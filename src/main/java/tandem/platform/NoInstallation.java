package tandem.platform;

import java.nio.file.Path;

/** Nothing of Tandem is in the folder. */
public final class NoInstallation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoInstallation(Path data) {
    super(
        "There is no installation in %s. Name its folder with --data."
            .formatted(data.toAbsolutePath()));
  }
}
