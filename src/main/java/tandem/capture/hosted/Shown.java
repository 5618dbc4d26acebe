package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.page.HostedPage;
import tandem.platform.Seals;
import tandem.web.NotFound;
import tandem.web.Refusals;

/** Shows forms: for the first time, and again with what was typed. */
@Component
class Shown {

  private final FormStore forms;
  private final Known known;
  private final Seals seals;
  private final Clock clock;

  Shown(FormStore forms, Known known, Seals seals, Clock clock) {
    this.forms = forms;
    this.known = known;
    this.seals = seals;
    this.clock = clock;
  }

  Form find(String slug) {
    var form = forms.bySlug(slug);
    if (form == null) {
      throw new NotFound("form");
    }
    return form;
  }

  HostedPage blank(Form form, Place place, HttpServletRequest request) {
    return blank(form, place, Arrival.language(request, form.definition()), request);
  }

  HostedPage blank(Form form, Place place, String language, HttpServletRequest request) {
    var definition = form.definition();
    var omitted = known.omitted(definition, request.getParameter("p"), visitor(request));
    var showing = Showing.now(form, language, omitted, clock.instant());
    var sent = new HashMap<>(TouchFacts.arriving(request));
    for (var field : definition.fields()) {
      var parameter =
          field.asks() instanceof tandem.capture.form.Asks.Hidden(var name, var _) ? name : null;
      if (parameter != null && request.getParameter(parameter) != null) {
        sent.put(field.key(), request.getParameter(parameter));
      }
    }
    return HostedPages.page(
        form, definition, showing, showing.sealed(seals), place, sent, Refusals.NONE);
  }

  /** As the tracker named the browser: told by the page around, or by the tracker's own cookie. */
  private static @Nullable String visitor(HttpServletRequest request) {
    var told = request.getParameter("_visitor");
    var cookie = WebUtils.getCookie(request, "tandem_id");
    return told != null || cookie == null ? told : cookie.getValue();
  }

  HostedPage again(Form form, Place place, Reply.Again again) {
    var sealed = again.sent().getOrDefault(Names.SHOWING, "");
    var before = Showing.open(seals, form, sealed);
    var showing =
        before == null
            ? Showing.now(form, again.language(), java.util.Set.of(), clock.instant())
            : before;
    return HostedPages.page(
        form,
        forms.definition(form, showing.version()),
        showing,
        before == null ? showing.sealed(seals) : sealed,
        place,
        withoutNames(again.sent()),
        again.refusals());
  }

  private static Map<String, String> withoutNames(Map<String, String> sent) {
    var fields = new HashMap<>(sent);
    fields.remove(Names.SHOWING);
    fields.remove(Names.WORK);
    return fields;
  }
}
