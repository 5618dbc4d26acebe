package tandem.capture.page;

import java.util.List;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * Where a file is chosen.
 *
 * @param kind the key of what it holds
 * @param largest how many bytes are taken at once
 */
public record NewImportPage(List<Option> kinds, String kind, long largest, Refusals refusals) {

  public String megabytes() {
    return String.valueOf(largest >> 20);
  }
}
