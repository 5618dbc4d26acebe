package tandem.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort keys of the last row seen, in a form that callers pass back
 * unread. One that we did not make is refused with {@link BadValue}.
 */
public final class Cursor {

  private static final String BETWEEN = "\u001f";
  private static final String NOTHING = "\u0000";

  private final List<@Nullable String> values;

  private Cursor(List<@Nullable String> values) {
    this.values = values;
  }

  /** From sort keys; a null is kept as such. */
  public static Cursor after(@Nullable Object... keys) {
    var values = new ArrayList<@Nullable String>();
    for (var key : keys) {
      values.add(key == null ? null : key.toString());
    }
    return new Cursor(values);
  }

  /** From what {@link #toString} made; Spring calls it for a request parameter. */
  public static Cursor of(String text) {
    try {
      var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      var values = new ArrayList<@Nullable String>();
      for (var value : decoded.split(BETWEEN, -1)) {
        values.add(value.equals(NOTHING) ? null : unescaped(value));
      }
      return new Cursor(values);
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  public @Nullable String maybe(int index) {
    if (index >= values.size()) {
      throw bad();
    }
    return values.get(index);
  }

  public String text(int index) {
    var value = maybe(index);
    if (value == null) {
      throw bad();
    }
    return value;
  }

  public UUID uuid(int index) {
    try {
      return UUID.fromString(text(index));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  public Instant instant(int index) {
    try {
      return Instant.parse(text(index));
    } catch (DateTimeException e) {
      throw bad();
    }
  }

  public double number(int index) {
    try {
      return Double.parseDouble(text(index));
    } catch (NumberFormatException e) {
      throw bad();
    }
  }

  /** Somebody's name may hold any character, our separator too. */
  private static String escaped(String value) {
    return value.replace("%", "%25").replace(BETWEEN, "%1F");
  }

  private static String unescaped(String value) {
    return value.replace("%1F", BETWEEN).replace("%25", "%");
  }

  private static BadValue bad() {
    return new BadValue("is not a cursor of this list; take it from \"next\" of the answer before");
  }

  @Override
  public String toString() {
    var joined =
        String.join(BETWEEN, values.stream().map(v -> v == null ? NOTHING : escaped(v)).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }
}
