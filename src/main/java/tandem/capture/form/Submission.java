package tandem.capture.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.journal.Interaction;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;
import tandem.web.Refusals;

/**
 * What a stranger sends.
 *
 * @param sent by the names of the page's fields
 */
record Submission(Form form, Map<String, String> sent) {

  /** Names this rendering of the form, so that pressing its button twice is one submission. */
  static final String ID = "submission";

  /** A field that nobody sees: what fills it in is a program that fills in everything. */
  static final String TRAP = "remarks";

  boolean fellIntoTrap() {
    return !sent.getOrDefault(TRAP, "").isEmpty();
  }

  String value(String field) {
    return sent.getOrDefault(field, "");
  }

  /** Empty where it can be taken; each reason is a sentence. */
  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    for (var key : form.fields()) {
      if (form.required().contains(key) && value(key).isBlank()) {
        refusals.add(new Refusal(key, "Please fill this in."));
      }
    }
    profile().refusals().forEach(refusal -> refusals.add(sentence(refusal)));
    var message = value(FormField.MESSAGE.key());
    if (asks(FormField.MESSAGE) && message.length() > FormField.MESSAGE.longest()) {
      refusals.add(new Refusal(FormField.MESSAGE.key(), "This is longer than 5000 characters."));
    }
    if (asks(FormField.MESSAGE) && message.indexOf('\0') >= 0) {
      refusals.add(new Refusal(FormField.MESSAGE.key(), "This contains a NUL character."));
    }
    return refusals;
  }

  /** What intake found wrong, at the field it is about or at the whole. */
  Refusals refused(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream()
            .map(r -> form.fields().contains(r.field()) ? sentence(r) : new Refusal("", r.reason()))
            .toList());
  }

  private static Refusal sentence(Refusal refusal) {
    return new Refusal(refusal.field(), "This " + refusal.reason() + ".");
  }

  private Profile.Builder profile() {
    var profile = Profile.builder();
    for (var field : ProfileField.values()) {
      if (form.fields().contains(field.key())) {
        profile.say(field, value(field.key()));
      }
    }
    return profile;
  }

  private boolean asks(FormField field) {
    return form.fields().contains(field.key());
  }

  Interaction interaction(Instant now) {
    var properties = new HashMap<String, Object>();
    properties.put("form", form.slug());
    if (asks(FormField.MESSAGE) && !value(FormField.MESSAGE.key()).isBlank()) {
      properties.put(FormField.MESSAGE.key(), value(FormField.MESSAGE.key()));
    }
    return new Interaction(
        form.id(),
        id(),
        form.kind(),
        form.title(),
        now,
        Who.known(null, profile().build()),
        TouchFacts.touch(TouchFacts.carried(sent), form.title()),
        null,
        properties);
  }

  /** The one that the page gave it, or a new one where something else stands there. */
  String id() {
    try {
      return UUID.fromString(value(ID)).toString();
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID().toString();
    }
  }
}
