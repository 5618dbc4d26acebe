package tandem.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.capture.connector.ConnectorKind;
import tandem.capture.connector.Connectors;
import tandem.capture.connector.Knock;
import tandem.capture.connector.Reception;
import tandem.people.People;
import tandem.people.ProfileField;

/**
 * Other systems that call by themselves, in the last weeks of the year: a second shop, which sells
 * spare parts, and the lead form of a search ad.
 */
final class Partners {

  private static final Origin LEAD_FORM =
      new Origin(Effort.SEARCH_MONITORING, new Origin.Odds(1, 0, 0), List.of());

  private final Connectors connectors;
  private final Reception reception;
  private final People people;
  private final Timeline timeline;
  private final Register register;
  private final Population population;
  private final Luck luck;
  private Connectors.@Nullable Made google;
  private Connectors.@Nullable Made shop;
  private int number;

  Partners(
      MarketingDoors doors,
      People people,
      Timeline timeline,
      Register register,
      Population population,
      Luck luck) {
    this.connectors = doors.connectors();
    this.reception = doors.reception();
    this.people = people;
    this.timeline = timeline;
    this.register = register;
    this.population = population;
    this.luck = luck;
  }

  /** Connects them on that day, after which they call about once a day. */
  void connect(LocalDate day, LocalDate end) {
    google = connectors.make(ConnectorKind.GOOGLE_LEAD_FORM, "Search ad: free audit", null);
    shop =
        connectors.make(
            ConnectorKind.SHOPIFY, "Spare parts shop", "the-spare-parts-shops-own-secret");
    order(somebody(), timeline.now().plusSeconds(60), true);
    for (var today = day; !today.isAfter(end); today = today.plusDays(1)) {
      if (luck.chance(0.5)) {
        timeline.at(Hours.awake(today, luck), () -> lead(somebody()));
      }
      if (luck.chance(0.7)) {
        order(somebody(), Hours.awake(today, luck), false);
      }
    }
    timeline.at(timeline.end().minus(Duration.ofHours(5)), this::knockWithAWrongKey);
  }

  private Persona somebody() {
    return population.somebody(LEAD_FORM, Fate.CURIOUS);
  }

  private void lead(Persona who) {
    var made = Objects.requireNonNull(google);
    var body =
        """
        {"lead_id": "HI-LEAD-%05d", "google_key": "%s", "form_id": 349080077126, "campaign_id": 23729418209,
         "adgroup_id": 195583084496, "gcl_id": "Cj0-%s", "api_version": "1.0", "user_column_data": [
           {"column_id": "FULL_NAME", "string_value": "%s"}, {"column_id": "WORK_EMAIL", "string_value": "%s"},
           {"column_id": "COMPANY_NAME", "string_value": "%s"},
           {"column_name": "How many sites do you run?", "column_id": "how_many_sites", "string_value": "%d"}]}
        """
            .formatted(
                ++number,
                made.secret().value(),
                Long.toString(who.luck().bits(), 36),
                name(who),
                who.email(),
                who.firm() == null ? "" : who.firm(),
                who.luck().between(1, 12));
    send(made, "", body);
    enter(who);
  }

  /** Some send a part back, and a few all of it. */
  private void order(Persona who, Instant at, boolean test) {
    var order = 1_000 + ++number;
    var pieces = who.luck().between(1, 6);
    timeline.at(
        at,
        () -> {
          tell("orders/create", order, who, pieces, test ? "\"test\": true," : "");
          if (!test) {
            enter(who);
          }
        });
    if (who.luck().chance(0.15)) {
      timeline.at(at.plus(Duration.ofDays(3)), () -> refund(order));
    } else if (who.luck().chance(0.06)) {
      timeline.at(
          at.plus(Duration.ofHours(4)),
          () ->
              tell(
                  "orders/cancelled",
                  order,
                  who,
                  pieces,
                  "\"cancelled_at\": \"%s\",".formatted(timeline.now())));
    }
  }

  private void tell(String topic, int order, Persona who, int pieces, String more) {
    var body =
        """
        {"id": %d, "name": "#%d", "email": "%s", "total_price": "%d.80", "currency": "%s", %s "updated_at": "%s",
         "landing_site": "/?utm_source=google&utm_medium=cpc&utm_campaign=shop-starter-kits",
         "order_status_url": "https://parts.halden.example/orders", "customer": {"id": %d, "first_name": "%s"},
         "line_items": [{"title": "Probe for freezers", "sku": "HP-20", "quantity": %d, "price": "29.80"}]}
        """
            .formatted(
                5_820_982_911_946_000L + order,
                order,
                who.email(),
                pieces * 29,
                who.country().currency(),
                more,
                timeline.now(),
                7_115_310_627_314_000L + order,
                who.firstName(),
                pieces);
    send(Objects.requireNonNull(shop), topic, body);
  }

  private void refund(int order) {
    var body =
        """
        {"id": %d, "order_id": %d, "created_at": "%s",
         "transactions": [{"kind": "refund", "status": "success", "amount": "14.90"}]}
        """
            .formatted(
                890_088_186_047_000L + order, 5_820_982_911_946_000L + order, timeline.now());
    send(Objects.requireNonNull(shop), "refunds/create", body);
  }

  private void knockWithAWrongKey() {
    var made = Objects.requireNonNull(google);
    var body = "{\"lead_id\": \"X\", \"google_key\": \"copied-from-another-form\"}";
    reception.receive(made.kind(), made.id(), new Knock(bytes(body), Map.of(), null));
  }

  private void send(Connectors.Made to, String topic, String body) {
    var headers =
        Map.of("X-Shopify-Topic", topic, "X-Shopify-Hmac-Sha256", to.signature(bytes(body)));
    var answer = reception.receive(to.kind(), to.id(), new Knock(bytes(body), headers, null));
    if (answer.status() != 200) {
      throw new IllegalStateException("%s was refused: %s".formatted(body, answer));
    }
  }

  private void enter(Persona who) {
    register.enter(people.byEmail(who.email()).orElseThrow(), who);
  }

  private static String name(Persona who) {
    return who.firstName() + " " + who.profile().get(ProfileField.LAST_NAME);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
