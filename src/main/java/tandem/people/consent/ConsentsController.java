package tandem.people.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** What a person said to one of us, entered by hand, and the proof of all they said. */
@Controller
class ConsentsController {

  private final People people;
  private final Consents consents;
  private final ConsentProofs proofs;
  private final PreferencesPages preferences;
  private final Clock clock;

  ConsentsController(
      People people,
      Consents consents,
      ConsentProofs proofs,
      PreferencesPages preferences,
      Clock clock) {
    this.preferences = preferences;
    this.people = people;
    this.consents = consents;
    this.proofs = proofs;
    this.clock = clock;
  }

  @PostMapping("/people/{person}/consents")
  @Everyone
  @Transactional
  public String add(
      @PathVariable PersonId person,
      @ModelAttribute ConsentForm form,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    require(person);
    var refusals = form.refusals();
    if (!refusals.isEmpty()) {
      var first = refusals.getFirst();
      Toasts.say(redirect, "Not saved: the %s %s.".formatted(first.field(), first.reason()));
      return "redirect:/people/" + person;
    }
    consents.keep(
        person,
        new Consents.Said(
            Objects.requireNonNull(form.purposeSaid()),
            form.isGranted(),
            false,
            "By hand: " + caller.name(),
            "hand/" + Ids.next(),
            Objects.requireNonNull(form.reason()).strip(),
            1,
            null,
            null,
            form.basisOrConsent()),
        clock.instant());
    Toasts.say(
        redirect, form.isGranted() ? "Noted that they allow it" : "Noted that they do not want it");
    return "redirect:/people/" + person;
  }

  /** What the person sees behind the links in our mails. */
  @GetMapping("/people/{person}/preferences")
  @Everyone
  ModelAndView preview(@PathVariable PersonId person) {
    var found = people.find(person).orElseThrow(() -> new NotFound("person"));
    return new ModelAndView(
        "people/consent/preferences", Map.of("page", preferences.preview(found)));
  }

  @GetMapping("/people/{person}/consents.csv")
  @Marketing
  void proof(@PathVariable PersonId person, HttpServletResponse response) throws IOException {
    require(person);
    proofs.write(person, null, response);
  }

  /** Everything that everybody said about one purpose, or about all. */
  @GetMapping("/people/consents.csv")
  @Marketing
  void proofs(
      @RequestParam(required = false) @Nullable Purpose purpose, HttpServletResponse response)
      throws IOException {
    proofs.write(null, purpose, response);
  }

  private void require(PersonId person) {
    if (people.find(person).isEmpty()) {
      throw new NotFound("person");
    }
  }
}
