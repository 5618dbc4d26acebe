package tandem.campaigns.channel;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** The rules of channels, for programs. */
@RestController
@RequestMapping("/api/v1/channel-rules")
@Marketing
class ChannelRulesApi {

  private final ChannelRules rules;

  ChannelRulesApi(ChannelRules rules) {
    this.rules = rules;
  }

  @GetMapping
  Slice<ChannelRule> list() {
    return new Slice<>(rules.all(), null);
  }

  /** Asked after all others. */
  @PostMapping
  ResponseEntity<Object> add(@RequestBody ChannelRuleForm told) {
    var refusals = told.refusals();
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var rule = told.rule();
    rules.add(rule);
    return ResponseEntity.created(URI.create("/api/v1/channel-rules")).body(rule);
  }

  @DeleteMapping("/{rule}")
  ResponseEntity<Void> remove(@PathVariable UUID rule) {
    if (!rules.remove(rule)) {
      throw new NotFound("rule");
    }
    return ResponseEntity.noContent().build();
  }

  /**
   * What a touch with this address and referrer would be taken for.
   *
   * @param url with its campaign parameters and click ids
   */
  @GetMapping("/verdict")
  Verdict verdict(
      @RequestParam String url, @RequestParam(required = false) @Nullable String referrer) {
    return rules.judge(Arrival.at(url, referrer));
  }
}
