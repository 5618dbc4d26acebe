package tandem.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Administering;
import tandem.outbox.OutboxQueries.Mailing;
import tandem.web.BadValue;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Slice;

/** Mails for programs. */
@RestController
@RequestMapping("/api/v1/outbox")
@Administering
class OutboxApi {

  private final OutboxQueries queries;

  OutboxApi(OutboxQueries queries) {
    this.queries = queries;
  }

  /** Without what they say, which {@link #one} tells. */
  @GetMapping
  Slice<Mailing> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    var chosen = MailState.ofKey(state);
    if (state != null && chosen == null) {
      throw new BadValue(
          "state must be one of kept, waiting, sending, sent, failed, unclear, dropped");
    }
    return queries.mails(chosen, after, limit);
  }

  @GetMapping("/{mail}")
  Mailing one(@PathVariable UUID mail) {
    return queries.find(mail).orElseThrow(() -> new NotFound("mail"));
  }
}
