package tandem.segments.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Refusals;

/** The segments and lists there are. */
public record SegmentsPage(String line, List<Row> rows, boolean mayChange) {

  /**
   * @param people how many, in words
   * @param broken why it means nothing any more; null: it is whole
   */
  public record Row(
      String href,
      String name,
      String words,
      String people,
      boolean isList,
      boolean filling,
      @Nullable String broken,
      Moment changed) {}

  /**
   * One of them.
   *
   * @param people a part of its people
   * @param more where the next part is
   * @param uses what looks at it
   */
  public record One(
      String here,
      String name,
      String line,
      boolean isList,
      boolean filling,
      @Nullable String broken,
      List<Member> people,
      @Nullable String more,
      List<Link> uses,
      List<Move> moves,
      String peopleHref,
      boolean mayChange,
      @Nullable String email,
      Refusals refusals) {}

  /** Somebody who belongs to it. */
  public record Member(
      String href,
      String name,
      @Nullable String under,
      String company,
      Moment since,
      String whyHref,
      String removal) {}

  /** Somebody who entered or left. */
  public record Move(String href, String name, boolean entered, String cause, Moment at) {}

  public record Link(String name, String href) {}

  /** The form of a list. */
  public record Naming(@Nullable String id, String name, Refusals refusals) {}

  /** Why somebody is in, or not in. */
  public record Why(
      String segment,
      String segmentHref,
      String person,
      String personHref,
      boolean in,
      @Nullable String broken,
      Because because) {}

  /** A part of the answer. */
  public record Because(String words, boolean holds, @Nullable String fact, List<Because> parts) {}

  /** What stands on a person's page. */
  public record Panel(
      List<Belonging> segments, List<Link> lists, String person, boolean mayChange) {}

  public record Belonging(String name, String href, String whyHref, Moment since, boolean isList) {}
}
