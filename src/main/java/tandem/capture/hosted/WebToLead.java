package tandem.capture.hosted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.capture.form.Asks;
import tandem.capture.form.Definition;
import tandem.capture.form.Field;
import tandem.capture.form.Origins;
import tandem.capture.form.Texts;
import tandem.people.ProfileField;

/**
 * The field names of a form that was made for Salesforce Web-to-Lead, so that such a form moves
 * here by changing its address. Names that say nothing here, such as oid, are left alone.
 */
final class WebToLead {

  private static final String MARK = "oid";
  private static final String OPT_OUT = "emailOptOut";
  private static final String RETURN = "retURL";

  private static final Map<String, String> NAMES =
      Map.of(
          "first_name", "firstName",
          "last_name", "lastName",
          "title", "jobTitle",
          "lead_source", "source",
          "description", "message",
          "Campaign_ID", "utm_id");

  /** Kept as attributes, whether the form asks for them or not; so is every 00N… of their own. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "mobile",
          "street",
          "city",
          "state",
          "zip",
          "URL",
          "industry",
          "employees",
          "revenue",
          "rating",
          "member_status",
          OPT_OUT);

  private static final Pattern OWN = Pattern.compile("00N[A-Za-z0-9]{1,30}");

  private WebToLead() {}

  /**
   * The same under our own names, where it came under theirs.
   *
   * @param always true where the address says that it is such a form; else its oid does
   */
  static Arrival read(Definition form, Arrival arrival, boolean always) {
    if (!always && !arrival.sent().containsKey(MARK)) {
      return arrival;
    }
    var sent = new HashMap<>(arrival.sent());
    NAMES.forEach(
        (theirs, ours) -> {
          if (sent.containsKey(theirs) && form.field(theirs) == null) {
            sent.putIfAbsent(ours, sent.get(theirs));
          }
        });
    if (sent.getOrDefault("phone", "").isBlank() && sent.containsKey("mobile")) {
      sent.put("phone", sent.get("mobile"));
    }
    return new Arrival(sent, arrival.ip(), arrival.home(), true);
  }

  /**
   * The form with all that such a form may bring. Only the e-mail is required: what the old form
   * did not ask for must not cost a lead.
   */
  static Definition extended(Definition form, Map<String, String> sent) {
    var fields = new ArrayList<Field>();
    for (var field : form.fields()) {
      fields.add(
          new Field(field.key(), field.asks(), field.label(), field.help(), field.isEmail(), null));
    }
    for (var known : ProfileField.values()) {
      add(fields, known.key(), new Asks.Standard());
    }
    add(fields, "message", new Asks.Lines());
    sent.keySet().stream()
        .filter(name -> ATTRIBUTES.contains(name) || OWN.matcher(name).matches())
        .sorted()
        .limit(100)
        .forEach(name -> add(fields, name, new Asks.Line()));
    return form.with(fields);
  }

  private static void add(List<Field> fields, String key, Asks asks) {
    if (fields.stream().noneMatch(field -> field.key().equals(key))) {
      fields.add(new Field(key, asks, Texts.NONE, Texts.NONE, false, null));
    }
  }

  /** Whether they want no mail. */
  static boolean optsOut(Map<String, String> answers) {
    var said = answers.getOrDefault(OPT_OUT, "");
    return !said.isBlank() && !Answers.isNegative(said);
  }

  /** Where they want to be led; "" where the form may not lead there. */
  static String returnTo(Definition form, Arrival arrival) {
    var wanted = arrival.sent().getOrDefault(RETURN, "").strip();
    return Origins.allow(form, wanted) ? wanted : "";
  }
}
