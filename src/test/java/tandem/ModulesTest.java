package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
  private static final String BEGIN = "<!-- modules:begin -->";
  private static final String END = "<!-- modules:end -->";

  private final ApplicationModules modules = ApplicationModules.of(Tandem.class);

  @Test
  void importsRunDownwardOnly() {
    modules.verify();
  }

  @Test
  void theDiagramInTheDocumentationIsTrue() throws IOException {
    var before = Files.readString(ARCHITECTURE);
    var after =
        before.substring(0, before.indexOf(BEGIN) + BEGIN.length())
            + "\n"
            + diagram()
            + before.substring(before.indexOf(END));
    if (!after.equals(before)) {
      Files.writeString(ARCHITECTURE, after);
    }
    // On a developer's machine the file has just been mended; elsewhere nobody would commit it.
    assertThat(System.getenv("CI") == null || after.equals(before))
        .as("docs/architecture.md shows other modules than the code has: run ModulesTest, commit")
        .isTrue();
  }

  private String diagram() {
    var lines = new TreeSet<String>();
    for (var module : modules) {
      if (!isShared(module)) {
        lines.add("  " + name(module));
        module
            .getDirectDependencies(modules)
            .uniqueModules()
            .filter(to -> !isShared(to))
            .forEach(to -> lines.add("  " + name(module) + " --> " + name(to)));
      }
    }
    return "```mermaid\nflowchart TD\n" + String.join("\n", lines) + "\n```\n";
  }

  /** Everybody uses these two; their arrows would hide the others. */
  private static boolean isShared(ApplicationModule module) {
    return name(module).equals("web") || name(module).equals("platform");
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
