package tandem.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import tandem.fields.Field;
import tandem.fields.FieldInput;
import tandem.fields.Fields;
import tandem.people.People;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.people.Phones;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Refusals;

/** Makes the pages on which one adds somebody or puts a profile right. */
@Component
class PersonForms {

  private static final String ATTRIBUTE = "attributes.";

  private final People people;
  private final PersonQueries facts;
  private final Users users;
  private final Fields fields;
  private final Phones phones;
  private final Clock clock;

  PersonForms(
      People people, PersonQueries facts, Users users, Fields fields, Phones phones, Clock clock) {
    this.phones = phones;
    this.people = people;
    this.facts = facts;
    this.users = users;
    this.fields = fields;
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
            inputs(form, refusals),
            form.lines(keys()),
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
            inputs(form, refusals),
            form.lines(keys()),
            false,
            caller.managesAll() ? owners(person) : List.of(),
            worded(refusals),
            taken.filter(id -> !id.equals(person.id())).map(id -> "/people/" + id).orElse(null)));
  }

  /** What keeps somebody from being added. */
  List<Refusal> refusals(PersonForm form) {
    var said = form.profile();
    var refusals = new ArrayList<>(said.refusals());
    refusals.addAll(fields.refusals(said.build().attributes()));
    if (form.value("email") == null
        && form.value("externalId") == null
        && !phones.prove(said.build())) {
      refusals.add(
          new Refusal("email", "or a phone number with its country, or an id elsewhere is needed"));
    }
    if (refusals.isEmpty() && known(form).isPresent()) {
      refusals.add(new Refusal("", "We know somebody with this address or id already."));
    }
    return refusals;
  }

  /** What keeps a change from being saved; a value that was odd before does not. */
  List<Refusal> refusals(PersonFacts person, Profile.Builder said) {
    var refusals = new ArrayList<>(said.refusals());
    var changed = new HashMap<>(said.build().attributes());
    changed.entrySet().removeAll(person.attributes().entrySet());
    refusals.addAll(fields.refusals(changed));
    return refusals;
  }

  private Set<String> keys() {
    return fields.all().stream().map(Field::key).collect(Collectors.toSet());
  }

  private List<FieldInput> inputs(PersonForm form, List<Refusal> refusals) {
    var wrong = worded(refusals);
    return fields.all().stream()
        .map(
            field ->
                FieldInput.of(
                    field,
                    PersonForm.CUSTOM + field.key(),
                    form.attribute(field.key()),
                    wrong.at(ATTRIBUTE + field.key())))
        .toList();
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
  private Refusals worded(List<Refusal> refusals) {
    return new Refusals(
        refusals.stream()
            .map(
                refusal ->
                    new Refusal(place(refusal.field()), sentence(custom(refusal.field()), refusal)))
            .toList());
  }

  private String place(String field) {
    return field.startsWith("attributes") && custom(field) == null ? "attributes" : field;
  }

  /** The label of the custom field at fault; null where it is another. */
  private @Nullable String custom(String field) {
    return fields.all().stream()
        .filter(one -> field.equals(ATTRIBUTE + one.key()))
        .map(Field::label)
        .findFirst()
        .orElse(null);
  }

  private static String sentence(@Nullable String custom, Refusal refusal) {
    var field = ProfileField.ofKey(refusal.field());
    var name =
        custom != null
            ? custom
            : field != null
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
