package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class CustomColumnsTest {

  @Autowired private Api anybody;
  @Autowired private Cast cast;

  @Test
  void columnsOfCustomFieldsAreRecognisedReadByTheirKindAndRefusedRowByRow() {
    var mia = anybody.as(cast.mia());
    field(mia, Map.of("label", "Team size", "kind", "NUMBER"));
    field(mia, Map.of("label", "Renewal", "kind", "DATE"));
    field(mia, Map.of("label", "Plan", "kind", "CHOICE", "choices", List.of("Gold", "Silver")));
    var csv =
        """
        E-mail;Team size;renewal;PLAN
        ada@custom.example;1.250,5;31.01.2027;gold
        bob@custom.example;3;15.02.2027;Bronze
        """;

    var done = new Importing(mia).people(csv.getBytes(StandardCharsets.UTF_8), Map.of());

    assertThat(done.text("/created")).isEqualTo("1");
    assertThat(done.text("/failed")).isEqualTo("1");
    var ada =
        mia.get("/api/v1/people?email=ada@custom.example").json().at("/items/0/id").asString();
    var attributes = mia.get("/api/v1/people/" + ada).json().at("/attributes");
    assertThat(attributes.at("/team_size").asString()).isEqualTo("1250.5");
    assertThat(attributes.at("/renewal").asString()).isEqualTo("2027-01-31");
    assertThat(attributes.at("/plan").asString()).isEqualTo("Gold");
    var problem = mia.get("/api/v1/imports/" + done.text("/id") + "/problems");
    assertThat(problem.text("/items/0/column")).isEqualTo("PLAN");
    assertThat(problem.text("/items/0/reason")).contains("must be one of Gold, Silver");
  }

  private static void field(Api api, Map<String, Object> told) {
    assertThat(api.post("/api/v1/fields", told).status()).isEqualTo(201);
  }
}
