package tandem.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/** What somebody says of an asset, by a page or by the API. */
record AssetForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String stage,
    @Nullable String description,
    @Nullable String language,
    @Nullable String url) {

  static final AssetForm NEW = new AssetForm("", "", "", "", "en", "");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int LONGEST_URL = 2_000;

  static AssetForm of(Asset asset) {
    var about = asset.about();
    return new AssetForm(
        about.title(),
        about.kind().name(),
        about.stage().name(),
        about.description(),
        about.language(),
        asset.url());
  }

  /**
   * @param hasFile whether it is a file, so that it needs no address
   */
  List<Refusal> refusals(boolean hasFile) {
    var refusals = new ArrayList<Refusal>();
    text(refusals, "title", title, 200, true);
    text(refusals, "description", description, 2_000, false);
    if (knownKind() == null) {
      refusals.add(new Refusal("kind", "Choose what sort of content it is."));
    }
    if (knownStage() == null) {
      refusals.add(new Refusal("stage", "Choose for whom it is made."));
    }
    if (!LANGUAGE.matcher(text(language)).matches()) {
      refusals.add(new Refusal("language", "Use a code of ISO 639: en, de, fr …"));
    }
    if (hasFile && !text(url).isEmpty()) {
      refusals.add(new Refusal("url", "Give a file or an address, not both."));
    } else if (!hasFile) {
      address(refusals);
    }
    return refusals;
  }

  private void address(List<Refusal> refusals) {
    if (text(url).isEmpty()) {
      refusals.add(new Refusal("url", "Choose a file, or give the address where it lives."));
    } else if (!isWebAddress(text(url))) {
      refusals.add(
          new Refusal("url", "Give a whole address that begins with https:// or http://."));
    }
  }

  /** One that a browser can be led to, and that smuggles nothing in. */
  static boolean isWebAddress(String url) {
    try {
      var uri = new URI(url);
      return url.length() <= LONGEST_URL
          && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static void text(
      List<Refusal> refusals, String field, @Nullable String value, int longest, boolean needed) {
    if (needed && text(value).isEmpty()) {
      refusals.add(new Refusal(field, "Please fill this in."));
    } else if (text(value).length() > longest) {
      refusals.add(new Refusal(field, "Use up to %d characters.".formatted(longest)));
    } else if (text(value).indexOf('\0') >= 0) {
      refusals.add(new Refusal(field, "This contains a NUL character."));
    }
  }

  @Nullable AssetKind knownKind() {
    return Arrays.stream(AssetKind.values())
        .filter(k -> k.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  @Nullable FunnelStage knownStage() {
    return Arrays.stream(FunnelStage.values())
        .filter(s -> s.name().equals(stage))
        .findFirst()
        .orElse(null);
  }

  /** Of input without refusals. */
  Asset.About about() {
    return new Asset.About(
        text(title),
        Objects.requireNonNull(knownKind()),
        Objects.requireNonNull(knownStage()),
        text(description),
        text(language));
  }

  @Nullable String address() {
    return text(url).isEmpty() ? null : text(url);
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
