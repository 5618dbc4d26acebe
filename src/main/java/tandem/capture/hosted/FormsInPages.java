package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.InlineForms;
import tandem.capture.form.FormStore;
import tandem.web.Option;
import tandem.web.Templates;

/** The same form as on its own page, inside another page of ours. */
@Component
class FormsInPages implements InlineForms {

  private final FormStore store;
  private final Shown shown;
  private final Templates templates;

  FormsInPages(FormStore store, Shown shown, Templates templates) {
    this.store = store;
    this.shown = shown;
    this.templates = templates;
  }

  @Override
  public List<Option> open() {
    return store.open().stream()
        .map(form -> new Option(form.id().toString(), form.name()))
        .toList();
  }

  @Override
  public @Nullable Inline inline(UUID id, String language, HttpServletRequest request) {
    var form = store.find(id);
    if (form == null || !form.isOpen()) {
      return null;
    }
    var spoken =
        form.definition().languages().contains(language)
            ? language
            : Arrival.language(request, form.definition());
    var page = shown.blank(form, Place.PAGE, spoken, request);
    return new Inline(
        templates.content("capture/_fill", Map.of("page", page)), form.definition().origins());
  }
}
