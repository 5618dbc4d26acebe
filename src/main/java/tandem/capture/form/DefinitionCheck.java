package tandem.capture.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tandem.journal.ClickIds;
import tandem.people.ProfileField;
import tandem.platform.Refusal;

/** Finds everything in a definition that would not work, and says where and how to mend it. */
public final class DefinitionCheck {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");
  private static final Set<String> RESERVED =
      Set.of(
          "remarks", "p", "r", "lang", "link", "oid", "returl", "landed_at", "came_from", "source");
  private static final int MOST_FIELDS = 60;

  private final Definition form;
  private final Predicate<String> deliverable;
  private final List<Refusal> refusals = new ArrayList<>();

  private DefinitionCheck(Definition form, Predicate<String> deliverable) {
    this.form = form;
    this.deliverable = deliverable;
  }

  /**
   * @param deliverable whether there is an asset of that id
   */
  public static List<Refusal> refusals(Definition form, Predicate<String> deliverable) {
    var check = new DefinitionCheck(form, deliverable);
    check.languages();
    if (check.refusals.isEmpty()) {
      check.words();
      check.fields();
      check.after();
      check.rest();
    }
    return List.copyOf(check.refusals);
  }

  private void refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
  }

  private void languages() {
    if (form.languages().isEmpty() || form.languages().size() > 20) {
      refuse("languages", "Name 1 to 20 languages, such as en, de.");
    } else if (!form.languages().stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
      refuse("languages", "Use the codes of ISO 639: en, de, fr, es …");
    } else if (new HashSet<>(form.languages()).size() < form.languages().size()) {
      refuse("languages", "Name each language once.");
    }
  }

  private void words() {
    texts("title", form.title(), 150, true);
    texts("intro", form.intro(), 2_000, false);
    texts("button", form.button(), 60, false);
    form.messages()
        .forEach(
            (language, messages) ->
                messages.forEach(
                    (name, text) -> {
                      if (!Wording.knows(name)) {
                        refuse("messages", "There is no sentence of the name " + name + ".");
                      } else {
                        text("messages", text, 500);
                      }
                    }));
  }

  private void texts(String path, Texts texts, int longest, boolean needed) {
    if (needed && texts.say(form.language()).isEmpty()) {
      refuse(path, "Please fill this in.");
    }
    texts.all().values().forEach(text -> text(path, text, longest));
  }

  private void text(String path, String text, int longest) {
    if (text.length() > longest) {
      refuse(path, "Use up to %d characters.".formatted(longest));
    } else if (text.indexOf('\0') >= 0) {
      refuse(path, "This contains a NUL character.");
    }
  }

  private void fields() {
    if (form.fields().size() > MOST_FIELDS) {
      refuse("fields", "Use up to %d fields.".formatted(MOST_FIELDS));
    }
    if (form.fields().stream().noneMatch(f -> f.isEmail() && f.required() && f.when() == null)) {
      refuse("fields", "Ask for the e-mail, always and as a required field.");
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < form.fields().size(); i++) {
      var field = form.fields().get(i);
      var path = "fields[%d].".formatted(i);
      key(path + "key", field, seen);
      words(path, field);
      kind(path, field);
      when(path + "when", field, i);
    }
  }

  private void key(String path, Field field, Set<String> seen) {
    var key = field.key();
    var lower = key.toLowerCase(Locale.ROOT);
    if (!KEY.matcher(key).matches()) {
      refuse(path, "Use up to 60 letters a–z, digits and _, a letter first.");
    } else if (!seen.add(lower)) {
      refuse(path, "Another field has this name.");
    } else if (field.asks() instanceof Asks.Standard) {
      if (ProfileField.ofKey(key) == null || key.equals("source")) {
        refuse(path, "There is no standard field of this name.");
      }
    } else if (ProfileField.ofKey(key) != null || isReserved(lower)) {
      refuse(path, "This name is used by Tandem itself. Choose another.");
    }
  }

  private static boolean isReserved(String lower) {
    return RESERVED.contains(lower)
        || lower.startsWith("utm_")
        || ClickIds.NAMES.stream().anyMatch(lower::equalsIgnoreCase);
  }

  private void words(String path, Field field) {
    var own = !(field.asks() instanceof Asks.Standard) && !field.isHidden();
    texts(path + "label", field.label(), field.isConsent() ? 2_000 : 200, own);
    texts(path + "help", field.help(), 500, false);
    if (field.isConsent()
        && !form.languages().stream().allMatch(l -> field.label().all().containsKey(l))) {
      refuse(path + "label", "Consent needs its wording in every language of the form.");
    }
  }

  private void kind(String path, Field field) {
    switch (field.asks()) {
      case Asks.Choice(var options) -> options(path + "options", options);
      case Asks.Hidden(var parameter, var value) -> {
        if (parameter == null && value == null) {
          refuse(path + "value", "Give a value, or the parameter of the address that fills it.");
        }
        if (parameter != null) {
          text(path + "parameter", parameter, 60);
        }
        if (value != null) {
          text(path + "value", value, 500);
        }
      }
      case Asks.Standard(),
          Asks.Line(),
          Asks.Lines(),
          Asks.Figure(),
          Asks.Day(),
          Asks.YesNo(),
          Asks.Consent _ -> {}
    }
  }

  private void options(String path, List<Asks.Option> options) {
    if (options.isEmpty() || options.size() > 100) {
      refuse(path, "Give 1 to 100 answers to choose from, one a line.");
    }
    if (options.stream().map(Asks.Option::value).distinct().count() < options.size()) {
      refuse(path, "Give each answer once.");
    }
    for (var option : options) {
      if (option.value().isBlank()) {
        refuse(path, "An answer is empty.");
      }
      text(path, option.value(), 200);
      texts(path, option.label(), 200, false);
    }
  }

  private void when(String path, Field field, int index) {
    var when = field.when();
    if (when == null) {
      return;
    }
    var earlier = form.fields().subList(0, index);
    if (earlier.stream().noneMatch(f -> f.key().equals(when.field()))) {
      refuse(path, "Choose a field that stands above this one.");
    }
    text(path, when.value(), 500);
  }

  private void after() {
    switch (form.after()) {
      case After.Message(var text) -> texts("after.text", text, 2_000, false);
      case After.Redirect(var url) -> {
        if (!Origins.allow(form, url)) {
          refuse("after.url", "Give an address of one of the websites that you allow below.");
        }
      }
      case After.Deliver(var asset, var text) -> {
        texts("after.text", text, 2_000, false);
        if (!deliverable.test(asset)) {
          refuse("after.asset", "Choose what is to be delivered.");
        }
      }
    }
  }

  private void rest() {
    var optIn = form.optIn();
    if (optIn != null) {
      if (optIn.hours() < 1 || optIn.hours() > OptIn.LONGEST) {
        refuse("optIn.hours", "Use 1 to %d hours.".formatted(OptIn.LONGEST));
      }
      texts("optIn.subject", optIn.subject(), 150, false);
      texts("optIn.text", optIn.text(), 5_000, false);
    }
    if (form.most() < 0 || form.most() > 20) {
      refuse("most", "Use 0 to 20; 0 asks everything at once.");
    }
    if (form.origins().size() > 50) {
      refuse("origins", "Name up to 50 websites.");
    }
    for (var origin : form.origins()) {
      if (!origin.equals(Origins.of(origin))) {
        refuse("origins", "Write each as https://www.example.com, without a path.");
        break;
      }
    }
  }
}
