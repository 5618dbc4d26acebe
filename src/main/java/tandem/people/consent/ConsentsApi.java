package tandem.people.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.PreferenceLinks;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Consents for programs. */
@RestController
class ConsentsApi {

  private static final int LONGEST = 200;

  private final People people;
  private final Consents consents;
  private final ConsentProofs proofs;
  private final PreferenceLinks links;
  private final Clock clock;

  ConsentsApi(
      People people, Consents consents, ConsentProofs proofs, PreferenceLinks links, Clock clock) {
    this.people = people;
    this.consents = consents;
    this.proofs = proofs;
    this.links = links;
    this.clock = clock;
  }

  /**
   * What a person said somewhere else.
   *
   * @param wording what they read, word by word
   * @param source where; without it, the API by its user
   * @param evidence the program's own id of the telling: the same one of the same person again
   *     changes nothing
   * @param at when; without it, now
   */
  record Telling(
      @Nullable String purpose,
      @Nullable String state,
      @Nullable String basis,
      @Nullable String wording,
      @Nullable Integer version,
      @Nullable String source,
      @Nullable String evidence,
      @Nullable String language,
      @Nullable String ip,
      @Nullable Boolean confirmed,
      @Nullable Instant at) {}

  /** Where the person says it themselves: a path below our own address. */
  record PreferenceLink(String path) {}

  @GetMapping("/api/v1/consents")
  @Marketing
  Slice<ConsentProofs.Proof> all(
      @RequestParam(required = false) @Nullable Purpose purpose,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return proofs.list(null, purpose, after, limit);
  }

  @GetMapping("/api/v1/people/{person}/consents")
  @Everyone
  Slice<ConsentProofs.Proof> of(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    require(person);
    return proofs.list(person, null, after, limit);
  }

  @GetMapping("/api/v1/people/{person}/preferences")
  @Marketing
  PreferenceLink link(
      @PathVariable PersonId person, @RequestParam(defaultValue = "en") String lang) {
    require(person);
    return new PreferenceLink(links.path(person, Wording.LANGUAGES.contains(lang) ? lang : "en"));
  }

  @PostMapping("/api/v1/people/{person}/consents")
  @Everyone
  @Transactional
  public ResponseEntity<Object> add(
      @PathVariable PersonId person,
      @RequestBody Telling told,
      @AuthenticationPrincipal Caller caller) {
    require(person);
    var form = new ConsentForm(told.purpose(), told.state(), told.basis(), told.wording());
    var refusals = new ArrayList<Refusal>();
    for (var refusal : form.refusals()) {
      refusals.add(
          refusal.field().equals("reason")
              ? new Refusal("wording", "is missing or longer than 1000 characters")
              : refusal);
    }
    length(refusals, "source", told.source());
    length(refusals, "evidence", told.evidence());
    length(refusals, "language", told.language());
    length(refusals, "ip", told.ip());
    var now = clock.instant();
    if (told.at() != null && told.at().isAfter(now)) {
      refusals.add(new Refusal("at", "lies in the future"));
    }
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var kept =
        consents.keep(
            person, said(person, told, form, caller), told.at() == null ? now : told.at());
    return ResponseEntity.status(kept ? HttpStatus.CREATED : HttpStatus.OK)
        .body(proofs.list(person, form.purposeSaid(), null, new Limit(200)));
  }

  private static Consents.Said said(
      PersonId person, Telling told, ConsentForm form, Caller caller) {
    return new Consents.Said(
        Objects.requireNonNull(form.purposeSaid()),
        form.isGranted(),
        Boolean.TRUE.equals(told.confirmed()),
        told.source() == null ? "API: " + caller.name() : told.source(),
        "api/%s/%s".formatted(person, told.evidence() == null ? Ids.next() : told.evidence()),
        Objects.requireNonNull(told.wording()).strip(),
        told.version() == null ? 1 : told.version(),
        told.language(),
        told.ip(),
        form.basisOrConsent());
  }

  private static void length(List<Refusal> refusals, String field, @Nullable String value) {
    if (value != null && (value.isBlank() || value.length() > LONGEST || value.contains("\0"))) {
      refusals.add(
          new Refusal(field, "is empty, longer than 200 characters or contains a NUL character"));
    }
  }

  private void require(PersonId person) {
    if (people.find(person).isEmpty()) {
      throw new NotFound("person");
    }
  }
}
