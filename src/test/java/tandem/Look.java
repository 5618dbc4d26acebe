package tandem;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes pictures of pages for people to look at: large and small, light and dark.
 *
 * <p>Arguments: base address, folder for the pictures, e-mail and password ("-" for a stranger),
 * then the paths.
 */
final class Look {

  private record Size(String name, int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size("large", 1440, 900), new Size("small", 390, 844));

  private Look() {}

  public static void main(String[] arguments) {
    var browser = Chromium.browser();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var size : SIZES) {
        look(browser, arguments, scheme, size);
      }
    }
    System.exit(0);
  }

  private static void look(Browser browser, String[] arguments, ColorScheme scheme, Size size) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(arguments[0])
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(size.width(), size.height()));
    var page = context.newPage();
    page.onConsoleMessage(message -> System.out.println(message.type() + ": " + message.text()));
    if (!arguments[2].equals("-")) {
      page.navigate("/sign-in");
      page.fill("[name=email]", arguments[2]);
      page.fill("[name=password]", arguments[3]);
      page.click("button[type=submit]");
      page.waitForURL(url -> !url.contains("/sign-in"));
    }
    for (var path : Arrays.copyOfRange(arguments, 4, arguments.length)) {
      page.navigate(path);
      var name =
          "%s-%s-%s.png"
              .formatted(
                  path.replaceAll("\\W+", "_"),
                  size.name(),
                  scheme == ColorScheme.DARK ? "dark" : "light");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(arguments[1], name))
              .setFullPage(size.name().equals("small")));
      System.out.println(name);
    }
    context.close();
  }
}
