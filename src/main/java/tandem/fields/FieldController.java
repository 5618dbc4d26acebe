package tandem.fields;

import java.util.List;
import java.util.Map;
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
import tandem.fields.page.FieldsPage;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The page of one custom field. */
@Controller
@RequestMapping("/fields/{field}")
@Marketing
class FieldController {

  private final Fields fields;

  FieldController(Fields fields) {
    this.fields = fields;
  }

  @GetMapping
  ModelAndView show(@PathVariable FieldId field) {
    var known = find(field);
    return page(known, FieldForm.of(known), Refusals.NONE);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable FieldId field,
      @RequestParam(required = false) @Nullable String label,
      @RequestParam(required = false) @Nullable String choices,
      RedirectAttributes redirect) {
    var before = find(field);
    var form = FieldForm.typed(label, before.key(), before.kind().name(), choices);
    List<Refusal> refusals = form.refusals();
    if (refusals.isEmpty()) {
      refusals = fields.change(form.field(field)).stream().toList();
    }
    if (!refusals.isEmpty()) {
      return page(before, form, worded(refusals));
    }
    Toasts.say(redirect, "Saved.");
    return new ModelAndView("redirect:/fields");
  }

  /**
   * @param sure said where something uses the field
   */
  @PostMapping("/removal")
  ModelAndView remove(
      @PathVariable FieldId field,
      @RequestParam(required = false) @Nullable String sure,
      RedirectAttributes redirect) {
    var known = find(field);
    if (!fields.uses(known).isEmpty() && sure == null) {
      var refusals =
          Refusals.of("sure", "It is in use: change what uses it first, or confirm it here.");
      return page(known, FieldForm.of(known), refusals);
    }
    fields.remove(known);
    Toasts.say(redirect, "The field is gone. What people have under it stays with them.");
    return new ModelAndView("redirect:/fields");
  }

  private ModelAndView page(Field field, FieldForm form, Refusals refusals) {
    var page =
        new FieldsPage.One(
            "/fields/" + field.id(),
            field.label(),
            field.key(),
            field.kind().label(),
            field.kind() == FieldKind.CHOICE,
            form(form),
            fields.uses(field).stream()
                .map(use -> new FieldsPage.Use(use.words(), use.href()))
                .toList(),
            refusals);
    return new ModelAndView(
        "fields/field",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  static FieldsPage.Form form(FieldForm form) {
    var kind = FieldForm.known(form.kind());
    return new FieldsPage.Form(
        form.label(),
        form.label().isEmpty() ? null : form.key(),
        kind == null ? "TEXT" : kind.name(),
        String.join("\n", form.choices()));
  }

  /** As sentences: "Label is missing …". */
  static Refusals worded(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream().map(refusal -> new Refusal(refusal.field(), sentence(refusal))).toList());
  }

  private static String sentence(Refusal refusal) {
    return refusal.field().equals("key")
        ? "Name in the data " + refusal.reason() + "."
        : Refusals.sentence(refusal);
  }

  private Field find(FieldId id) {
    return fields.find(id).orElseThrow(() -> new NotFound("field"));
  }
}
