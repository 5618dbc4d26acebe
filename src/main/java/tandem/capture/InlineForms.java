package tandem.capture;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/** Forms as parts of other modules' pages. */
public interface InlineForms {

  /**
   * A form inside a page of ours. The page loads {@code capture/fill.js} for it.
   *
   * @param content fields and button, ready to fill in
   * @param origins where the form may lead; the page's policy for form actions has to allow them
   */
  record Inline(Content content, List<String> origins) {}

  /** Those that are open: their ids and names. */
  List<Option> open();

  /**
   * What is sent remembers the address of this request, with its campaign parameters and referrer.
   *
   * @param language of the page; the form speaks it where it can
   * @return null where the form is closed or there is none
   */
  @Nullable Inline inline(UUID form, String language, HttpServletRequest request);
}
