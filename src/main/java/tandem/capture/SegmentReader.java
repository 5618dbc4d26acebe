package tandem.capture;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one call of Segment's HTTP tracking API. Collects what is wrong with it rather than
 * stopping at the first.
 */
final class SegmentReader {

  private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {};
  private static final Pattern ISO_CURRENCY = Pattern.compile("[A-Z]{3}");

  private final JsonMapper json;
  private final UUID door;
  private final Supplier<String> currency;
  private final Instant now;
  private final List<Refusal> refusals = new ArrayList<>();

  /**
   * @param door the source that sends
   * @param currency what amounts without one are taken for
   */
  SegmentReader(JsonMapper json, UUID door, Supplier<String> currency, Instant now) {
    this.json = json;
    this.door = door;
    this.currency = currency;
    this.now = now;
  }

  /** What was wrong so far; fields are paths such as {@code batch[2].userId}. */
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /**
   * Reads a call.
   *
   * @param type track, identify or page
   * @param path where the call stands in the body: empty, or such as {@code batch[2].}
   * @param outer the context of the whole batch, which the call's own is laid over
   * @return null where it is refused
   */
  @Nullable Interaction read(String type, JsonNode call, JsonNode outer, String path) {
    var before = refusals.size();
    if (!call.isObject()) {
      refuse(path.isEmpty() ? "" : path.substring(0, path.length() - 1), "has to be a JSON object");
      return null;
    }
    var context = new Layers(call.path("context"), outer);
    var properties = call.path("properties");
    checkObject(path + "properties", properties);
    checkObject(path + "traits", call.path("traits"));
    checkObject(path + "context", call.path("context"));
    var userId = identifier(path + "userId", call.path("userId"));
    var anonymousId = identifier(path + "anonymousId", call.path("anonymousId"));
    if (userId == null && anonymousId == null) {
      refuse(path + "userId", "is missing: give a userId or an anonymousId");
    }
    var kind = kind(type, call, path);
    var name = name(type, call);
    var amount = kind == Kind.PURCHASED ? amount(properties, path) : null;
    var who =
        new Who(
            anonymousId, userId, profile(userId, call.path("traits"), context.at("traits"), path));
    var occurredAt = time(call, path);
    if (refusals.size() > before || kind == null) {
      return null;
    }
    var touch = SegmentTouch.read(context.whole(json), properties);
    return new Interaction(
        door,
        messageId(kind, call, properties),
        kind,
        name,
        occurredAt,
        who,
        touch,
        amount,
        map(properties));
  }

  /** The call's own context first, then the batch's. */
  private record Layers(JsonNode inner, JsonNode outer) {

    JsonNode at(String field) {
      return inner.has(field) ? inner.path(field) : outer.path(field);
    }

    JsonNode whole(JsonMapper json) {
      if (!outer.isObject()) {
        return inner;
      }
      var whole = json.createObjectNode();
      outer.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
      inner.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
      return whole;
    }
  }

  private @Nullable Kind kind(String type, JsonNode call, String path) {
    return switch (type) {
      case "page" -> Kind.PAGE_VIEWED;
      case "identify" -> Kind.IDENTIFIED;
      case "track" -> {
        var event = call.path("event");
        if (!event.isString() || event.asString().isBlank()) {
          refuse(path + "event", "is missing: say what happened, such as \"Order Completed\"");
          yield null;
        }
        yield SegmentKinds.of(event.asString());
      }
      default -> {
        refuse(path + "type", "is not one of track, identify, page");
        yield null;
      }
    };
  }

  private static @Nullable String name(String type, JsonNode call) {
    return switch (type) {
      case "track" -> SegmentTouch.text(call.path("event"));
      case "page" -> {
        var name = SegmentTouch.text(call.path("name"));
        yield name == null ? SegmentTouch.text(call.path("properties").path("title")) : name;
      }
      default -> null;
    };
  }

  /** An order is one purchase, however often and from wherever it is told. */
  private static String messageId(Kind kind, JsonNode call, JsonNode properties) {
    var order = SegmentTouch.text(properties.path("order_id"));
    if (kind == Kind.PURCHASED && order != null) {
      return "order:" + order;
    }
    var given = SegmentTouch.text(call.path("messageId"));
    return given == null ? Ids.next().toString() : given;
  }

  private Profile profile(
      @Nullable String userId, JsonNode traits, JsonNode contextTraits, String path) {
    var profile = Profile.builder();
    SegmentTraits.read(contextTraits, profile);
    SegmentTraits.read(traits, profile);
    for (var refusal : profile.refusals()) {
      refuse(path + "traits." + refusal.field(), refusal.reason());
    }
    if (userId != null && userId.contains("@") && profile.build().get(ProfileField.EMAIL) == null) {
      var address = Profile.builder().say(ProfileField.EMAIL, userId);
      if (address.refusals().isEmpty()) {
        profile.say(ProfileField.EMAIL, userId);
      }
    }
    return profile.build();
  }

  private @Nullable Money amount(JsonNode properties, String path) {
    for (var field : List.of("revenue", "total", "value")) {
      var node = properties.path(field);
      if (node.isMissingNode() || node.isNull()) {
        continue;
      }
      try {
        var amount = new BigDecimal(node.asString().strip());
        if (amount.signum() < 0 || amount.precision() - amount.scale() > 13) {
          refuse(path + "properties." + field, "has to be between 0 and 9,999,999,999,999");
        }
        return new Money(amount, currency(properties, path));
      } catch (NumberFormatException e) {
        refuse(path + "properties." + field, "is not a number");
        return null;
      }
    }
    return null;
  }

  private String currency(JsonNode properties, String path) {
    var given = SegmentTouch.text(properties.path("currency"));
    if (given != null && !ISO_CURRENCY.matcher(given).matches()) {
      refuse(
          path + "properties.currency",
          "is not a currency code of three capital letters, such as EUR");
    }
    return given == null ? currency.get() : given;
  }

  /**
   * When it happened. A sender whose clock is wrong tells the same wrong time in sentAt, so the
   * difference of the two is right. Nothing happens in the future.
   */
  private Instant time(JsonNode call, String path) {
    var told = instant(call.path("timestamp"), path + "timestamp");
    var sent = instant(call.path("sentAt"), path + "sentAt");
    var time = told == null ? now : sent == null ? told : now.minus(Duration.between(told, sent));
    return time.isAfter(now) ? now : time;
  }

  private @Nullable Instant instant(JsonNode node, String field) {
    var text = SegmentTouch.text(node);
    if (text == null) {
      return null;
    }
    try {
      var time = OffsetDateTime.parse(text);
      if (time.getYear() < 1970 || time.getYear() > 2200) {
        refuse(field, "is not a time of our days");
        return null;
      }
      return time.toInstant();
    } catch (DateTimeParseException e) {
      refuse(field, "is not a time in ISO 8601, such as 2026-03-01T09:30:00Z");
      return null;
    }
  }

  private @Nullable String identifier(String field, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isContainer() || node.isBoolean()) {
      refuse(field, "has to be text");
      return null;
    }
    var text = node.asString().strip();
    if (text.length() > 255 || text.indexOf('\0') >= 0) {
      refuse(field, "is longer than 255 characters or contains a NUL character");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private void checkObject(String field, JsonNode node) {
    if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
      refuse(field, "has to be a JSON object");
    }
  }

  private Map<String, Object> map(JsonNode node) {
    return node.isObject() ? json.convertValue(node, ANYTHING) : Map.of();
  }

  private void refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
  }
}
