package tandem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;
import tandem.access.TokenCommand;
import tandem.platform.CannotStart;
import tandem.platform.DataFolderInUse;
import tandem.platform.Installation;
import tandem.platform.NoInstallation;

/** The application. */
// Full names, so that two modules may each have a class of the same simple name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"web", "platform"})
public class Tandem {

  private static final Logger log = LoggerFactory.getLogger(Tandem.class);

  public static void main(String[] args) {
    try {
      switch (CommandLine.parse(List.of(args))) {
        case CommandLine.Serve serve -> start(serve);
        case CommandLine.Token token ->
            System.out.println(TokenCommand.run(token.data(), token.email()));
        case CommandLine.Wrong wrong -> giveUp(wrong.reason());
      }
    } catch (DataFolderInUse | NoInstallation | TokenCommand.NoSuchUser e) {
      giveUp(String.valueOf(e.getMessage()));
    }
  }

  private static void start(CommandLine.Serve serve) {
    if (serve.fresh()) {
      Installation.delete(serve.data());
    }
    var application = new SpringApplication(Tandem.class);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("commandLine", serve.properties())));
    try {
      var running = application.run();
      if (!serve.demo()) {
        System.out.println(
            "Tandem is ready: http://localhost:"
                + running.getEnvironment().getProperty("local.server.port"));
      }
    } catch (RuntimeException e) {
      giveUp(reason(e, serve));
    }
  }

  /** One line for what can be helped; everything else is in the log. */
  private static String reason(RuntimeException failure, CommandLine.Serve serve) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart known) {
        return String.valueOf(known.getMessage());
      }
      if (cause instanceof PortInUseException) {
        return "Port %d is taken. Stop what listens there, or choose another with --port."
            .formatted(serve.port());
      }
    }
    log.error("Tandem could not start", failure);
    return "Tandem could not start; the log above says why.";
  }

  private static void giveUp(String reason) {
    System.err.println(reason);
    System.exit(1);
  }
}
