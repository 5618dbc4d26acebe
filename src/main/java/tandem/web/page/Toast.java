package tandem.web.page;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One sentence about what just happened.
 *
 * @param undo where to POST to take it back; null: it cannot be
 */
public record Toast(String text, @Nullable String undo) implements Serializable {
  private static final long serialVersionUID = 1L;
}
