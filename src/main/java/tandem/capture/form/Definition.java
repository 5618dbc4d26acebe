package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks, in which words, and what follows. Kept in versions, so that an old submission
 * knows what was asked of it.
 *
 * @param languages the first one is used where a visitor's is missing
 * @param optIn null: no confirmation is asked for
 * @param most how many questions are asked at once, the e-mail and consents not counted; 0: all
 * @param origins of pages that may show it and that it may lead to, such as
 *     https://www.halden.example
 * @param messages by language and name, where they are others than the usual ones
 */
public record Definition(
    List<String> languages,
    Texts title,
    Texts intro,
    Texts button,
    List<Field> fields,
    After after,
    @Nullable OptIn optIn,
    MailRule mailRule,
    int most,
    List<String> origins,
    Map<String, Map<String, String>> messages) {

  public Definition {
    languages = languages == null ? List.of() : List.copyOf(languages);
    title = title == null ? Texts.NONE : title;
    intro = intro == null ? Texts.NONE : intro;
    button = button == null ? Texts.NONE : button;
    fields = fields == null ? List.of() : List.copyOf(fields);
    after = after == null ? new After.Message(Texts.NONE) : after;
    mailRule = mailRule == null ? MailRule.ANY : mailRule;
    origins = origins == null ? List.of() : List.copyOf(origins);
    messages = messages == null ? Map.of() : copy(messages);
  }

  /** From JSON, in which all questions are asked at once unless it says otherwise. */
  @JsonCreator
  static Definition of(
      List<String> languages,
      Texts title,
      Texts intro,
      Texts button,
      List<Field> fields,
      After after,
      @Nullable OptIn optIn,
      MailRule mailRule,
      @Nullable Integer most,
      List<String> origins,
      Map<String, Map<String, String>> messages) {
    return new Definition(
        languages,
        title,
        intro,
        button,
        fields,
        after,
        optIn,
        mailRule,
        most == null ? 0 : most,
        origins,
        messages);
  }

  private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> messages) {
    var copy = new HashMap<String, Map<String, String>>();
    messages.forEach((language, own) -> copy.put(language, Map.copyOf(own)));
    return Map.copyOf(copy);
  }

  public String language() {
    return languages.isEmpty() ? "en" : languages.getFirst();
  }

  /** In that language, else in the form's first. */
  public String say(Texts texts, String language) {
    return texts.say(language, language());
  }

  public @Nullable Field field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst().orElse(null);
  }

  /** The same with other fields. */
  public Definition with(List<Field> others) {
    return new Definition(
        languages, title, intro, button, others, after, optIn, mailRule, most, origins, messages);
  }

  /**
   * Those of the fields that count, given what was answered: a condition on a field that itself is
   * not shown does not hold.
   */
  public static List<Field> shown(List<Field> fields, Map<String, String> answers) {
    var shown = new ArrayList<Field>();
    for (var field : fields) {
      var when = field.when();
      if (when == null
          || (shown.stream().anyMatch(earlier -> earlier.key().equals(when.field()))
              && when.holds(answers.getOrDefault(when.field(), "")))) {
        shown.add(field);
      }
    }
    return List.copyOf(shown);
  }
}
