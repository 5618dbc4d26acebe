package tandem.capture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.SharedData;
import tandem.journal.Interaction;
import tandem.people.ProfileField;

/** Any JSON becomes a person, once somebody says how; most of it is guessed. */
class JsonWebhookTest {

  private static final String FORM =
      """
      {"event_id": "e-1", "form_response": {"submitted_at": "2026-05-01T10:00:00Z", "answers": [
        {"field": {"id": "1", "ref": "name"}, "type": "text", "text": "Sarah Chen"},
        {"field": {"id": "2", "ref": "email"}, "type": "email", "email": "sarah@acme.example"},
        {"field": {"id": "3", "ref": "message"}, "type": "text", "text": "Call me"}]}}
      """;

  @Test
  void guessesWhatTheValuesOfARealFormAre() {
    var values =
        Paths.of(Some.json(SharedData.bytes("webhooks/typeform_form_response_minimal.json")));

    assertThat(Guesses.of(values))
        .containsEntry("event_id", "messageId")
        .containsEntry("form_response.submitted_at", "occurredAt")
        .containsEntry("form_response.answers[field.ref=name].text", "name")
        .containsEntry("form_response.answers[field.ref=email].email", "email")
        .containsEntry("form_response.answers[field.ref=message].text", "attribute")
        .containsEntry("form_response.definition.title", "ignore");
    var told =
        read(Guesses.of(values), SharedData.bytes("webhooks/typeform_form_response_minimal.json"));
    assertThat(told.who().profile().get(ProfileField.EMAIL)).isEqualTo("sarah@example.com");
    assertThat(told.who().profile().get(ProfileField.LAST_NAME)).isEqualTo("Chen");
    assertThat(told.messageId()).isEqualTo("lead:abc123");
    assertThat(told.who().profile().attributes().get("message")).startsWith("Hi, I run a");
  }

  @Test
  void anAnswerThatIsLeftOutMovesNoOther() {
    var guesses = Guesses.of(Paths.of(Some.json(FORM)));
    var shorter =
        FORM.replace(
            "{\"field\": {\"id\": \"1\", \"ref\": \"name\"}, \"type\": \"text\", \"text\": \"Sarah Chen\"},",
            "");

    var told = read(guesses, shorter.getBytes(StandardCharsets.UTF_8));

    assertThat(told.who().profile().get(ProfileField.EMAIL)).isEqualTo("sarah@acme.example");
    assertThat(told.who().profile().get(ProfileField.FIRST_NAME)).isNull();
    assertThat(told.who().profile().attributes()).containsEntry("message", "Call me");
  }

  @Test
  void withoutAnIdTheSameBodyIsTheSameMessage() {
    var mapping = Map.of("mail", "email");
    var one = read(mapping, "{\"mail\": \"a@b.example\", \"n\": 1}");

    assertThat(read(mapping, "{\"mail\": \"a@b.example\",   \"n\": 1}").messageId())
        .isEqualTo(one.messageId());
    assertThat(read(mapping, "{\"mail\": \"a@b.example\", \"n\": 2}").messageId())
        .isNotEqualTo(one.messageId());
  }

  @Test
  void readsAmountsAndEvents() {
    var mapping = new LinkedHashMap<String, String>();
    mapping.put("id", "externalId");
    mapping.put("sum", "amount");
    mapping.put("cur", "currency");
    mapping.put("what", "event");
    var told =
        read(
            mapping,
            "{\"id\": 9007199254740993, \"sum\": 12.345, \"cur\": \"usd\", \"what\": \"Paid\"}");

    assertThat(told.who().externalId()).isEqualTo("9007199254740993");
    assertThat(told.amount()).hasToString("Money[amount=12.34, currency=USD]");
    assertThat(told.name()).isEqualTo("Paid");
    assertThat(read(mapping, "{\"id\": 1, \"sum\": \"-4\"}").amount()).isNull();
    assertThat(read(mapping, "{\"id\": 1, \"sum\": \"4\", \"cur\": \"€\"}").amount())
        .hasToString("Money[amount=4.00, currency=EUR]");
  }

  @Test
  void waitsUntilSomebodySaysWhatItsFieldsAre() {
    var connector = Some.connector(ConnectorKind.WEBHOOK);

    assertThat(new JsonWebhook(() -> "EUR").read(connector, "", Some.json(FORM), Some.NOW))
        .isInstanceOf(Meaning.Unmapped.class);
  }

  @Test
  void readsNoMoreThanAnybodyWouldMap() {
    var deep = "{\"a\":".repeat(400) + "1" + "}".repeat(400);
    var wide = new StringBuilder("{\"x\": [");
    wide.append("1,".repeat(5_000)).append("1]}");

    assertThat(Paths.of(Some.json(deep))).isEmpty();
    assertThat(Paths.of(Some.json(wide.toString()))).hasSize(300);
  }

  private static Interaction read(Map<String, String> mapping, String body) {
    return read(mapping, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Interaction read(Map<String, String> mapping, byte[] body) {
    var connector = Some.connector(ConnectorKind.WEBHOOK, null, mapping);
    var meaning = new JsonWebhook(() -> "EUR").read(connector, "", Some.json(body), Some.NOW);
    assertThat(meaning).isInstanceOf(Meaning.Lead.class);
    return ((Meaning.Lead) meaning).told();
  }
}
