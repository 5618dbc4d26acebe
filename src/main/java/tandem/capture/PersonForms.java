package tandem.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.User;
import tandem.access.UserId;
import tandem.access.Users;
import tandem.capture.page.PersonFormPage;
import tandem.people.People;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.people.ProfileField;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Refusals;

/** Makes the pages on which one adds somebody or puts a profile right. */
@Component
class PersonForms {

  private final People people;
  private final PersonQueries facts;
  private final Users users;
  private final Clock clock;

  PersonForms(People people, PersonQueries facts, Users users, Clock clock) {
    this.people = people;
    this.facts = facts;
    this.users = users;
    this.clock = clock;
  }

  PersonFacts person(PersonId id) {
    return facts.find(id, clock.instant()).orElseThrow(() -> new NotFound("person"));
  }

  ModelAndView add(PersonForm form, List<Refusal> refusals) {
    var known = refusals.isEmpty() ? Optional.<PersonId>empty() : known(form);
    return page(
        new PersonFormPage(
            "Add a person",
            "/people/new",
            "/people",
            form.values(),
            form.lines(),
            true,
            List.of(),
            worded(refusals),
            known.map(id -> "/people/" + id).orElse(null)));
  }

  ModelAndView edit(PersonFacts person, PersonForm form, List<Refusal> refusals, Caller caller) {
    var here = "/people/" + person.id();
    var taken = refusals.isEmpty() ? Optional.<PersonId>empty() : known(form);
    return page(
        new PersonFormPage(
            "Edit " + person.name(),
            here + "/edit",
            here,
            form.values(),
            form.lines(),
            false,
            caller.managesAll() ? owners(person) : List.of(),
            worded(refusals),
            taken.filter(id -> !id.equals(person.id())).map(id -> "/people/" + id).orElse(null)));
  }

  /** What keeps somebody from being added. */
  List<Refusal> refusals(PersonForm form) {
    var refusals = new ArrayList<>(form.profile().refusals());
    if (form.value("email") == null && form.value("externalId") == null) {
      refusals.add(new Refusal("email", "or an id in another system is needed"));
    }
    if (refusals.isEmpty() && known(form).isPresent()) {
      refusals.add(new Refusal("", "We know somebody with this address or id already."));
    }
    return refusals;
  }

  /** Whom the person is to belong to: only managers say so, for others it stays as it is. */
  @Nullable UserId owner(PersonFacts person, PersonForm form, Caller caller) {
    var before = person.owner() == null ? null : new UserId(person.owner().id());
    if (!caller.managesAll()) {
      return before;
    }
    var said = form.value("owner");
    return users.all().stream()
        .map(User::id)
        .filter(id -> id.toString().equals(said))
        .findFirst()
        .orElse(null);
  }

  private Optional<PersonId> known(PersonForm form) {
    var email = form.value("email");
    var id = form.value("externalId");
    var byEmail = email == null ? Optional.<PersonId>empty() : people.byEmail(email);
    return byEmail.or(() -> id == null ? Optional.empty() : people.byExternalId(id));
  }

  private List<Option> owners(PersonFacts person) {
    var owner = person.owner();
    var current =
        owner == null
            ? Stream.<Option>empty()
            : Stream.of(new Option(owner.id().toString(), owner.name()));
    var others =
        users.salespeople().stream().map(user -> new Option(user.id().toString(), user.name()));
    return Stream.concat(current, others).distinct().toList();
  }

  /** As sentences: "E-mail is not an e-mail address …". */
  private static Refusals worded(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream()
            .map(refusal -> new Refusal(place(refusal.field()), sentence(refusal)))
            .toList());
  }

  private static String place(String field) {
    return field.startsWith("attributes") ? "attributes" : field;
  }

  private static String sentence(Refusal refusal) {
    var field = ProfileField.ofKey(refusal.field());
    var name =
        field != null
            ? field.label()
            : refusal.field().equals("externalId") ? "Id in another system" : refusal.field();
    return name.isEmpty() ? refusal.reason() : name + " " + refusal.reason() + ".";
  }

  private static ModelAndView page(PersonFormPage page) {
    var view = new ModelAndView("capture/person");
    view.addObject("page", page);
    view.setStatus(page.refusals().none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
