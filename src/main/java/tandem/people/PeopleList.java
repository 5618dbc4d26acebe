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
import tandem.people.PeopleColumns.Column;
import tandem.people.page.Choices;
import tandem.people.page.PeoplePage;
import tandem.views.Views;
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
  private final PeopleColumns columns;
  private final Badges badges;
  private final Views views;

  PeopleList(
      PeopleQueries people,
      PeopleChoices choices,
      PeopleColumns columns,
      Badges badges,
      Views views) {
    this.people = people;
    this.choices = choices;
    this.columns = columns;
    this.badges = badges;
    this.views = views;
  }

  PeoplePage page(PeopleAddress address, @Nullable Cursor after, Caller caller, Instant now) {
    var filter = address.filter();
    var sort = address.sort();
    var all = columns.all();
    var shown = PeopleColumns.chosen(address.columns(), all);
    var found = people.list(filter, sort, after, A_PAGE.andOneMore(), now);
    var slice = Slice.of(found, A_PAGE, sort::cursor);
    return new PeoplePage(
        line(filter, found.size(), after),
        new PeoplePage.Search(filter.q(), address.without("q")),
        filters(filter, address),
        period(filter, address),
        sorts(sort, address),
        views.bar(PeopleMenu.LIST, address.asQuery(), caller),
        picks(all, shown, address),
        heads(shown),
        slice.items().stream().map(row -> row(row, shown, now)).toList(),
        slice.next() == null ? null : address.with("after", slice.next()),
        caller.role() == Role.SALESPERSON ? null : address.csv(),
        !filter.isEmpty(),
        address.everybody(),
        true,
        caller.role() != Role.SALESPERSON,
        filter.query());
  }

  List<PeoplePage.Row> hottest(PeopleFilter filter, int limit, Instant now) {
    var shown = usual();
    return people.list(filter, PeopleSort.SCORE, null, limit, now).stream()
        .map(row -> row(row, shown, now))
        .toList();
  }

  /** What stands over the columns of a list whose columns nobody chose. */
  List<PeoplePage.Head> usualHeads() {
    return heads(usual());
  }

  private List<Column> usual() {
    return columns.chosen(List.of());
  }

  private static List<PeoplePage.Head> heads(List<Column> shown) {
    return shown.stream()
        .map(column -> new PeoplePage.Head(column.key(), column.label(), column.number()))
        .toList();
  }

  private static PeoplePage.Columns picks(
      List<Column> all, List<Column> shown, PeopleAddress address) {
    var picks =
        all.stream()
            .map(
                column ->
                    new PeoplePage.Pick(
                        column.key(),
                        column.label(),
                        shown.stream().anyMatch(other -> other.key().equals(column.key()))))
            .toList();
    return new PeoplePage.Columns(
        picks,
        address.without("columns"),
        address.columns().isEmpty() ? null : address.clear("columns"));
  }

  /** Nobody waits for a number: what cannot be counted at once is told as what is known of it. */
  private String line(PeopleFilter filter, int found, @Nullable Cursor after) {
    if (after == null && found <= A_PAGE.value()) {
      return Words.counted(found, "person", "people");
    }
    var count = people.count(filter);
    if (count.isPresent() && count.getAsLong() <= PeopleQueries.COUNTED) {
      return Words.counted(count.getAsLong(), "person", "people");
    }
    if (filter.isEmpty()) {
      return Words.about(Math.max(PeopleQueries.COUNTED, people.everybody())) + " people";
    }
    var least = count.isPresent() ? PeopleQueries.COUNTED : A_PAGE.value();
    return "More than " + Words.count(least) + " people";
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
    var segment = filter.segment() == null ? null : filter.segment().toString();
    filters.add(choice("Segment", "segment", segment, choices.segments(), address));
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

  private static PeoplePage.Row row(PersonRow person, List<Column> shown, Instant now) {
    return new PeoplePage.Row(
        person.id().toString(),
        "/people/" + person.id(),
        person.name(),
        under(person),
        shown.stream().map(column -> column.cell().apply(person, now)).toList());
  }

  private static @Nullable String under(PersonRow person) {
    return person.jobTitle() != null || person.name().equals(person.email())
        ? person.jobTitle()
        : person.email();
  }
}
