package tandem.capture.connector;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tools.jackson.databind.JsonNode;

/** Gathers what a lead says about itself, answer by answer. */
final class LeadDraft {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final int LONGEST_NAME = 100;

  private final Connector connector;
  private final String ref;
  private final Profile.Builder profile = Profile.builder();
  private final Map<ProfileField, String> said = new LinkedHashMap<>();
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private @Nullable String fullName;
  private @Nullable String externalId;

  LeadDraft(Connector connector, String ref) {
    this.connector = connector;
    this.ref = ref;
  }

  /** The first to say something about a field is right; what others say is kept beside it. */
  LeadDraft say(ProfileField field, String question, @Nullable String answer) {
    if (answer != null && said.putIfAbsent(field, answer) != null) {
      return attribute(question, answer);
    }
    profile.say(field, answer);
    return this;
  }

  LeadDraft fullName(@Nullable String name) {
    fullName = name;
    return this;
  }

  LeadDraft externalId(@Nullable String id) {
    externalId = id;
    return this;
  }

  /** "POSTAL_CODE" becomes "Postal code"; what people wrote themselves stays as it is. */
  LeadDraft attribute(String question, @Nullable String answer) {
    var words =
        CONSTANT.matcher(question).matches()
            ? question.charAt(0) + question.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
            : question;
    profile.attribute(words.substring(0, Math.min(words.length(), LONGEST_NAME)), answer);
    return this;
  }

  /** Keeps ids as text: they may be larger than a number that JavaScript can hold. */
  LeadDraft keep(JsonNode body, Set<String> fields) {
    for (var field : fields) {
      var value = Nodes.text(body.path(field));
      if (value != null && !value.equals("0")) {
        properties.put(field, value);
      }
    }
    return this;
  }

  /** Nobody is refused for one wrong answer: it is left out, and said. */
  Meaning meaning(Instant at, Landing landing) {
    return meaning(connector.means(), connector.name(), at, landing, null);
  }

  Meaning meaning(Kind kind, String name, Instant at, Landing landing, @Nullable Money amount) {
    profile.fullName(fullName);
    var clean = profile.build();
    if (clean.isEmpty() && externalId == null) {
      return new Meaning.Refused(Reason.NOBODY, words(profile.refusals()));
    }
    var id =
        externalId == null && clean.get(ProfileField.EMAIL) == null
            ? connector.kind().key() + ":" + ref
            : externalId;
    var told =
        new Interaction(
            connector.id().value(),
            "lead:" + ref,
            kind,
            name,
            at,
            Who.known(id, clean),
            landing.touch(),
            amount,
            properties);
    return new Meaning.Lead(ref, told, profile.refusals());
  }

  private static String words(List<Refusal> refusals) {
    return refusals.isEmpty()
        ? "It holds no e-mail address, phone number or name."
        : "Nothing in it can be taken: %s %s."
            .formatted(refusals.getFirst().field(), refusals.getFirst().reason());
  }
}
