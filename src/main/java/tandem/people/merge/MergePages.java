package tandem.people.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.PersonFacts;
import tandem.people.StageNames;
import tandem.people.merge.page.ChoosePage;
import tandem.people.merge.page.MergePage;
import tandem.web.Words;

/** Puts merges into words. */
@Component
class MergePages {

  private final Side sides;
  private final Search search;
  private final StageNames stages;

  MergePages(Side sides, Search search, StageNames stages) {
    this.sides = sides;
    this.search = search;
    this.stages = stages;
  }

  ChoosePage choose(PersonFacts person, String q) {
    var path = path(person);
    var found =
        search.people(q, person.id()).stream()
            .map(
                row ->
                    new ChoosePage.Row(
                        row.name(), row.under(), row.company(), path + "?with=" + row.id()))
            .toList();
    return new ChoosePage(person.name(), "/people/" + person.id(), path, q, found);
  }

  MergePage compare(PersonFacts kept, PersonFacts other, Instant now) {
    var one = sides.of(kept.id());
    var two = sides.of(other.id());
    return new MergePage(
        side(kept, one, now),
        side(other, two, now),
        new Comparison(kept, other).fields(),
        notes(kept, other, one.offered() && two.offered()),
        path(kept) + "?with=" + other.id(),
        path(other) + "?with=" + kept.id());
  }

  private MergePage.Side side(PersonFacts person, Side.Counts counts, Instant now) {
    var line =
        Stream.of(person.jobTitle(), person.company())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" at "));
    return new MergePage.Side(
        person.name(),
        "/people/" + person.id(),
        line.isEmpty() ? null : line,
        stage(person),
        person.score().toPlainString(),
        Words.moment(person.since(), now),
        counts.words());
  }

  private String stage(PersonFacts person) {
    return stages.all().stream()
        .filter(stage -> stage.code().equals(person.stage()))
        .map(StageNames.StageName::label)
        .findFirst()
        .orElse(Words.NOTHING);
  }

  private static List<String> notes(PersonFacts kept, PersonFacts other, boolean twoOffers) {
    var notes = new ArrayList<@Nullable String>();
    notes.add(
        "Everything that the one on the right did, allowed, got and bought moves along, and the score is computed anew from both histories.");
    notes.add(
        Objects.equals(kept.stage(), other.stage())
            ? null
            : "Of the two stages the further one holds.");
    notes.add(twoOffers ? "Of the two open hand-offs the one that is due first stays open." : null);
    notes.add(
        "The old page leads to this one from then on. You can separate the two again at any time.");
    return notes.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static String path(PersonFacts person) {
    return "/people/" + person.id() + "/merge";
  }
}
