package tandem.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, in words.
 *
 * @param what it was about, such as the title of a page; null where the label says it all
 */
record Deed(String icon, String label, @Nullable String what) {

  private static final Pattern SCHEME =
      Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

  static Deed of(Kind kind, @Nullable String name, @Nullable String title, @Nullable String url) {
    var named = name == null || name.isBlank() ? null : name;
    if (named != null && (kind == Kind.OTHER || kind == Kind.ADDED)) {
      return new Deed(kind.icon(), named, null);
    }
    return new Deed(kind.icon(), kind.label(), about(kind, named, title, url));
  }

  /** A page is known by its title, everything else by its name. */
  private static @Nullable String about(
      Kind kind, @Nullable String name, @Nullable String title, @Nullable String url) {
    var page = title != null ? title : name;
    if (kind == Kind.PAGE_VIEWED) {
      return page != null ? page : url == null ? null : address(url);
    }
    return name != null ? name : title;
  }

  /** As people read it. */
  static String address(String url) {
    return SCHEME.matcher(url).replaceFirst("");
  }
}
