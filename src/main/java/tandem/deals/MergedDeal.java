package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;
import tandem.platform.Times;

/**
 * What became of an imported deal.
 *
 * @param isNews whether its state is another than before
 * @param at when it was closed, or else opened
 * @param before the whole row, as JSON; null: there was none
 * @param after the same as it is now
 */
record MergedDeal(
    UUID id,
    PersonId person,
    String name,
    boolean isNew,
    boolean isNews,
    DealState state,
    Instant opened,
    Instant at,
    @Nullable String before,
    String after) {

  static MergedDeal of(ResultSet row, int number) throws SQLException {
    return new MergedDeal(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"),
        row.getBoolean("is_new"),
        row.getBoolean("is_news"),
        DealState.valueOf(row.getString("state")),
        Times.instant(row, "created_at"),
        Times.instant(row, "at"),
        row.getString("was"),
        row.getString("became"));
  }
}
