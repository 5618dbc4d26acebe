package tandem.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.platform.Settings;
import tandem.web.BadValue;
import tandem.web.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The doors that speak Segment's HTTP tracking API. An answer of success means that the call is
 * durable and scored; a batch is taken whole or not at all.
 */
@RestController
@Anybody
class TrackController {

  private static final String SUCCESS = "{\"success\":true}";

  private final Sources sources;
  private final Intake intake;
  private final Turns turns;
  private final JsonMapper json;
  private final Settings settings;
  private final Clock clock;

  TrackController(
      Sources sources,
      Intake intake,
      Turns turns,
      JsonMapper json,
      Settings settings,
      Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.turns = turns;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** Spelt out, since an address without variables is found without trying all the others. */
  @PostMapping({
    "/v1/track", "/v1/identify", "/v1/page", "/v1/screen", "/v1/group", "/v1/alias",
    "/v1/t", "/v1/i", "/v1/p", "/v1/s", "/v1/g", "/v1/a"
  })
  ResponseEntity<Object> one(HttpServletRequest request, @RequestBody byte[] body) {
    var told = parse(body);
    return sender(request, told)
        .map(sender -> one(SegmentCalls.at(request.getRequestURI()), told, sender, request))
        .orElseGet(WriteKeys::unknown);
  }

  private ResponseEntity<Object> one(
      String call, JsonNode told, Sources.Sender sender, HttpServletRequest request) {
    if (!sender.origins().allow(request.getHeader(HttpHeaders.ORIGIN))) {
      return WriteKeys.elsewhere();
    }
    var mistakes = new Mistakes();
    var interaction = reader(sender, request).read(call, told, MissingNode.getInstance(), mistakes);
    if (interaction == null) {
      return Problems.refused(mistakes.all());
    }
    return answer(List.of(intake.take(interaction)));
  }

  @PostMapping({"/v1/batch", "/v1/b"})
  ResponseEntity<Object> batch(HttpServletRequest request, @RequestBody byte[] body) {
    var told = parse(body);
    return sender(request, told)
        .map(sender -> batch(told, sender, request))
        .orElseGet(WriteKeys::unknown);
  }

  private ResponseEntity<Object> batch(
      JsonNode told, Sources.Sender sender, HttpServletRequest request) {
    if (!sender.origins().allow(request.getHeader(HttpHeaders.ORIGIN))) {
      return WriteKeys.elsewhere();
    }
    var calls = told.path("batch");
    if (!calls.isArray()) {
      return Problems.refused("batch", "is missing: it has to be a list of calls");
    }
    var mistakes = new Mistakes();
    var interactions = read(reader(sender, request), calls, told.path("context"), mistakes);
    if (mistakes.count() > 0) {
      return Problems.refused(mistakes.all());
    }
    return answer(
        interactions.isEmpty()
            ? List.of()
            : turns.take(sender.id().value(), () -> intake.take(interactions)));
  }

  private static List<Interaction> read(
      SegmentReader reader, JsonNode calls, JsonNode context, Mistakes mistakes) {
    var interactions = new ArrayList<Interaction>();
    for (int i = 0; i < calls.size(); i++) {
      var call = calls.get(i);
      var place = "batch[%d]".formatted(i);
      if (!call.isObject()) {
        mistakes.add(place, "has to be a JSON object");
        continue;
      }
      var interaction =
          reader.read(call.path("type").asString(""), call, context, mistakes.below(place));
      if (interaction != null) {
        interactions.add(interaction);
      }
    }
    return interactions;
  }

  private static ResponseEntity<Object> answer(List<Outcome> outcomes) {
    for (var outcome : outcomes) {
      if (outcome instanceof Outcome.Refused refused) {
        return Problems.refused(refused.refusals());
      }
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(SUCCESS);
  }

  private SegmentReader reader(Sources.Sender sender, HttpServletRequest request) {
    return new SegmentReader(
        json,
        sender.id().value(),
        sender.website() ? request.getHeader(HttpHeaders.USER_AGENT) : null,
        settings::currency,
        clock.instant());
  }

  private JsonNode parse(byte[] body) {
    try {
      var told = json.readTree(body);
      if (told.isObject()) {
        return told;
      }
    } catch (JacksonException e) {
      throw new BadValue("The body is not JSON: " + e.getOriginalMessage());
    }
    throw new BadValue("The body has to be one JSON object.");
  }

  /**
   * The key comes as the user name of basic authentication, as a bearer token, or as writeKey in
   * the body.
   */
  private Optional<Sources.Sender> sender(HttpServletRequest request, JsonNode told) {
    var key = WriteKeys.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    return (key == null
            ? Optional.ofNullable(SegmentTouch.text(told.path("writeKey")))
            : Optional.of(key))
        .flatMap(sources::byWriteKey);
  }
}
