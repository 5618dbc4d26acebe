package tandem.handoff;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Reads hand-offs. Where a seller is given, only what they may answer or have answered. */
@Component
class HandoffQueries {

  private static final String HANDOFFS =
      """
      select h.*, r.label as reason_label, o.name as owner_name, o.email as owner_email, a.name as answered_by_name,
             p.first_name, p.last_name, p.email, p.phone, p.job_title, c.name as company,
             (select min(i.value) from identity i where i.person_id = p.id and i.kind = 'EXTERNAL_ID') as external_id
        from handoff h
        join person p on p.id = h.person_id
        left join company c on c.id = p.company_id
        left join app_user o on o.id = h.owner_id
        left join app_user a on a.id = h.answered_by
        left join reject_reason r on r.code = h.reason
      """;

  private static final String WAITING =
      HANDOFFS
          + """
       where h.state = 'OFFERED'
         and (:seller::uuid is null or h.owner_id = :seller or h.owner_id is null)
       order by h.due_at, h.id
       limit :limit
      """;

  private static final String COUNT =
      """
      select count(*) from handoff h
       where h.state = 'OFFERED'
         and (:seller::uuid is null or h.owner_id = :seller or h.owner_id is null)
      """;

  private static final String ANSWERED =
      HANDOFFS
          + """
       where h.answered_at is not null
         and (:state::text is null or h.state = :state)
         and (:seller::uuid is null or h.owner_id = :seller or h.answered_by = :seller)
         and (:after::timestamptz is null or (h.answered_at, h.id) < (:after, :afterId))
       order by h.answered_at desc, h.id desc
       limit :limit
      """;

  private static final String ALL =
      HANDOFFS
          + """
       where (:state::text is null or h.state = :state)
         and (:seller::uuid is null or h.owner_id = :seller or h.answered_by = :seller or h.owner_id is null)
         and (:after::timestamptz is null or (h.offered_at, h.id) < (:after, :afterId))
       order by h.offered_at desc, h.id desc
       limit :limit
      """;

  private static final String ONE = HANDOFFS + " where h.id = :id";

  private static final String OPEN =
      HANDOFFS + " where h.person_id = :person and h.state = 'OFFERED'";

  private final JdbcClient jdbc;

  HandoffQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The most urgent first. */
  List<HandoffRow> waiting(@Nullable UserId seller, int limit) {
    return jdbc.sql(WAITING)
        .param("seller", seller == null ? null : seller.value())
        .param("limit", limit)
        .query(HandoffRow::of)
        .list();
  }

  long countWaiting(@Nullable UserId seller) {
    return jdbc.sql(COUNT)
        .param("seller", seller == null ? null : seller.value())
        .query(Long.class)
        .single();
  }

  /** The latest answers first. */
  Slice<HandoffRow> answered(
      Handoff.@Nullable State state, @Nullable UserId seller, @Nullable Cursor after, Limit limit) {
    return Slice.of(
        part(ANSWERED, state, seller, after, limit),
        limit,
        last -> Cursor.after(last.answeredAt(), last.id()));
  }

  /** The latest offers first. */
  Slice<HandoffRow> list(
      Handoff.@Nullable State state, @Nullable UserId seller, @Nullable Cursor after, Limit limit) {
    return Slice.of(
        part(ALL, state, seller, after, limit),
        limit,
        last -> Cursor.after(last.offeredAt(), last.id()));
  }

  Optional<HandoffRow> find(HandoffId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(HandoffRow::of).optional();
  }

  /** The offer of this person that waits for an answer. */
  Optional<HandoffRow> open(PersonId person) {
    return jdbc.sql(OPEN).param("person", person.value()).query(HandoffRow::of).optional();
  }

  private List<HandoffRow> part(
      String sql,
      Handoff.@Nullable State state,
      @Nullable UserId seller,
      @Nullable Cursor after,
      Limit limit) {
    return jdbc.sql(sql)
        .param("state", state == null ? null : state.name())
        .param("seller", seller == null ? null : seller.value())
        .param("after", after == null ? null : Times.sql(after.instant(0)))
        .param("afterId", after == null ? null : after.uuid(1))
        .param("limit", limit.andOneMore())
        .query(HandoffRow::of)
        .list();
  }
}
