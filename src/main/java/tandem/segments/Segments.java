package tandem.segments;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.platform.Refusal;
import tandem.web.NotFound;

/** Where segments are kept and asked for. */
@Service
public class Segments {

  /** Each is asked of everybody who does something it looks at. */
  private static final int MOST = 1000;

  private static final int LONGEST = 100;

  private final SegmentStore store;
  private final Upkeep upkeep;
  private final FollowUps followUps;
  private final List<SegmentUse> users;
  private final Clock clock;

  Segments(
      SegmentStore store, Upkeep upkeep, FollowUps followUps, List<SegmentUse> users, Clock clock) {
    this.store = store;
    this.upkeep = upkeep;
    this.followUps = followUps;
    this.users = users;
    this.clock = clock;
  }

  /** What became of a segment that somebody wanted to keep. */
  public sealed interface Saved {

    record As(SegmentId id) implements Saved {}

    record Refused(List<Refusal> refusals) implements Saved {

      static Refused at(String field, String reason) {
        return new Refused(List.of(new Refusal(field, reason)));
      }
    }
  }

  public List<Segment> all() {
    return store.all();
  }

  public Optional<Segment> find(SegmentId id) {
    return store.find(id);
  }

  /**
   * @param condition null: a list that is kept by hand
   */
  @Transactional
  public Saved create(String name, @Nullable Condition condition, @Nullable UserId by) {
    var wrong = wrong(name);
    if (wrong != null) {
      return wrong;
    }
    store.holdDefinitions();
    if (store.all().size() >= MOST) {
      return Saved.Refused.at("", "There are 1000 segments already, the most there can be.");
    }
    var id = SegmentId.next();
    if (!store.add(id, name.strip(), condition, by, clock.instant())) {
      return taken();
    }
    if (condition != null) {
      upkeep.fill(id, 1);
    }
    return new Saved.As(id);
  }

  /**
   * @param condition null: as it is
   */
  @Transactional
  public Saved change(SegmentId id, String name, @Nullable Condition condition) {
    var wrong = wrong(name);
    if (wrong != null) {
      return wrong;
    }
    store.holdDefinitions();
    var before = store.lock(id).orElseThrow(() -> new NotFound("segment"));
    if (condition != null && before.isList()) {
      return Saved.Refused.at("condition", "belongs to segments; this is a list kept by hand");
    }
    var circle = condition == null ? null : circle(id, condition);
    if (circle != null) {
      return Saved.Refused.at("condition", circle);
    }
    if (!store.rename(id, name.strip(), clock.instant())) {
      return taken();
    }
    if (condition != null && (!condition.equals(before.condition()) || before.broken() != null)) {
      store.redefine(id, condition, clock.instant());
      upkeep.fill(id, before.version() + 1);
    }
    return new Saved.As(id);
  }

  /** Segments that name it are marked as broken. */
  @Transactional
  public void remove(SegmentId id) {
    store.holdDefinitions();
    followUps.redefined(id);
    store.remove(id);
    upkeep.review();
  }

  /** What looks at this one: other segments, and what other modules let it decide. */
  public List<SegmentUse.Use> uses(SegmentId id) {
    var segments =
        store.all().stream()
            .filter(other -> SegmentGraph.named(other.condition()).contains(id))
            .map(
                other ->
                    new SegmentUse.Use(
                        id,
                        "the segment “" + other.name() + "”",
                        "/segments/" + other.id(),
                        false));
    return Stream.concat(segments, used().filter(use -> use.segment().equals(id))).toList();
  }

  private Stream<SegmentUse.Use> used() {
    return users.stream().flatMap(user -> user.all().stream());
  }

  /** Whether the condition would chase its own tail, in words; null: it does not. */
  private @Nullable String circle(SegmentId id, Condition condition) {
    var graph = new SegmentGraph(store.all());
    if (graph.leads(condition, id)) {
      return "leads back to this segment by way of the segments it names";
    }
    return graph.looksAtFit(condition)
        ? used()
            .filter(SegmentUse.Use::decidesFit)
            .filter(use -> use.segment().equals(id) || graph.leads(use.segment(), id))
            .map(use -> "looks at fit, which " + use.words() + " finds by this segment")
            .findFirst()
            .orElse(null)
        : null;
  }

  private static Saved.@Nullable Refused wrong(String name) {
    if (name.isBlank()) {
      return Saved.Refused.at("name", "is missing: say who they are");
    }
    return name.strip().length() > LONGEST || name.indexOf('\0') >= 0
        ? Saved.Refused.at("name", "is longer than 100 characters or has a NUL")
        : null;
  }

  private static Saved taken() {
    return Saved.Refused.at("name", "belongs to another segment already");
  }
}
