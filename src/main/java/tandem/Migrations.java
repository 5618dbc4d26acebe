package tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/**
 * Brings each module's tables up to date, from db/migration/&lt;module&gt; and with a history of
 * its own. A module comes after those it may use, so its tables may refer to theirs. Spring
 * Modulith can do this too, but it goes by the imports that it finds in the code, and for that it
 * reads every class at every start.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

  private static final String FOLDER = "db/migration/";

  @Bean
  FlywayMigrationStrategy eachModule() {
    return flyway -> {
      for (var module : inOrder()) {
        migrate(flyway, module);
      }
    };
  }

  private static void migrate(Flyway flyway, String module) {
    var general = flyway.getConfiguration();
    Flyway.configure()
        .configuration(general)
        .locations("classpath:" + FOLDER + module)
        .table(general.getTable() + "_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static SequencedSet<String> inOrder() {
    var ordered = new LinkedHashSet<String>();
    for (var module : modules()) {
      addAfterItsBase(module, ordered);
    }
    ordered.retainAll(modules());
    return ordered;
  }

  private static void addAfterItsBase(String module, SequencedSet<String> ordered) {
    if (!ordered.contains(module)) {
      mayUse(module).forEach(base -> addAfterItsBase(base, ordered));
      ordered.add(module);
    }
  }

  private static Set<String> mayUse(String module) {
    var about = ClassUtils.resolveClassName("tandem." + module + ".package-info", null);
    var declared = about.getAnnotation(ApplicationModule.class);
    return declared == null ? Set.of() : Set.of(declared.allowedDependencies());
  }

  private static Set<String> modules() {
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:" + FOLDER + "*/V*.sql");
      return Arrays.stream(files)
          .map(file -> folder(file.toString()))
          .filter(module -> ClassUtils.isPresent("tandem." + module + ".package-info", null))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(String file) {
    var start = file.lastIndexOf(FOLDER) + FOLDER.length();
    return file.substring(start, file.indexOf('/', start));
  }
}
