package tandem.bulk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.PeopleFilter;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Changes to many people, for programs. */
@RestController
@RequestMapping("/api/v1/bulk")
@Marketing
class BulkApi {

  private final Edits edits;
  private final Places places;
  private final Chosen chosen;

  BulkApi(Edits edits, Places places, Chosen chosen) {
    this.edits = edits;
    this.places = places;
    this.chosen = chosen;
  }

  /**
   * What is to be changed, and for whom.
   *
   * @param people their ids; or instead
   * @param filter whom the list of people shows with it
   * @param change owner, source, country, jobTitle, field.KEY, or list
   * @param to what they are given, or the id of the list; null takes away what they have
   */
  record Told(
      @Nullable List<@Nullable String> people,
      @Nullable PeopleFilter filter,
      @Nullable String change,
      @Nullable String to) {}

  /** How far a change is. */
  record Answer(
      EditId id,
      String change,
      @Nullable String to,
      EditState state,
      long people,
      long tried,
      long changed,
      long undone,
      long kept,
      Instant createdAt,
      @Nullable Instant finishedAt) {

    static Answer of(Edit edit) {
      return new Answer(
          edit.id(),
          edit.target().key(),
          edit.value(),
          edit.state(),
          edit.people(),
          edit.tried(),
          edit.changed(),
          edit.undone(),
          edit.kept(),
          edit.createdAt(),
          edit.finishedAt());
    }
  }

  @GetMapping
  Slice<Answer> latest() {
    return new Slice<>(edits.latest().stream().map(Answer::of).toList(), null);
  }

  @GetMapping("/{edit}")
  Answer one(@PathVariable EditId edit) {
    return Answer.of(find(edit));
  }

  /** A job does it; ask for its state at the address given as Location. */
  @PostMapping
  ResponseEntity<Object> begin(@RequestBody Told told, @AuthenticationPrincipal Caller caller) {
    if ((told.people() == null) == (told.filter() == null)) {
      return Problems.refused("people", "or filter has to be given, and not both");
    }
    var persons =
        told.filter() == null
            ? chosen.people(told.people(), false, PeopleFilter.EVERYBODY)
            : chosen.people(null, true, told.filter());
    var tooMany = BulkController.refuse(persons);
    if (tooMany != null) {
      return Problems.refused("people", tooMany);
    }
    return switch (places.read(told.change(), told.to(), caller)) {
      case Places.Put.Refused(var field, var reason) ->
          Problems.refused(field.equals("change") ? "change" : "to", reason);
      case Places.Put.Value put -> {
        var id = edits.begin(put, persons, caller);
        yield ResponseEntity.accepted()
            .location(URI.create("/api/v1/bulk/" + id))
            .body(Answer.of(find(id)));
      }
    };
  }

  /** Whoever was changed by somebody else since keeps that. */
  @PostMapping("/{edit}/undo")
  ResponseEntity<Object> undo(@PathVariable EditId edit, @AuthenticationPrincipal Caller caller) {
    return edits.undo(find(edit), caller)
        ? ResponseEntity.accepted().body(Answer.of(find(edit)))
        : Problems.conflict("The change is not done yet, or taken back already.");
  }

  private Edit find(EditId id) {
    return edits.find(id).orElseThrow(() -> new NotFound("change"));
  }
}
