package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.page.Choices;
import tandem.people.page.PeoplePage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Option;
import tandem.web.Slice;
import tandem.web.Words;

/** Makes the page that lists people. */
@Component
class PeopleList {

  private static final Limit A_PAGE = new Limit(50);

  private final PeopleQueries people;
  private final PeopleChoices choices;
  private final Badges badges;

  PeopleList(PeopleQueries people, PeopleChoices choices, Badges badges) {
    this.people = people;
    this.choices = choices;
    this.badges = badges;
  }

  PeoplePage page(
      PeopleFilter filter, PeopleSort sort, @Nullable Cursor after, Caller caller, Instant now) {
    var address = new PeopleAddress(filter, sort);
    var found = people.list(filter, sort, after, A_PAGE.andOneMore(), now);
    var slice = Slice.of(found, A_PAGE, sort::cursor);
    return new PeoplePage(
        line(filter),
        new PeoplePage.Search(filter.q(), address.without("q")),
        filters(filter, address),
        period(filter, address),
        sorts(sort, address),
        slice.items().stream().map(row -> row(row, now)).toList(),
        slice.next() == null ? null : address.with("after", slice.next()),
        caller.role() == Role.SALESPERSON ? null : address.csv(),
        !filter.isEmpty(),
        address.everybody(),
        true);
  }

  List<PeoplePage.Row> hottest(PeopleFilter filter, int limit, Instant now) {
    return people.list(filter, PeopleSort.SCORE, null, limit, now).stream()
        .map(row -> row(row, now))
        .toList();
  }

  private String line(PeopleFilter filter) {
    var count = people.count(filter);
    if (count <= PeopleQueries.COUNTED) {
      return Words.counted(count, "person", "people");
    }
    return filter.isEmpty()
        ? Words.about(Math.max(count, people.everybody())) + " people"
        : "More than " + Words.count(PeopleQueries.COUNTED) + " people";
  }

  private List<Choices> filters(PeopleFilter filter, PeopleAddress address) {
    var filters = new ArrayList<Choices>();
    filters.add(choice("Stage", "stage", filter.stage(), badges.stages(), address));
    filters.add(
        choice(
            "Source",
            "source",
            filter.source(),
            withNone("Nobody said", choices.sources()),
            address));
    filters.add(
        choice(
            "Owner", "owner", filter.owner(), withNone("Nobody yet", choices.owners()), address));
    filters.add(choice("Country", "country", filter.country(), choices.countries(), address));
    if (filter.company() != null) {
      var id = filter.company().toString();
      var name = choices.company(filter.company()).orElse("Unknown company");
      filters.add(choice("Company", "company", id, List.of(new Option(id, name)), address));
    }
    return filters.stream().filter(choices -> !choices.choices().isEmpty()).toList();
  }

  private static List<Option> withNone(String label, List<Option> options) {
    return Stream.concat(options.stream(), Stream.of(new Option(PeopleFilter.NONE, label)))
        .toList();
  }

  private static Choices choice(
      String label,
      String name,
      @Nullable String chosen,
      List<Option> options,
      PeopleAddress address) {
    var words =
        options.stream()
            .filter(option -> option.value().equals(chosen))
            .map(Option::label)
            .findFirst()
            .orElse(chosen);
    return new Choices(
        label,
        words,
        address.clear(name),
        options.stream()
            .map(
                option ->
                    new Choices.Choice(
                        option.label(),
                        address.with(name, option.value()),
                        option.value().equals(chosen)))
            .toList());
  }

  private static PeoplePage.Period period(PeopleFilter filter, PeopleAddress address) {
    var from = filter.from();
    var to = filter.to();
    var words =
        Stream.of(
                from == null ? null : "from " + Words.day(from),
                to == null ? null : "until " + Words.day(to))
            .filter(Objects::nonNull)
            .toList();
    return new PeoplePage.Period(
        words.isEmpty() ? null : String.join(" ", words),
        from == null ? null : from.toString(),
        to == null ? null : to.toString(),
        address.clear("from", "to"),
        address.without("from", "to"));
  }

  private static Choices sorts(PeopleSort sort, PeopleAddress address) {
    var sorts =
        Stream.of(PeopleSort.values())
            .map(
                other ->
                    new Choices.Choice(
                        other.label(), address.with("sort", other.key()), other == sort))
            .toList();
    return new Choices("Sort", sort.label(), address.clear("sort"), sorts);
  }

  private PeoplePage.Row row(PersonRow person, Instant now) {
    return new PeoplePage.Row(
        "/people/" + person.id(),
        person.name(),
        under(person),
        person.company(),
        person.companyId() == null ? null : "/companies/" + person.companyId(),
        badges.stage(person.stage()),
        person.score().toPlainString(),
        Badges.fit(person.fit()),
        person.owner(),
        SourceName.of(person.source()),
        Words.moment(person.since(), now));
  }

  private static @Nullable String under(PersonRow person) {
    return person.jobTitle() != null || person.name().equals(person.email())
        ? person.jobTitle()
        : person.email();
  }
}
