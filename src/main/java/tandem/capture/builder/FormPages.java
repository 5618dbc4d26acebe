package tandem.capture.builder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.capture.Deliverables;
import tandem.capture.form.After;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.form.MailRule;
import tandem.capture.form.OptIn;
import tandem.capture.form.Texts;
import tandem.capture.form.Wording;
import tandem.capture.hosted.Previews;
import tandem.capture.page.FormPage;
import tandem.capture.page.FormPage.Said;
import tandem.capture.page.FormsPage;
import tandem.fields.Fields;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Puts forms into words for those who build them. */
@Component
class FormPages {

  private final ObjectProvider<Deliverables> deliverables;
  private final Fields fields;

  FormPages(ObjectProvider<Deliverables> deliverables, Fields fields) {
    this.deliverables = deliverables;
    this.fields = fields;
  }

  FormsPage list(List<FormQueries.Row> forms, Instant now) {
    var open = forms.stream().filter(row -> row.form().isOpen()).count();
    var line =
        "A form is a page of its own, or a part of yours, that strangers fill in. %s open."
            .formatted(open == 1 ? "One is" : open == 0 ? "None is" : Words.count(open) + " are");
    return new FormsPage(line, forms.stream().map(row -> row(row, now)).toList());
  }

  private static FormsPage.Row row(FormQueries.Row row, Instant now) {
    var form = row.form();
    return new FormsPage.Row(
        form.id().toString(),
        form.name(),
        form.path(),
        address() + form.path(),
        Form.meaning(form.kind()),
        Words.count(row.count()),
        row.waiting() == 0 ? null : Words.counted(row.waiting(), "looks", "look") + " like spam",
        Words.moment(row.last(), now),
        form.isOpen());
  }

  List<Option> assets() {
    var content = deliverables.getIfAvailable();
    return content == null ? List.of() : content.assets();
  }

  boolean isDeliverable(String asset) {
    return assets().stream().anyMatch(known -> known.value().equals(asset));
  }

  /**
   * @param look the language in which the preview speaks; null: the first
   */
  FormPage edit(@Nullable Form form, FormDraft draft, @Nullable String look, Refusals refusals) {
    var definition = draft.definition();
    var language =
        look != null && definition.languages().contains(look) ? look : definition.language();
    var said = new Saying(definition);
    return new FormPage(
        form == null ? null : form.id().toString(),
        form == null ? "New form" : form.name(),
        address() + "/f/",
        draft.name(),
        form == null ? draft.slug() : form.slug(),
        draft.kind(),
        Form.KINDS.stream().map(kind -> new Option(kind.name(), Form.meaning(kind))).toList(),
        String.join(", ", definition.languages()),
        said.all("title", definition.title(), ""),
        said.all("intro", definition.intro(), ""),
        said.all("button", definition.button(), "send"),
        new FormRows(definition, said, refusals).rows(),
        FormRows.adds(definition, fields.all()),
        after(definition, said),
        optIn(definition, said),
        definition.mailRule().name(),
        Arrays.stream(MailRule.values()).map(r -> new Option(r.name(), r.label())).toList(),
        String.valueOf(definition.most()),
        String.join("\n", definition.origins()),
        Wording.names().stream().map(name -> sentence(definition, name)).toList(),
        look(definition, language),
        Previews.of(form, definition, language),
        refusals);
  }

  private static FormPage.Look look(Definition form, String language) {
    var later = Previews.later(form);
    return new FormPage.Look(
        language,
        form.languages().stream()
            .map(one -> new Option(one, Locale.of(one).getDisplayLanguage(Locale.ENGLISH)))
            .toList(),
        later == 0
            ? null
            : Words.counted(later, "more question is", "more questions are")
                + " asked once the first ones are answered.");
  }

  private FormPage.After after(Definition form, Saying said) {
    return switch (form.after()) {
      case After.Message(var text) ->
          after("message", said.all("after.text", text, "thanks"), "", "");
      case After.Redirect(var url) ->
          after("redirect", said.all("after.text", Texts.NONE, "thanks"), url, "");
      case After.Deliver(var asset, var text) ->
          after("deliver", said.all("after.text", text, "thanks"), "", asset);
    };
  }

  private FormPage.After after(String type, List<Said> text, String url, String asset) {
    return new FormPage.After(type, text, url, asset, assets());
  }

  private static FormPage.OptIn optIn(Definition form, Saying said) {
    var optIn = form.optIn() == null ? OptIn.USUAL : form.optIn();
    return new FormPage.OptIn(
        form.optIn() != null,
        String.valueOf(optIn.hours()),
        said.all("optIn.subject", optIn.subject(), "subject"),
        said.all("optIn.text", optIn.text(), "mail"));
  }

  private static FormPage.Sentence sentence(Definition form, String name) {
    return new FormPage.Sentence(
        name,
        form.languages().stream()
            .map(
                language ->
                    new Said(
                        "say." + name + "." + language,
                        language,
                        form.messages()
                            .getOrDefault(language, java.util.Map.of())
                            .getOrDefault(name, ""),
                        Wording.usual(language, name)))
            .toList());
  }

  private static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
