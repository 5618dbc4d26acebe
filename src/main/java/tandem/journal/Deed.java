package tandem.journal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static Deed of(Kind kind, @Nullable String name, @Nullable String title, @Nullable String url) {
    var named = name == null || name.isBlank() ? null : name;
    if (named != null && (kind == Kind.OTHER || kind == Kind.ADDED)) {
      return new Deed(kind.icon(), named, null);
    }
    var about = about(kind, named, title, url);
    var saysMore = about != null && !words(kind.label()).containsAll(words(about));
    return new Deed(kind.icon(), kind.label(), saysMore ? about : null);
  }

  /** "Requested a demo" and "Demo Requested" say the same. */
  private static Set<String> words(String text) {
    return Set.copyOf(List.of(SPACE.split(text.toLowerCase(Locale.ROOT))));
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

  /** As people read it: without what only machines need. */
  static String address(String url) {
    var query = url.indexOf('?');
    return SCHEME.matcher(query < 0 ? url : url.substring(0, query)).replaceFirst("");
  }
}
