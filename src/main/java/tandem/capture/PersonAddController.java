package tandem.capture;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.intake.Outcome;
import tandem.journal.Who;
import tandem.web.Toasts;

/** Adds somebody by hand. */
@Controller
@Everyone
class PersonAddController {

  private final PersonForms forms;
  private final PersonEditing editing;

  PersonAddController(PersonForms forms, PersonEditing editing) {
    this.forms = forms;
    this.editing = editing;
  }

  @GetMapping("/people/new")
  ModelAndView form() {
    return forms.add(PersonForm.empty(), List.of());
  }

  @PostMapping("/people/new")
  ModelAndView add(
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var form = PersonForm.of(sent);
    var refusals = forms.refusals(form);
    if (!refusals.isEmpty()) {
      return forms.add(form, refusals);
    }
    var who = Who.known(form.value("externalId"), form.profile().build());
    return switch (editing.add(who, caller)) {
      case Outcome.Refused(var reasons) -> forms.add(form, reasons);
      case Outcome.Taken(var person, var _, var _) -> {
        Toasts.say(redirect, "Added.");
        yield new ModelAndView("redirect:/people/" + Objects.requireNonNull(person));
      }
    };
  }
}
