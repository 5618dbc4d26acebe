package tandem.capture.connector;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.access.Anybody;
import tandem.web.NotFound;
import tandem.web.Problems;

/** Where other systems call. Who they are is proven by a signature or key, never by a session. */
@RestController
@RequestMapping("/in/{kind}/{connector}")
@Anybody
class DoorController {

  private static final String TOKEN = "token";

  private final Reception reception;
  private final ConnectorStore connectors;

  DoorController(Reception reception, ConnectorStore connectors) {
    this.reception = reception;
    this.connectors = connectors;
  }

  /** Reads the body itself: whatever else reads it first may change a byte of it. */
  @PostMapping
  ResponseEntity<?> receive(
      @PathVariable String kind, @PathVariable ConnectorId connector, HttpServletRequest request)
      throws IOException {
    var knock =
        new Knock(request.getInputStream().readAllBytes(), headers(request), token(request));
    var answer = reception.receive(kind(kind), connector, knock);
    return answer.status() == 200
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("{}")
        : Problems.answer(HttpStatus.valueOf(answer.status()), answer.words());
  }

  /** Meta asks once whether we are who they were told. */
  @GetMapping
  ResponseEntity<?> challenge(
      @PathVariable String kind,
      @PathVariable("connector") ConnectorId id,
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
    var connector = connectors.find(id);
    if (connector == null
        || connector.kind() != kind(kind)
        || connector.kind() != ConnectorKind.META_LEAD_ADS) {
      throw new NotFound("connector");
    }
    var expected = connector.verifyToken();
    var wanted =
        mode.equals("subscribe") && challenge.matches("[\\w.-]{1,200}") && connector.isOpen();
    return wanted && expected != null && expected.is(token)
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
        : Problems.answer(HttpStatus.FORBIDDEN, "The verify token is missing or wrong.");
  }

  private static ConnectorKind kind(String key) {
    var kind = ConnectorKind.ofKey(key);
    if (kind == null) {
      throw new NotFound("connector");
    }
    return kind;
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new HashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.put(name, request.getHeader(name));
    }
    return headers;
  }

  /** Not asked of the request, which would look for it in the body, too. */
  private static @Nullable String token(HttpServletRequest request) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .getFirst(TOKEN);
  }
}
