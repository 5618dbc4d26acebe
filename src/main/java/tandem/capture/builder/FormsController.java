package tandem.capture.builder;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.fields.Fields;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The pages on which forms are shaped. */
@Controller
@RequestMapping("/capture/forms")
@Marketing
class FormsController {

  private final FormStore store;
  private final FormQueries queries;
  private final FormPages pages;
  private final Fields fields;
  private final Clock clock;

  FormsController(
      FormStore store, FormQueries queries, FormPages pages, Fields fields, Clock clock) {
    this.store = store;
    this.fields = fields;
    this.queries = queries;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    var page = pages.list(queries.forms(), clock.instant());
    return new ModelAndView("capture/forms", Map.of("page", page));
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return page(null, FormDraft.NEW, null, Refusals.NONE);
  }

  @PostMapping
  Object create(HttpServletRequest request, RedirectAttributes redirect) {
    var draft = DraftReader.read(request.getParameterMap());
    var refusals = new Refusals(draft.refusals(true, pages::isDeliverable));
    if (!refusals.none()) {
      return page(null, draft, null, refusals);
    }
    var form = draft.form(null, clock.instant());
    if (!store.add(form)) {
      var taken = new Refusal("slug", "Another form has this address. Choose a different one.");
      return page(null, draft, null, refusals.and(taken));
    }
    Toasts.say(redirect, "The form is open at " + form.path());
    return "redirect:/capture/forms";
  }

  @GetMapping("/{form}")
  ModelAndView edit(@PathVariable("form") UUID id) {
    var form = find(id);
    return page(form, FormDraft.of(form), null, Refusals.NONE);
  }

  @PostMapping("/{form}")
  Object change(
      @PathVariable("form") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    var form = find(id);
    var draft = DraftReader.read(request.getParameterMap());
    var refusals = new Refusals(draft.refusals(false, pages::isDeliverable));
    if (!refusals.none()) {
      return page(form, draft, null, refusals);
    }
    store.change(draft.form(form, clock.instant()), clock.instant());
    Toasts.say(redirect, "Saved");
    return "redirect:/capture/forms/" + id;
  }

  /** The same page with a row more or less, and the preview as it would be; nothing is kept. */
  @PostMapping("/draft")
  ModelAndView draft(
      @RequestParam(required = false) @Nullable UUID form,
      @RequestParam(name = "do", defaultValue = "") String command,
      @RequestParam(required = false) @Nullable String look,
      HttpServletRequest request) {
    var sent = request.getParameterMap();
    var draft =
        DraftEdit.apply(DraftReader.read(sent), command, DraftReader.rows(sent), fields.byKey());
    return page(form == null ? null : find(form), draft, look, Refusals.NONE);
  }

  @PostMapping("/{form}/close")
  String close(@PathVariable("form") UUID id, RedirectAttributes redirect) {
    if (store.close(find(id).id(), clock.instant())) {
      Toasts.undoable(redirect, "The form is closed", "/capture/forms/" + id + "/reopen");
    }
    return "redirect:/capture/forms";
  }

  @PostMapping("/{form}/reopen")
  String reopen(@PathVariable("form") UUID id, RedirectAttributes redirect) {
    store.reopen(find(id).id());
    Toasts.say(redirect, "The form is open again");
    return "redirect:/capture/forms";
  }

  private Form find(UUID id) {
    var form = store.find(id);
    if (form == null) {
      throw new NotFound("form");
    }
    return form;
  }

  private ModelAndView page(
      @Nullable Form form, FormDraft draft, @Nullable String look, Refusals refusals) {
    return new ModelAndView(
        "capture/form",
        Map.of("page", pages.edit(form, draft, look, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
