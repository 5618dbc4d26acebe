package tandem.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;
import tandem.access.Everyone;
import tandem.access.UserId;

/** Something to ask, where a test is about the asking. */
@RestController
class Probe {

  record Thing(
      @Nullable String name, @Nullable Integer size, @Nullable LocalDate day, List<Thing> parts) {}

  @Everyone
  @PostMapping("/api/v1/probe")
  Thing take(@RequestBody Thing thing) {
    return thing;
  }

  @Everyone
  @GetMapping("/api/v1/probe/{user}")
  String read(
      @PathVariable UserId user,
      @RequestParam(defaultValue = "50") Limit limit,
      @RequestParam(required = false) @Nullable Cursor after) {
    return user + " " + limit.value() + " " + (after == null ? "" : after.text(0));
  }

  @Anybody
  @PostMapping("/v1/probe")
  String track(@RequestBody String body) {
    return "took " + body.length();
  }

  @Everyone
  @RequestMapping({"/probe/broken", "/api/v1/broken"})
  String broken() {
    throw new IllegalStateException("a secret of the inside");
  }
}
