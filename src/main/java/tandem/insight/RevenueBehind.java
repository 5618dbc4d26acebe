package tandem.insight;

import static tandem.insight.Definitions.CREDIT;
import static tandem.insight.Definitions.LEAD;
import static tandem.insight.Definitions.PURCHASE;
import static tandem.insight.Definitions.WON_DEAL;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonName;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Lists the won deals and the purchases that revenue is made of. */
@Component
class RevenueBehind {

  private static final String EARNED =
      "with lead as ("
          + LEAD
          + "), won_deal as ("
          + WON_DEAL
          + "), purchase as materialized ("
          + PURCHASE
          + "), credit as ("
          + CREDIT
          + "), earned as ("
          + """
          select 'deal' as kind, w.id::text as id, w.closed_at as at, w.name, w.person_id, w.amount, w.currency
            from won_deal w
           where :kind in ('ALL', 'DEALS')
           union all
          select 'purchase', lpad(u.id::text, 20, '0'), u.occurred_at, u.name, u.person_id, u.amount, u.currency
            from purchase u
           where :kind in ('ALL', 'PURCHASES')
             and (:campaign::uuid is null
                  or u.id in (select c.id from credit c where c.campaign_id = :campaign)))
          """;

  private static final String COUNT =
      EARNED
          + """
          select count(*) filter (where kind = 'deal') as deals,
                 count(*) filter (where kind = 'purchase') as purchases
            from earned
          """;

  private static final String LIST =
      EARNED
          + """
          select e.*, p.first_name, p.last_name, p.email, p.phone, p.source,
                 case when p.email is null
                      then (select min(i.value) from identity i
                             where i.person_id = p.id and i.kind = 'EXTERNAL_ID')
                 end as external_id
            from earned e
            left join person p on p.id = e.person_id
           where :afterAt::timestamptz is null
              or (e.at, e.kind, e.id) < (:afterAt::timestamptz, :afterKind::text, :afterId::text)
           order by e.at desc, e.kind desc, e.id desc
           limit :limit
          """;

  private final JdbcClient jdbc;

  RevenueBehind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are of each kind. */
  record Count(long deals, long purchases) {}

  /**
   * A won deal or a purchase.
   *
   * @param person null: nobody known bought it
   * @param amount null: nobody said
   */
  record Row(
      String kind,
      String id,
      Instant at,
      @Nullable String name,
      @Nullable String person,
      String who,
      @Nullable String source,
      @Nullable BigDecimal amount,
      @Nullable String currency) {

    boolean isDeal() {
      return kind.equals("deal");
    }

    static Row of(ResultSet rs, int number) throws SQLException {
      return new Row(
          rs.getString("kind"),
          rs.getString("id"),
          Times.instant(rs, "at"),
          rs.getString("name"),
          rs.getString("person_id"),
          rs.getString("person_id") == null ? "An unknown visitor" : PersonName.of(rs),
          rs.getString("source"),
          rs.getBigDecimal("amount"),
          rs.getString("currency"));
    }
  }

  Count count(RevenueKind kind, Scope scope) {
    return scope.in(jdbc.sql(COUNT)).param("kind", kind.name()).query(Count.class).single();
  }

  /** The newest first. */
  Slice<Row> list(RevenueKind kind, Scope scope, @Nullable Cursor after, Limit limit) {
    var rows =
        scope
            .in(jdbc.sql(LIST))
            .param("kind", kind.name())
            .param("afterAt", after == null ? null : Times.sql(after.instant(0)))
            .param("afterKind", after == null ? null : after.text(1))
            .param("afterId", after == null ? null : after.text(2))
            .param("limit", limit.andOneMore())
            .query(Row::of)
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.at(), row.kind(), row.id()));
  }
}
