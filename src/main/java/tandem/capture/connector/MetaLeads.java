package tandem.capture.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.people.ProfileField;
import tools.jackson.databind.JsonNode;

/** A lead of Meta's lead ads, as its Graph API answers. */
final class MetaLeads implements Format {

  /** What has to be asked for by name. */
  static final String ASKED =
      "id,created_time,field_data,form_id,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,is_organic,platform";

  private static final Map<String, ProfileField> FIELDS =
      Map.ofEntries(
          Map.entry("email", ProfileField.EMAIL),
          Map.entry("work_email", ProfileField.EMAIL),
          Map.entry("phone_number", ProfileField.PHONE),
          Map.entry("work_phone_number", ProfileField.PHONE),
          Map.entry("first_name", ProfileField.FIRST_NAME),
          Map.entry("last_name", ProfileField.LAST_NAME),
          Map.entry("company_name", ProfileField.COMPANY),
          Map.entry("job_title", ProfileField.JOB_TITLE),
          Map.entry("country", ProfileField.COUNTRY));

  private static final Set<String> KEPT =
      Set.of("id", "form_id", "ad_id", "ad_name", "adset_id", "adset_name", "campaign_id");

  /** How the answers of Meta's testing tool begin. */
  private static final String DUMMY = "<test lead: dummy data";

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    var id = Nodes.text(body.path("id"));
    if (id == null) {
      return Meaning.Refused.missing("id");
    }
    var draft = new LeadDraft(connector, id).keep(body, KEPT);
    var test = false;
    for (var answered : body.path("field_data")) {
      var answer = joined(answered.path("values"));
      test |= answer != null && answer.startsWith(DUMMY);
      answer(draft, Nodes.text(answered.path("name")), answer);
    }
    var at = Moments.read(Nodes.text(body.path("created_time")), now);
    var meaning = draft.meaning(at, landing(body));
    return test ? new Meaning.Test(meaning) : meaning;
  }

  private static void answer(LeadDraft draft, @Nullable String question, @Nullable String answer) {
    if (question == null || answer == null) {
      return;
    }
    var field = FIELDS.get(question);
    if (question.equals("full_name")) {
      draft.fullName(answer);
    } else if (field != null) {
      draft.say(field, question, answer);
    } else {
      draft.attribute(question, answer);
    }
  }

  private static @Nullable String joined(JsonNode values) {
    var texts = new ArrayList<String>();
    for (var value : values) {
      var text = Nodes.text(value);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private static Landing landing(JsonNode body) {
    var organic = Nodes.yes(body.path("is_organic"));
    var instagram = "ig".equals(Nodes.text(body.path("platform")));
    return new Landing()
        .parameter("utm_source", instagram ? "instagram" : "facebook")
        .parameter("utm_medium", organic ? "organic_social" : "paid_social")
        .parameter("utm_id", Nodes.text(body.path("campaign_id")))
        .parameter("utm_campaign", Nodes.text(body.path("campaign_name")))
        .parameter("utm_content", Nodes.text(body.path("ad_name")));
  }
}
