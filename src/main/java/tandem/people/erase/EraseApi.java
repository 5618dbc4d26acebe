package tandem.people.erase;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Managing;
import tandem.people.PersonId;
import tandem.web.NotFound;

/** Everything about a person, for programs: to be taken along or away. */
@RestController
@Managing
@RequestMapping("/api/v1/people/{person}")
class EraseApi {

  private final Exports exports;
  private final Erasing erasing;
  private final Clock clock;

  EraseApi(Exports exports, Erasing erasing, Clock clock) {
    this.exports = exports;
    this.erasing = erasing;
    this.clock = clock;
  }

  @GetMapping("/everything")
  Map<String, List<Map<String, Object>>> everything(@PathVariable PersonId person) {
    var all = new LinkedHashMap<String, List<Map<String, Object>>>();
    exports
        .of(person)
        .orElseThrow(() -> new NotFound("person"))
        .forEach(kept -> all.put(kept.key(), kept.rows()));
    return all;
  }

  /** Nothing brings it back. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@PathVariable PersonId person) {
    if (!erasing.erase(person, clock.instant())) {
      throw new NotFound("person");
    }
  }
}
