package tandem.people;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person in a list.
 *
 * @param score the engagement now, rounded to one decimal
 * @param fit A to D
 */
record PersonRow(
    PersonId id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String jobTitle,
    @Nullable String companyId,
    @Nullable String company,
    @Nullable String country,
    @Nullable String stage,
    BigDecimal score,
    @Nullable String fit,
    @Nullable String owner,
    @Nullable String source,
    Instant since,
    Instant updatedAt,
    String sortName,
    double heat,
    Map<String, String> attributes) {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static PersonRow of(ResultSet rs, int number) throws SQLException {
    return new PersonRow(
        PersonId.of(rs.getString("id")),
        PersonName.of(rs),
        rs.getString("email"),
        rs.getString("phone"),
        rs.getString("job_title"),
        rs.getString("company_id"),
        rs.getString("company"),
        rs.getString("country"),
        rs.getString("stage"),
        rs.getBigDecimal("score"),
        rs.getString("fit"),
        rs.getString("owner"),
        rs.getString("source"),
        Times.instant(rs, "since"),
        Times.instant(rs, "updated_at"),
        rs.getString("sort_name"),
        rs.getDouble("heat"),
        JSON.readValue(rs.getString("attributes"), TEXTS));
  }
}
