package tandem.capture;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.people.PersonId;
import tandem.web.Toasts;

/** Puts a profile right. */
@Controller
@Everyone
class PersonFormController {

  private final PersonForms forms;
  private final PersonEditing editing;

  PersonFormController(PersonForms forms, PersonEditing editing) {
    this.forms = forms;
    this.editing = editing;
  }

  @GetMapping("/people/{person}/edit")
  ModelAndView form(@PathVariable PersonId person, @AuthenticationPrincipal Caller caller) {
    var known = forms.person(person);
    return forms.edit(known, PersonForm.of(known), List.of(), caller);
  }

  @PostMapping("/people/{person}/edit")
  ModelAndView save(
      @PathVariable PersonId person,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var known = forms.person(person);
    var form = PersonForm.of(sent);
    var said = form.profile();
    var refusals = forms.refusals(known, said);
    if (refusals.isEmpty()) {
      refusals = editing.correct(known, said.build(), forms.owner(known, form, caller), caller);
    }
    if (!refusals.isEmpty()) {
      return forms.edit(known, form, refusals, caller);
    }
    Toasts.say(redirect, "Saved.");
    return new ModelAndView("redirect:/people/" + person);
  }
}
