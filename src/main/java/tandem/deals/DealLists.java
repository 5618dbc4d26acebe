package tandem.deals;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
    var slice = deals.list(filter, sort, after, ROWS);
    return new DealListPage(
        line(deals.count(filter)),
        filters(filter, sort),
        slice.items().stream().map(row -> row(row, now)).toList(),
        slice.next() == null ? null : address(filter, sort, filter.state(), slice.next()),
        !filter.query().isEmpty(),
        caller.role() != Role.MARKETER);
  }

  private static String line(long count) {
    return count > DealQueries.COUNTED
        ? "More than %s deals.".formatted(Words.count(DealQueries.COUNTED))
        : Words.counted(count, "deal", "deals") + ".";
  }

  private DealListPage.Filters filters(DealFilter filter, DealSort sort) {
    return new DealListPage.Filters(
        filter.q(),
        Objects.requireNonNullElse(filter.owner(), ""),
        Objects.requireNonNullElse(filter.stage(), ""),
        sort.key(),
        filter.state(),
        states(filter, sort),
        owners.choices(),
        pipeline.load().stages().stream().map(s -> new Option(s.code(), s.name())).toList(),
        Arrays.stream(DealSort.values()).map(s -> new Option(s.key(), s.label())).toList());
  }

  private static List<DealListPage.State> states(DealFilter filter, DealSort sort) {
    var states = new LinkedHashMap<@Nullable String, String>();
    states.put(null, "All");
    for (var state : DealState.values()) {
      states.put(state.code(), state.label());
    }
    return states.entrySet().stream()
        .map(
            s ->
                new DealListPage.State(
                    s.getValue(),
                    address(filter, sort, s.getKey(), null),
                    Objects.equals(s.getKey(), filter.state())))
        .toList();
  }

  private static String address(
      DealFilter filter, DealSort sort, @Nullable String state, @Nullable String after) {
    var address = UriComponentsBuilder.fromPath("/deals/list");
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
        Words.orNothing(row.company()),
        Words.money(row.amount(), row.currency()),
        row.stand(),
        row.tone(now),
        Words.orNothing(row.owner()),
        Words.day(row.expectedClose()),
        Words.moment(row.createdAt(), now),
        Words.moment(row.closedAt(), now));
  }
}
