package tandem.capture.builder;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.capture.form.Definition;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.journal.Kind;
import tandem.platform.Refusal;
import tandem.web.BadValue;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Forms for programs. */
@RestController
@RequestMapping("/api/v1/forms")
@Marketing
class FormsApi {

  private final FormStore store;
  private final FormQueries queries;
  private final FormNumbers numbers;
  private final SubmissionQueries submissions;
  private final FormPages pages;
  private final Clock clock;

  FormsApi(
      FormStore store,
      FormQueries queries,
      FormNumbers numbers,
      SubmissionQueries submissions,
      FormPages pages,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.numbers = numbers;
    this.submissions = submissions;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param slug may be left out; cannot change later
   */
  record Wanted(
      @Nullable String name,
      @Nullable String slug,
      @Nullable String kind,
      @Nullable Definition definition) {

    FormDraft draft() {
      return new FormDraft(
          name == null ? "" : name,
          slug == null ? "" : slug,
          kind == null ? Kind.FORM_SUBMITTED.name() : kind,
          definition == null ? FormDraft.NEW.definition() : definition);
    }
  }

  record Told(
      UUID id,
      String slug,
      String name,
      Kind kind,
      int version,
      Definition definition,
      Instant createdAt,
      @Nullable Instant closedAt) {

    static Told of(Form form) {
      return new Told(
          form.id(),
          form.slug(),
          form.name(),
          form.kind(),
          form.version(),
          form.definition(),
          form.createdAt(),
          form.closedAt());
    }
  }

  @GetMapping
  Slice<Told> list() {
    return new Slice<>(queries.forms().stream().map(row -> Told.of(row.form())).toList(), null);
  }

  @GetMapping("/{form}")
  Told one(@PathVariable UUID form) {
    return Told.of(find(form));
  }

  @PostMapping
  ResponseEntity<?> create(@RequestBody Wanted wanted) {
    var draft = wanted.draft();
    var refusals = draft.refusals(true, pages::isDeliverable);
    if (!refusals.isEmpty()) {
      return refused(refusals);
    }
    var form = draft.form(null, clock.instant());
    return store.add(form)
        ? ResponseEntity.created(URI.create("/api/v1/forms/" + form.id())).body(one(form.id()))
        : Problems.conflict("Another form has this address. Choose a different slug.");
  }

  /** Makes a new version. */
  @PutMapping("/{form}")
  ResponseEntity<?> change(@PathVariable UUID form, @RequestBody Wanted wanted) {
    var old = find(form);
    var draft = wanted.draft();
    var refusals = draft.refusals(false, pages::isDeliverable);
    if (!refusals.isEmpty()) {
      return refused(refusals);
    }
    store.change(draft.form(old, clock.instant()), clock.instant());
    return ResponseEntity.ok(one(form));
  }

  /**
   * @param days how far back, 1 to 3650
   */
  @GetMapping("/{form}/statistics")
  FormNumbers.Numbers statistics(
      @PathVariable UUID form, @RequestParam(defaultValue = "30") int days) {
    if (days < 1 || days > 3650) {
      throw new BadValue("days must be a number from 1 to 3650");
    }
    return numbers.numbers(find(form).id(), clock.instant().minus(Duration.ofDays(days)));
  }

  /**
   * @param state taken, pending, quarantined or discarded; all where it is left out
   */
  @GetMapping("/{form}/submissions")
  Slice<SubmissionQueries.Sent> submissions(
      @PathVariable UUID form,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    var chosen = SubmissionsController.state(state);
    if (state != null && chosen == null) {
      throw new BadValue("state must be taken, pending, quarantined or discarded");
    }
    return submissions.of(find(form).id(), chosen, after, limit);
  }

  private static ResponseEntity<Object> refused(List<Refusal> refusals) {
    return Problems.refused(refusals);
  }

  private Form find(UUID id) {
    var form = store.find(id);
    if (form == null) {
      throw new NotFound("form");
    }
    return form;
  }
}
