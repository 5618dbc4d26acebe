package tandem.capture.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.capture.page.FormPage;
import tandem.capture.page.FormsPage;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Puts forms into words for those who shape them. */
@Component
class FormPages {

  FormsPage list(List<FormQueries.Row> forms, Instant now) {
    var open = forms.stream().filter(row -> row.form().closedAt() == null).count();
    var line =
        "A form is a page of its own that strangers fill in. %s open."
            .formatted(open == 1 ? "One is" : open == 0 ? "None is" : Words.count(open) + " are");
    return new FormsPage(line, forms.stream().map(row -> row(row, now)).toList());
  }

  private static FormsPage.Row row(FormQueries.Row row, Instant now) {
    var form = row.form();
    return new FormsPage.Row(
        form.id().toString(),
        form.title(),
        form.path(),
        address() + form.path(),
        Form.meaning(form.kind()),
        Words.count(row.count()),
        Words.moment(row.last(), now),
        form.closedAt() == null);
  }

  FormPage edit(@Nullable Form form, FormForm input, Refusals refusals) {
    return new FormPage(
        form == null ? null : form.id().toString(),
        form == null ? "New form" : form.title(),
        address() + "/f/",
        FormForm.text(input.title()),
        form == null ? FormForm.text(input.slug()) : form.slug(),
        FormForm.text(input.intro()),
        FormForm.text(input.kind()),
        Form.KINDS.stream().map(kind -> new Option(kind.name(), Form.meaning(kind))).toList(),
        input.arranged().stream().map(field -> choice(field, input)).toList(),
        FormForm.text(input.button()),
        FormForm.text(input.thanks()),
        refusals);
  }

  private static FormPage.Choice choice(FormField field, FormForm input) {
    return new FormPage.Choice(
        field.key(),
        field.label(),
        input.asks(field),
        input.requires(field),
        field.equals(FormField.EMAIL));
  }

  private static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
