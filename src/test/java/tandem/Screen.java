package tandem;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A window of a real browser with a profile of its own. What a page writes to the console as an
 * error, above all a breach of the content security policy, fails the test.
 */
public final class Screen {

  private final String base;
  private final BrowserContext profile;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Screen(Browser browser, String base) {
    this.base = base;
    this.profile =
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1440, 900));
    profile.setDefaultTimeout(10_000);
    this.page = profile.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          // A refused form answers 4xx on purpose, and Chromium reports that as an error.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            errors.add(message.text());
          }
        });
  }

  public Page page() {
    return page;
  }

  /** The same server seen by somebody else: another profile in the same test. */
  public Screen other() {
    return new Screen(profile.browser(), base);
  }

  /** Signs that member in by the form. */
  public Page as(Cast.Member member) {
    page.navigate("/sign-in");
    page.fill("[name=email]", member.email());
    page.fill("[name=password]", Cast.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return page;
  }

  /** Makes the window as small as a telephone's. */
  public Screen phone() {
    page.setViewportSize(390, 844);
    return this;
  }

  /** For a page that is meant to be refused something, which the console calls an error. */
  public void forgiveErrors() {
    errors.clear();
  }

  void close(String test, boolean failed) {
    if (failed) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots", test.replaceAll("[^\\w.]", "_") + ".png")));
    }
    profile.close();
    if (!failed && !errors.isEmpty()) {
      throw new AssertionError("The browser's console shows errors: " + errors);
    }
  }
}
