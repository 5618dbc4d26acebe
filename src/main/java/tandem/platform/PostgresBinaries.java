package tandem.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that travel inside Tandem, unpacked once into the data folder. */
record PostgresBinaries(Path home) {

  static final String VERSION = "18";

  static PostgresBinaries in(Path folder) throws IOException {
    var home = folder.resolve("programs-" + VERSION);
    if (!Files.exists(home)) {
      var fresh = folder.resolve("programs-" + VERSION + ".part");
      FileTrees.delete(fresh);
      unpack(fresh);
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(home.toAbsolutePath());
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path target) throws IOException {
    var archive = archiveName();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new IOException(
            "No PostgreSQL for this kind of machine comes with Tandem (looked for "
                + archive
                + "). Set TANDEM_DATABASE_URL to use a server of your own.");
      }
      try (var tar =
          new TarArchiveInputStream(
              new XZCompressorInputStream(new BufferedInputStream(packed)), "UTF-8")) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          write(tar, entry, target);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException(
          "The PostgreSQL archive names a file outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
      Files.setPosixFilePermissions(path, executable);
    }
  }

  private static String archiveName() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch").equals("aarch64");
    return "postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
  }
}
