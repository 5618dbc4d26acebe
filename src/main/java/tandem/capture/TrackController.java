package tandem.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
  private final JsonMapper json;
  private final Settings settings;
  private final Clock clock;

  TrackController(Sources sources, Intake intake, JsonMapper json, Settings settings, Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** Spelt out, since an address without variables is found without trying all the others. */
  @PostMapping({"/v1/track", "/v1/identify", "/v1/page"})
  ResponseEntity<?> one(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody byte[] body) {
    var told = parse(body);
    var source = source(authorization, told);
    if (source.isEmpty()) {
      return WriteKeys.unknown();
    }
    var call = request.getRequestURI().substring("/v1/".length());
    var mistakes = new Mistakes();
    var interaction = reader(source.get()).read(call, told, MissingNode.getInstance(), mistakes);
    if (interaction == null) {
      return Problems.refused(mistakes.all());
    }
    return answer(List.of(intake.take(interaction)));
  }

  @PostMapping("/v1/batch")
  ResponseEntity<?> batch(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody byte[] body) {
    var told = parse(body);
    var source = source(authorization, told);
    if (source.isEmpty()) {
      return WriteKeys.unknown();
    }
    var calls = told.path("batch");
    if (!calls.isArray()) {
      return Problems.refused("batch", "is missing: it has to be a list of calls");
    }
    var mistakes = new Mistakes();
    var interactions = read(reader(source.get()), calls, told.path("context"), mistakes);
    if (mistakes.count() > 0) {
      return Problems.refused(mistakes.all());
    }
    return answer(interactions.isEmpty() ? List.of() : intake.take(interactions));
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

  private static ResponseEntity<?> answer(List<Outcome> outcomes) {
    for (var outcome : outcomes) {
      if (outcome instanceof Outcome.Refused refused) {
        return Problems.refused(refused.refusals());
      }
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(SUCCESS);
  }

  private SegmentReader reader(SourceId source) {
    return new SegmentReader(json, source.value(), settings::currency, clock.instant());
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
  private Optional<SourceId> source(@Nullable String authorization, JsonNode told) {
    var key = WriteKeys.of(authorization);
    return (key == null
            ? Optional.ofNullable(SegmentTouch.text(told.path("writeKey")))
            : Optional.of(key))
        .flatMap(sources::byWriteKey);
  }
}
