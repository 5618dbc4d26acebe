package tandem.views;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Saved views, for programs. */
@RestController
@RequestMapping("/api/v1/views")
@Everyone
class ViewsApi {

  private final Views views;

  ViewsApi(Views views) {
    this.views = views;
  }

  /**
   * @param list which list, such as people; only for a new view
   * @param query as it stands in the list's address: q=…&amp;stage=…&amp;sort=…&amp;columns=…
   */
  record Told(
      @Nullable String list,
      @Nullable String name,
      @Nullable Boolean shared,
      @Nullable String query) {

    ViewDraft draft() {
      return ViewDraft.told(name, Boolean.TRUE.equals(shared), query);
    }
  }

  /**
   * A view.
   *
   * @param href the list as it shows it
   * @param owner the name of whoever saved it
   */
  record Answer(
      ViewId id,
      String list,
      String name,
      boolean shared,
      String query,
      String href,
      String owner) {}

  /** One's own first, then those that others share. */
  @GetMapping
  Slice<Answer> all(
      @RequestParam(required = false) @Nullable String list,
      @AuthenticationPrincipal Caller caller) {
    return new Slice<>(views.seenBy(caller, list).stream().map(this::answer).toList(), null);
  }

  @GetMapping("/{view}")
  Answer one(@PathVariable ViewId view, @AuthenticationPrincipal Caller caller) {
    return answer(find(view, caller));
  }

  /** A view of one's own that has this name already becomes this one. */
  @PostMapping
  ResponseEntity<Object> save(@RequestBody Told told, @AuthenticationPrincipal Caller caller) {
    return switch (views.save(told.list(), told.draft(), caller)) {
      case Views.Saved.As(var view) ->
          ResponseEntity.created(URI.create("/api/v1/views/" + view.id())).body(answer(view));
      case Views.Saved.Refused(var refusals) -> Problems.refused(refusals);
    };
  }

  @PutMapping("/{view}")
  ResponseEntity<Object> change(
      @PathVariable ViewId view, @RequestBody Told told, @AuthenticationPrincipal Caller caller) {
    return switch (views.change(views.changeable(view, caller), told.draft())) {
      case Views.Saved.As(var saved) -> ResponseEntity.ok(answer(saved));
      case Views.Saved.Refused(var refusals) -> Problems.refused(refusals);
    };
  }

  @DeleteMapping("/{view}")
  ResponseEntity<Void> remove(@PathVariable ViewId view, @AuthenticationPrincipal Caller caller) {
    views.remove(views.changeable(view, caller));
    return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
  }

  private Answer answer(SavedView view) {
    return new Answer(
        view.id(),
        view.list(),
        view.name(),
        view.shared(),
        view.query(),
        views.list(view).href(view.query()),
        view.ownerName());
  }

  private SavedView find(ViewId id, Caller caller) {
    return views.find(id, caller).orElseThrow(() -> new NotFound("view"));
  }
}
