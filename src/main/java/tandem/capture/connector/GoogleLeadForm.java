package tandem.capture.connector;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.people.ProfileField;
import tools.jackson.databind.JsonNode;

/** The webhook of Google Ads' lead forms. The key stands in the body. */
final class GoogleLeadForm implements Format {

  /** Documented in lower case, and sent so; Google's own sample writes the first. */
  private static final String[] KEYS = {"google_key", "Google_key"};

  private static final Map<String, ProfileField> FIELDS =
      Map.ofEntries(
          Map.entry("WORK_EMAIL", ProfileField.EMAIL),
          Map.entry("EMAIL", ProfileField.EMAIL),
          Map.entry("PHONE_NUMBER", ProfileField.PHONE),
          Map.entry("WORK_PHONE", ProfileField.PHONE),
          Map.entry("FIRST_NAME", ProfileField.FIRST_NAME),
          Map.entry("LAST_NAME", ProfileField.LAST_NAME),
          Map.entry("COMPANY_NAME", ProfileField.COMPANY),
          Map.entry("JOB_TITLE", ProfileField.JOB_TITLE),
          Map.entry("COUNTRY", ProfileField.COUNTRY));

  private static final Set<String> KEPT =
      Set.of(
          "lead_id",
          "form_id",
          "campaign_id",
          "adgroup_id",
          "creative_id",
          "asset_group_id",
          "lead_stage",
          "api_version");

  /** Null where none is shown. */
  static @Nullable String key(JsonNode body) {
    return Nodes.first(body.path(KEYS[0]), body.path(KEYS[1]));
  }

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    var id = Nodes.text(body.path("lead_id"));
    if (id == null) {
      return Meaning.Refused.missing("lead_id");
    }
    var draft = new LeadDraft(connector, id).keep(body, KEPT);
    for (var column : body.path("user_column_data")) {
      answer(draft, column);
    }
    var at = Moments.read(Nodes.text(body.path("lead_submit_time")), now);
    var meaning = draft.meaning(at, landing(body));
    return Nodes.yes(body.path("is_test")) ? new Meaning.Test(meaning) : meaning;
  }

  private static void answer(LeadDraft draft, JsonNode column) {
    var question = Nodes.first(column.path("column_id"), column.path("column_name"));
    var answer = Nodes.text(column.path("string_value"));
    if (question == null || answer == null) {
      return;
    }
    var field = FIELDS.get(question);
    if (question.equals("FULL_NAME")) {
      draft.fullName(answer);
    } else if (field != null) {
      draft.say(field, question, answer);
    } else {
      var words = Nodes.text(column.path("column_name"));
      var standard = question.equals(question.toUpperCase(Locale.ROOT));
      draft.attribute(standard ? question : Objects.requireNonNullElse(words, question), answer);
    }
  }

  /** A lead form runs in an ad on Google, whether a click id came along or not. */
  private static Landing landing(JsonNode body) {
    var campaign = Nodes.text(body.path("campaign_id"));
    return new Landing()
        .parameter("utm_source", "google")
        .parameter("utm_medium", "cpc")
        .parameter("utm_id", "0".equals(campaign) ? null : campaign)
        .parameter("gclid", Nodes.text(body.path("gcl_id")));
  }
}
