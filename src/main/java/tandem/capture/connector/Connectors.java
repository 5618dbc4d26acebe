package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Refusal;
import tandem.web.NotFound;

/** Makes and changes connectors, and takes what waited for a change. */
@Component
public class Connectors {

  private final ConnectorStore store;
  private final DeliveryStore deliveries;
  private final Formats formats;
  private final Handling handling;
  private final Clock clock;

  Connectors(
      ConnectorStore store,
      DeliveryStore deliveries,
      Formats formats,
      Handling handling,
      Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.formats = formats;
    this.handling = handling;
    this.clock = clock;
  }

  /** A connector just made. */
  public record Made(ConnectorId id, ConnectorKind kind, Secret secret) {

    /** What shops that hold the secret write over a body. */
    public String signature(byte[] body) {
      return Signatures.base64(secret, body);
    }
  }

  /**
   * Makes one that shows that secret, or one that we make up.
   *
   * @throws IllegalArgumentException where it is refused
   */
  public Made make(ConnectorKind kind, String name, @Nullable String secret) {
    var form = new ConnectorForm(kind.key(), name, secret, null, null, null);
    var refusals = form.refusals();
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(refusals.toString());
    }
    var made = create(form);
    return new Made(made.id(), kind, made.secret());
  }

  /** Of a form without refusals. */
  Connector create(ConnectorForm form) {
    var made = form.made(clock.instant());
    store.add(made);
    return made;
  }

  Connector find(ConnectorId id) {
    var found = store.find(id);
    if (found == null) {
      throw new NotFound("connector");
    }
    return found;
  }

  /** Of a form without refusals. With another token, what could not be fetched is fetched again. */
  @Transactional
  void change(ConnectorId id, ConnectorForm form) {
    store.change(form.changed(find(id)));
    if (!ConnectorForm.text(form.accessToken()).isEmpty()) {
      deliveries.notFetched(id).forEach(handling::fetchAgain);
    }
  }

  /** Makes another secret; the old one opens nothing from now on. */
  Secret rotate(ConnectorId id) {
    var secret = Secret.make();
    store.secret(find(id).id(), secret);
    return secret;
  }

  /**
   * Says what the paths of a JSON webhook are, and takes what waited for that.
   *
   * @param mapping the key of a field for each path
   * @return what cannot be, by path; empty where it was saved
   */
  List<Refusal> map(ConnectorId id, Map<String, String> mapping) {
    var refusals = check(mapping);
    if (refusals.isEmpty()) {
      store.map(id, mapping);
      var mapped = find(id);
      deliveries.waiting(id).forEach(delivery -> readAgain(mapped, delivery));
    }
    return refusals;
  }

  private static List<Refusal> check(Map<String, String> mapping) {
    var refusals = new ArrayList<Refusal>();
    var seen = new HashMap<WebhookField, String>();
    mapping.forEach(
        (path, key) -> {
          var field = WebhookField.ofKey(key);
          if (field == null) {
            refusals.add(new Refusal(path, "becomes a field that does not exist"));
          } else if (field != WebhookField.IGNORE
              && field != WebhookField.ATTRIBUTE
              && seen.putIfAbsent(field, path) != null) {
            refusals.add(
                new Refusal(path, "becomes what another value becomes already: " + field.label()));
          }
        });
    var known =
        seen.keySet().stream()
            .anyMatch(
                f -> f == WebhookField.EXTERNAL_ID || f == WebhookField.NAME || f.field() != null);
    if (refusals.isEmpty() && !known) {
      refusals.add(new Refusal("", "Say which value tells who it is, such as the e-mail."));
    }
    return refusals;
  }

  /** Takes a refused delivery once more, after something was mended. */
  Verdict again(Delivery delivery) {
    var connector = find(delivery.connector());
    return delivery.reason() == Reason.NOT_FETCHED
        ? handling.fetchAgain(delivery)
        : readAgain(connector, delivery);
  }

  private Verdict readAgain(Connector connector, Delivery delivery) {
    var body = Nodes.object(delivery.body().getBytes(StandardCharsets.UTF_8));
    var meaning =
        body == null
            ? new Meaning.Refused(Reason.NOT_JSON, Reason.NOT_JSON.words())
            : formats.read(connector, delivery.topic(), body, delivery.at());
    return handling.handleAgain(connector, delivery, meaning);
  }
}
