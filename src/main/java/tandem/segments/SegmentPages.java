package tandem.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.segments.page.SegmentsPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Words;

/** Makes the pages on which segments and their people are looked at. */
@Component
class SegmentPages {

  private static final Limit A_PAGE = new Limit(50);
  private static final Limit LATEST = new Limit(10);

  private final Segments segments;
  private final MemberQueries members;
  private final Vocabularies vocabularies;
  private final PersonQueries people;
  private final Why why;
  private final Clock clock;

  SegmentPages(
      Segments segments,
      MemberQueries members,
      Vocabularies vocabularies,
      PersonQueries people,
      Why why,
      Clock clock) {
    this.segments = segments;
    this.members = members;
    this.vocabularies = vocabularies;
    this.people = people;
    this.why = why;
    this.clock = clock;
  }

  static boolean mayChange(Caller caller) {
    return caller.role() != Role.SALESPERSON;
  }

  SegmentsPage all(Caller caller) {
    var all = segments.all();
    var words = new ConditionWords(vocabularies.now());
    var now = clock.instant();
    return new SegmentsPage(
        all.isEmpty()
            ? "Who are these people? A segment answers at every moment."
            : Words.counted(all.size(), "segment or list", "segments and lists"),
        all.stream().map(segment -> row(segment, words, now)).toList(),
        mayChange(caller));
  }

  private static SegmentsPage.Row row(Segment segment, ConditionWords words, Instant now) {
    return new SegmentsPage.Row(
        "/segments/" + segment.id(),
        segment.name(),
        words(segment, words),
        Words.count(segment.members()),
        segment.isList(),
        segment.state() == Segment.State.FILLING,
        segment.broken(),
        Words.moment(segment.changedAt(), now));
  }

  private static String words(Segment segment, ConditionWords words) {
    var condition = segment.condition();
    return condition == null ? "A list kept by hand" : words.of(condition);
  }

  SegmentsPage.One one(
      Segment segment,
      @Nullable Cursor after,
      Caller caller,
      @Nullable String email,
      Refusals refusals) {
    var now = clock.instant();
    var here = "/segments/" + segment.id();
    var slice = members.members(segment.id(), after, A_PAGE);
    return new SegmentsPage.One(
        here,
        segment.name(),
        Words.counted(segment.members(), "person", "people")
            + ": "
            + words(segment, new ConditionWords(vocabularies.now())),
        segment.isList(),
        segment.state() == Segment.State.FILLING,
        segment.broken(),
        slice.items().stream().map(member -> member(member, here, now)).toList(),
        slice.next() == null ? null : here + "?after=" + slice.next(),
        segments.uses(segment.id()).stream()
            .map(use -> new SegmentsPage.Link(use.words(), use.href()))
            .toList(),
        members.moves(segment.id(), null, LATEST).items().stream()
            .map(move -> move(move, now))
            .toList(),
        "/people?segment=" + segment.id(),
        mayChange(caller),
        email,
        refusals);
  }

  private static SegmentsPage.Member member(MemberQueries.Member member, String here, Instant now) {
    var under = member.jobTitle() == null ? member.company() : member.jobTitle();
    return new SegmentsPage.Member(
        "/people/" + member.person(),
        member.name(),
        under,
        member.company() == null ? Words.NOTHING : member.company(),
        Words.moment(member.since(), now),
        here + "/people/" + member.person(),
        here + "/people/" + member.person() + "/removal");
  }

  private static SegmentsPage.Move move(MemberQueries.Move move, Instant now) {
    return new SegmentsPage.Move(
        "/people/" + move.person(),
        move.name(),
        move.entered(),
        move.cause(),
        Words.moment(move.at(), now));
  }

  SegmentsPage.Why why(Segment segment, PersonId person) {
    var now = clock.instant();
    PersonFacts facts = people.find(person, now).orElseThrow(() -> new NotFound("person"));
    var condition = segment.condition();
    var in = members.belongs(segment.id(), person);
    return new SegmentsPage.Why(
        segment.name(),
        "/segments/" + segment.id(),
        facts.name(),
        "/people/" + person,
        in,
        segment.broken(),
        condition == null
            ? new SegmentsPage.Because("Was put on the list by hand", in, null, List.of())
            : because(why.of(condition, person, now)));
  }

  private static SegmentsPage.Because because(Reason reason) {
    return new SegmentsPage.Because(
        reason.words(),
        reason.holds(),
        reason.fact(),
        reason.parts().stream().map(SegmentPages::because).toList());
  }
}
