package tandem.deals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.deals.page.DealListPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Option;
import tandem.web.Words;

/** Lays out the list of deals. */
@Component
class DealLists {

  private static final Limit ROWS = new Limit(50);

  private final DealQueries deals;
  private final PipelineStore pipeline;
  private final Owners owners;

  DealLists(DealQueries deals, PipelineStore pipeline, Owners owners) {
    this.deals = deals;
    this.pipeline = pipeline;
    this.owners = owners;
  }

  DealListPage of(
      DealFilter filter, DealSort sort, @Nullable Cursor after, Caller caller, Instant now) {
    var slice = deals.list(filter, sort, after, ROWS, now);
    var counts = deals.counts(filter, now);
    return new DealListPage(
        line(counts),
        filters(filter, sort, counts),
        slice.items().stream().map(row -> row(row, now)).toList(),
        slice.next() == null ? null : address(filter, sort, filter.state(), slice.next()),
        !filter.query().isEmpty(),
        caller.role() != Role.MARKETER,
        address("/deals.csv", filter, sort, filter.state(), null));
  }

  /** "842 deals: 12 open, 800 won, 30 lost." */
  private static String line(DealCounts counts) {
    var parts =
        counts.states().entrySet().stream()
            .map(c -> Words.count(c.getValue()) + " " + c.getKey().code())
            .collect(Collectors.joining(", "));
    return counts.all() == 0
        ? "No deals here."
        : "%s: %s.".formatted(Words.counted(counts.all(), "deal", "deals"), parts);
  }

  private DealListPage.Filters filters(DealFilter filter, DealSort sort, DealCounts counts) {
    return new DealListPage.Filters(
        filter.q(),
        Objects.requireNonNullElse(filter.owner(), ""),
        Objects.requireNonNullElse(filter.stage(), ""),
        sort.key(),
        filter.state(),
        states(filter, sort, counts),
        owners.choices(),
        pipeline.load().stages().stream().map(s -> new Option(s.code(), s.name())).toList(),
        Arrays.stream(DealSort.values()).map(s -> new Option(s.key(), s.label())).toList());
  }

  private static List<DealListPage.State> states(
      DealFilter filter, DealSort sort, DealCounts counts) {
    var states = new ArrayList<DealListPage.State>();
    states.add(state(filter, sort, null, "All", counts.all()));
    for (var state : DealState.values()) {
      states.add(state(filter, sort, state.code(), state.label(), counts.in(state)));
    }
    states.add(2, state(filter, sort, DealFilter.STALLED, "Stalled", counts.stalled()));
    return states;
  }

  private static DealListPage.State state(
      DealFilter filter, DealSort sort, @Nullable String state, String text, long count) {
    return new DealListPage.State(
        text,
        address(filter, sort, state, null),
        Words.count(count),
        Objects.equals(state, filter.state()));
  }

  private static String address(
      DealFilter filter, DealSort sort, @Nullable String state, @Nullable String after) {
    return address("/deals/list", filter, sort, state, after);
  }

  private static String address(
      String path,
      DealFilter filter,
      DealSort sort,
      @Nullable String state,
      @Nullable String after) {
    var address = UriComponentsBuilder.fromPath(path);
    var query = filter.query();
    query.remove("state");
    query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    var values = new LinkedHashMap<String, Object>(query);
    if (state != null) {
      address.queryParam("state", state);
    }
    if (sort != DealSort.NEWEST) {
      address.queryParam("sort", sort.key());
    }
    if (after != null) {
      address.queryParam("after", after);
    }
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static DealListPage.Row row(DealRow row, Instant now) {
    return new DealListPage.Row(
        "/deals/" + row.id(),
        row.name(),
        row.person(),
        "/people/" + row.personId(),
        row.company(),
        Words.money(row.amount(), row.currency()),
        row.stand(),
        row.tone(now),
        row.icon(now),
        Words.orNothing(row.owner()),
        row.open() ? Words.day(row.expectedClose()) : null,
        Words.moment(row.createdAt(), now),
        Words.moment(row.closedAt(), now));
  }
}
