package tandem.capture;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads calls of Segment's HTTP tracking API. Gathers what is wrong rather than stopping at the
 * first mistake.
 */
final class SegmentReader {

  private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {};
  private static final int LONGEST_ID = 255;
  private static final String ORDER = "order:";

  private final JsonMapper json;
  private final UUID door;
  private final @Nullable String browser;
  private final Supplier<String> currency;
  private final Instant now;

  /**
   * @param door the source that sends
   * @param browser what the sender calls itself, where it is the person's own browser
   * @param currency what amounts without one are taken for
   */
  SegmentReader(
      JsonMapper json,
      UUID door,
      @Nullable String browser,
      Supplier<String> currency,
      Instant now) {
    this.json = json;
    this.door = door;
    this.browser = browser;
    this.currency = currency;
    this.now = now;
  }

  /**
   * Reads a call.
   *
   * @param type track, identify, page, screen, group or alias
   * @param common the context of the whole batch, over which the call's own is laid
   * @return null where it has mistakes
   */
  @Nullable Interaction read(String type, JsonNode call, JsonNode common, Mistakes mistakes) {
    var before = mistakes.count();
    var properties =
        type.equals("group") ? group(call, mistakes) : object("properties", call, mistakes);
    var context = over(common, object("context", call, mistakes));
    var kind = kind(type, call, mistakes);
    var who = who(type, call, context, mistakes);
    var amount =
        kind == Kind.PURCHASED || kind == Kind.REFUNDED
            ? SegmentOrder.amount(properties, currency, mistakes.below("properties"))
            : null;
    if (kind == Kind.REFUNDED && amount == null) {
      mistakes.add("properties.total", "is missing: say how much was given back");
    }
    var occurredAt = SegmentTime.read(call, now, mistakes);
    if (kind == null || mistakes.count() > before) {
      return null;
    }
    return new Interaction(
        door,
        messageId(kind, call, properties),
        kind,
        name(kind, call, properties),
        occurredAt,
        who,
        SegmentTouch.read(context, properties, browser),
        amount,
        kept(kind, properties));
  }

  /** What was told; what was given back names its purchase as well. */
  private Map<String, Object> kept(Kind kind, JsonNode properties) {
    if (!properties.isObject()) {
      return Map.of();
    }
    var told = json.convertValue(properties, ANYTHING);
    var order = SegmentTouch.text(properties.path("order_id"));
    if (kind == Kind.REFUNDED && order != null) {
      told.put(Kind.PURCHASE, ORDER + order);
    }
    return told;
  }

  private static @Nullable Kind kind(String type, JsonNode call, Mistakes mistakes) {
    return switch (type) {
      case "page", "screen" -> Kind.PAGE_VIEWED;
      case "identify", "group", "alias" -> Kind.IDENTIFIED;
      case "track" -> {
        var event = call.path("event");
        if (event.isString() && !event.asString().isBlank()) {
          yield SegmentKinds.of(event.asString());
        }
        mistakes.add("event", "is missing: say what happened, such as \"Order Completed\"");
        yield null;
      }
      default -> {
        mistakes.add("type", "is not one of track, identify, page, screen, group, alias");
        yield null;
      }
    };
  }

  private static @Nullable String name(Kind kind, JsonNode call, JsonNode properties) {
    if (kind == Kind.PAGE_VIEWED && !call.has("event")) {
      var name = SegmentTouch.text(call.path("name"));
      return name == null ? SegmentTouch.text(properties.path("title")) : name;
    }
    return SegmentTouch.text(call.path("event"));
  }

  /** An order is one purchase, however often and from wherever it is told. */
  private static String messageId(Kind kind, JsonNode call, JsonNode properties) {
    var order = SegmentTouch.text(properties.path("order_id"));
    if (kind == Kind.PURCHASED && order != null) {
      return ORDER + order;
    }
    var given = SegmentTouch.text(call.path("messageId"));
    return given == null ? Ids.next().toString() : given;
  }

  /** A group is what we call a company; what else is told about it is kept as it came. */
  private JsonNode group(JsonNode call, Mistakes mistakes) {
    if (identifier("groupId", call, mistakes) == null) {
      mistakes.add("groupId", "is missing: give the id of the group");
    }
    var told = json.createObjectNode();
    told.set("groupId", call.path("groupId"));
    object("traits", call, mistakes).properties().forEach(t -> told.set(t.getKey(), t.getValue()));
    return told;
  }

  private static Who who(String type, JsonNode call, JsonNode context, Mistakes mistakes) {
    var userId = identifier("userId", call, mistakes);
    var anonymousId = identifier("anonymousId", call, mistakes);
    if (userId == null && anonymousId == null) {
      mistakes.add("userId", "is missing: give a userId or an anonymousId");
    }
    var profile = Profile.builder();
    SegmentTraits.read(context.path("traits"), profile);
    if (type.equals("group")) {
      profile.say(ProfileField.COMPANY, SegmentTouch.text(call.path("traits").path("name")));
    } else {
      SegmentTraits.read(object("traits", call, mistakes), profile);
    }
    var traits = mistakes.below("traits");
    profile.refusals().forEach(refusal -> traits.add(refusal.field(), refusal.reason()));
    var said = withAddressFrom(userId, profile.build());
    if (!type.equals("alias")) {
      return new Who(anonymousId, userId, said);
    }
    var former = identifier("previousId", call, mistakes);
    if (former == null) {
      mistakes.add("previousId", "is missing: give the id that this person had before");
    }
    return new Who(anonymousId == null ? former : anonymousId, userId, former, said);
  }

  /** Many senders use the address as the user's id. */
  private static Profile withAddressFrom(@Nullable String userId, Profile profile) {
    if (userId == null || profile.get(ProfileField.EMAIL) != null) {
      return profile;
    }
    var address = Profile.builder().say(ProfileField.EMAIL, userId).build().get(ProfileField.EMAIL);
    return address == null ? profile : profile.orElse(ProfileField.EMAIL, address);
  }

  private static @Nullable String identifier(String field, JsonNode call, Mistakes mistakes) {
    var node = call.path(field);
    if (node.isContainer() || node.isBoolean()) {
      mistakes.add(field, "has to be text");
      return null;
    }
    var text = SegmentTouch.text(node);
    if (text != null && (text.length() > LONGEST_ID || text.indexOf('\0') >= 0)) {
      mistakes.add(field, "is longer than 255 characters or contains a NUL character");
    }
    return text == null ? null : text.strip();
  }

  private static JsonNode object(String field, JsonNode call, Mistakes mistakes) {
    var node = call.path(field);
    if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
      mistakes.add(field, "has to be a JSON object");
    }
    return node;
  }

  private JsonNode over(JsonNode common, JsonNode own) {
    if (!common.isObject()) {
      return own;
    }
    var both = json.createObjectNode();
    common.properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
    own.properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
    return both;
  }
}
