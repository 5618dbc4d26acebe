package tandem.content.page;

import java.util.List;
import tandem.web.Option;
import tandem.web.Refusals;

/** Where a landing page begins. */
public record NewLandingPage(
    List<Choice> starts,
    String start,
    String name,
    String slug,
    String prefix,
    List<Option> forms,
    String form,
    Refusals refusals) {

  public record Choice(String key, String label, String line) {}
}
