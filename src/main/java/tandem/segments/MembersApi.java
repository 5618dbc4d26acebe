package tandem.segments;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** The people of segments and lists, for programs. */
@RestController
@RequestMapping("/api/v1/segments/{segment}")
@Everyone
class MembersApi {

  private static final int MOST = 10_000;

  private final Segments segments;
  private final Lists lists;
  private final MemberQueries members;
  private final People people;
  private final Why why;
  private final Clock clock;

  MembersApi(
      Segments segments, Lists lists, MemberQueries members, People people, Why why, Clock clock) {
    this.segments = segments;
    this.lists = lists;
    this.members = members;
    this.people = people;
    this.why = why;
    this.clock = clock;
  }

  /**
   * @param people ids
   */
  record Added(@Nullable List<@Nullable String> people) {}

  /**
   * @param added how many were not on the list before
   */
  record Addition(int added) {}

  /**
   * @param in whether the person belongs to it
   * @param because part by part; null for a list
   */
  record Answer(boolean in, @Nullable Reason because) {}

  @GetMapping("/people")
  Slice<MemberQueries.Member> people(
      @PathVariable SegmentId segment,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return members.members(find(segment).id(), after, limit);
  }

  /** Who entered and who left, the latest first. */
  @GetMapping("/moves")
  Slice<MemberQueries.Move> moves(
      @PathVariable SegmentId segment,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return members.moves(find(segment).id(), after, limit);
  }

  @GetMapping("/people/{person}")
  Answer why(@PathVariable SegmentId segment, @PathVariable PersonId person) {
    var condition = find(segment).condition();
    if (people.find(person).isEmpty()) {
      throw new NotFound("person");
    }
    return new Answer(
        members.belongs(segment, person),
        condition == null ? null : why.of(condition, person, clock.instant()));
  }

  /** Puts people on a list; those who are no more are passed over. */
  @PostMapping("/people")
  @Marketing
  ResponseEntity<Object> add(
      @PathVariable SegmentId segment,
      @RequestBody Added told,
      @AuthenticationPrincipal Caller caller) {
    if (!find(segment).isList()) {
      return Problems.conflict("A segment follows its condition; only lists are filled by hand.");
    }
    if (told.people() == null || told.people().isEmpty() || told.people().size() > MOST) {
      return Problems.refused("people", "must be a list of 1 to 10000 ids");
    }
    var ids = new LinkedHashSet<PersonId>();
    for (var i = 0; i < told.people().size(); i++) {
      var id = id(told.people().get(i));
      if (id == null) {
        return Problems.refused("people[" + i + "]", "must be the id of a person");
      }
      ids.add(id);
    }
    var came = lists.add(segment, ids, "Added over the API by " + caller.name());
    return ResponseEntity.ok(new Addition(came.size()));
  }

  @DeleteMapping("/people/{person}")
  @Marketing
  ResponseEntity<Object> takeAway(
      @PathVariable SegmentId segment,
      @PathVariable PersonId person,
      @AuthenticationPrincipal Caller caller) {
    if (!find(segment).isList()) {
      return Problems.conflict("A segment follows its condition; only lists are emptied by hand.");
    }
    var went =
        lists.takeAway(segment, List.of(person), "Taken away over the API by " + caller.name());
    if (went.isEmpty()) {
      throw new NotFound("person on this list");
    }
    return ResponseEntity.noContent().build();
  }

  private static @Nullable PersonId id(@Nullable String text) {
    try {
      return text == null ? null : new PersonId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Segment find(SegmentId id) {
    return segments.find(id).orElseThrow(() -> new NotFound("segment"));
  }
}
