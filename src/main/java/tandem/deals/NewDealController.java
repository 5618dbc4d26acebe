package tandem.deals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Selling;
import tandem.deals.page.NewDealPage;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.PersonId;
import tandem.platform.Refusal;
import tandem.platform.Settings;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** Opens deals: for the person whose page one comes from, or for whom an address names. */
@Controller
@Selling
class NewDealController {

  private final Deals deals;
  private final People people;
  private final Settings settings;
  private final Clock clock;

  NewDealController(Deals deals, People people, Settings settings, Clock clock) {
    this.deals = deals;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/deals/new")
  ModelAndView form(@RequestParam(required = false) @Nullable PersonId person) {
    var whose = person == null ? null : known(person);
    var name = whose == null ? null : nameFor(whose);
    var form = new DealForm(name, null, settings.currency(), null, null, null);
    return page(whose, null, form, List.of(), HttpStatus.OK);
  }

  @PostMapping("/deals")
  ModelAndView open(
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable String email,
      DealForm form,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var whose = person == null ? byEmail(email) : Optional.of(known(person));
    if (whose.isEmpty()) {
      var unknown = new Refusal("email", "is nobody we know: add them to People first");
      return page(null, email, form, List.of(unknown), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (deals.open(whose.get(), form.said(), caller, clock.instant())) {
      case Decision.Changed(var deal) -> {
        Toasts.say(redirect, deal.whereItIs());
        yield new ModelAndView("redirect:/deals/" + deal.id());
      }
      case Decision.Refused(var reasons) ->
          page(
              person == null ? null : whose.get(),
              email,
              form,
              reasons,
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Decision.Unchanged _, Decision.Conflict _ ->
          throw new IllegalStateException("a new deal conflicts with nothing");
    };
  }

  private Person known(PersonId person) {
    return people.find(person).orElseThrow(() -> new NotFound("person"));
  }

  private Optional<Person> byEmail(@Nullable String email) {
    return email == null ? Optional.empty() : people.byEmail(email).flatMap(people::find);
  }

  private static String nameFor(Person person) {
    return Objects.requireNonNullElse(person.company(), person.displayName());
  }

  private static ModelAndView page(
      @Nullable Person person,
      @Nullable String email,
      DealForm form,
      List<Refusal> refusals,
      HttpStatus status) {
    var whose =
        person == null
            ? null
            : new NewDealPage.Whose(
                person.id().toString(), person.displayName(), "/people/" + person.id());
    var page = new NewDealPage(whose, email, form.fields(refusals, List.of()));
    return new ModelAndView("deals/new", Map.of("page", page), status);
  }
}
