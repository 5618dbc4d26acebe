package tandem.capture.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What Meta tells when somebody filled in a lead ad: not what they said, only that they did. */
final class MetaNotices implements Format {

  /** The one lead of every test of Meta's developer pages. */
  private static final String MADE_UP = "444444444444";

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    var notices = new ArrayList<LeadNotice>();
    for (var entry : body.path("entry")) {
      for (var change : entry.path("changes")) {
        var value = change.path("value");
        var id = Nodes.text(value.path("leadgen_id"));
        if ("leadgen".equals(Nodes.text(change.path("field"))) && id != null) {
          notices.add(new LeadNotice(id, text(value.path("form_id")), text(value.path("page_id"))));
        }
      }
    }
    if (!body.has("entry")) {
      return Meaning.Refused.missing("entry");
    }
    if (notices.isEmpty()) {
      return new Meaning.Nothing("It tells of no lead.");
    }
    var meaning = new Meaning.LeadsToFetch(notices);
    return notices.stream().allMatch(notice -> notice.id().equals(MADE_UP))
        ? new Meaning.Test(meaning)
        : meaning;
  }

  private static String text(JsonNode node) {
    return Objects.requireNonNullElse(Nodes.text(node), "");
  }
}
