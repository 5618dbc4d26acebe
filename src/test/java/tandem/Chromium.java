package tandem;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The browser on this machine, started once, with a fresh profile for each test. */
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String HOW =
      "No Chromium found. Install it (Debian: apt-get install chromium), or name it in the"
          + " environment variable CHROMIUM.";
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(Chromium.class);

  private static @Nullable Browser running;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return program().isPresent() || System.getenv("CI") != null
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled(HOW);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Screen.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var environment = SpringExtension.getApplicationContext(context).getEnvironment();
    var base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    var screen = new Screen(browser(), base);
    context.getStore(OURS).put(Screen.class, screen);
    return screen;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var screen = context.getStore(OURS).remove(Screen.class, Screen.class);
    if (screen != null) {
      var name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
      screen.close(name, context.getExecutionException().isPresent());
    }
  }

  static synchronized Browser browser() {
    if (running == null) {
      var program = program().orElseThrow(() -> new IllegalStateException(HOW));
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      running =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      // The sandbox needs rights that a container does not give; the pages are
                      // ours.
                      .setArgs(List.of("--no-sandbox")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return running;
  }

  private static Optional<Path> program() {
    var named = System.getenv("CHROMIUM");
    return (named == null ? PLACES.stream() : Stream.of(named))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
