package tandem.people;

import java.util.List;
import tandem.web.BadValue;

/**
 * The lifecycle stages in words. People carry a stage in every list, but what the stages are is
 * known further up: the module that moves people through them provides this.
 */
public interface StageNames {

  /** In the order in which people usually go through them. */
  List<StageName> all();

  /**
   * @param code as it is kept
   * @param tone the colour of its badge
   */
  record StageName(String code, String label, String icon, String tone) {}

  /**
   * The code that somebody means, whatever its case.
   *
   * @throws BadValue where there is no such stage
   */
  default String code(String text) {
    return all().stream()
        .map(StageName::code)
        .filter(code -> code.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(() -> new BadValue("stage must be one of " + String.join(", ", codes())));
  }

  private List<String> codes() {
    return all().stream().map(StageName::code).toList();
  }
}
