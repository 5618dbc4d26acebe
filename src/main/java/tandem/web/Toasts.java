package tandem.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.web.page.Toast;

/** Says on the next page what the change just did. */
public final class Toasts {

  static final String KEY = "toast";

  private Toasts() {}

  public static void say(RedirectAttributes redirect, String text) {
    redirect.addFlashAttribute(KEY, new Toast(text, null));
  }

  /**
   * Offers for ten seconds to take the change back.
   *
   * @param undo the path that an "Undo" button POSTs to
   */
  public static void undoable(RedirectAttributes redirect, String text, String undo) {
    redirect.addFlashAttribute(KEY, new Toast(text, undo));
  }
}
