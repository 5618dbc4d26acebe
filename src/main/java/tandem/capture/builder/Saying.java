package tandem.capture.builder;

import java.util.List;
import tandem.capture.form.Definition;
import tandem.capture.form.Texts;
import tandem.capture.form.Wording;
import tandem.capture.page.FormPage.Said;

/** Texts as the builder's page edits them: one input for each of the form's languages. */
record Saying(Definition form) {

  /**
   * @param usual the name of the sentence that stands where nothing is typed; "" for none
   */
  List<Said> all(String name, Texts texts, String usual) {
    return form.languages().stream()
        .map(
            language ->
                new Said(
                    name + "." + language,
                    language,
                    texts.all().getOrDefault(language, ""),
                    usual.isEmpty() ? "" : Wording.say(form, language, usual)))
        .toList();
  }
}
