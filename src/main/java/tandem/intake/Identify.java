package tandem.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.journal.Journal;
import tandem.journal.Visitor;
import tandem.journal.VisitorId;
import tandem.journal.Visitors;
import tandem.people.Claim;
import tandem.people.Identities;
import tandem.people.Phones;

/**
 * Finds out who did it. Strong ids prove a person; without any, it was whoever identified last on
 * that browser. Somebody who identifies takes along what the browser did before anybody was known
 * on it, and only that: a second person on a shared browser begins a history of their own.
 */
@Component
final class Identify implements Step {

  private final Visitors visitors;
  private final Identities identities;
  private final Journal journal;
  private final Phones phones;

  Identify(Visitors visitors, Identities identities, Journal journal, Phones phones) {
    this.visitors = visitors;
    this.identities = identities;
    this.journal = journal;
    this.phones = phones;
  }

  @Override
  public void run(Batch batch) {
    var open = batch.open();
    findVisitors(open, batch);
    open.forEach(taking -> taking.claim = claim(taking));
    findArrivals(open);
    var strong = open.stream().filter(Taking::isStrong).toList();
    if (!strong.isEmpty()) {
      var identification =
          identities.identify(strong.stream().map(Taking::sourced).toList(), batch.now);
      for (int i = 0; i < strong.size(); i++) {
        strong.get(i).person = identification.answers().get(i).person();
        strong.get(i).created = identification.answers().get(i).created();
        strong.get(i).mergedFrom = identification.answers().get(i).mergedFrom();
      }
      batch.changed.putAll(identification.changed());
    }
    settle(open, batch);
  }

  private void findVisitors(List<Taking> open, Batch batch) {
    var keys = open.stream().map(Identify::visitorKey).filter(Objects::nonNull).distinct().toList();
    var found = visitors.findOrAdd(keys, batch.now);
    for (var taking : open) {
      var key = visitorKey(taking);
      taking.visitor = key == null ? null : found.get(key);
    }
  }

  /**
   * What first brought each browser, for whoever identifies first on it; everybody else came anew.
   */
  private static void findArrivals(List<Taking> open) {
    var first = new HashMap<VisitorId, String>();
    var known = new HashSet<VisitorId>();
    for (var taking : open) {
      var own = taking.channel == null ? null : taking.channel.name();
      var visitor = taking.visitor;
      if (visitor == null || visitor.person() != null || known.contains(visitor.id())) {
        taking.broughtBy = own;
        continue;
      }
      var earlier = visitor.firstChannel();
      taking.broughtBy = first.computeIfAbsent(visitor.id(), id -> earlier == null ? own : earlier);
      if (taking.isStrong()) {
        known.add(visitor.id());
      }
    }
  }

  /**
   * Walks through the batch in order: who sits in front of a browser can change from one
   * interaction to the next.
   */
  private void settle(List<Taking> open, Batch batch) {
    var sitting = new HashMap<VisitorId, Visitor.Seat>();
    var settled = new LinkedHashMap<VisitorId, Visitor.Seat>();
    var adopted = new LinkedHashMap<VisitorId, Visitor.Seat>();
    var unknown = new HashMap<VisitorId, List<Taking>>();
    for (var taking : open) {
      var visitor = taking.visitor;
      if (visitor == null) {
        continue;
      }
      var before = sitting.getOrDefault(visitor.id(), visitor.seat());
      if (taking.person == null) {
        if (before == null) {
          unknown.computeIfAbsent(visitor.id(), id -> new ArrayList<>()).add(taking);
        } else {
          sit(taking, before);
        }
        continue;
      }
      var seat = new Visitor.Seat(taking.person, taking.mergedFrom);
      if (!seat.equals(before)) {
        sitting.put(visitor.id(), seat);
        settled.put(visitor.id(), seat);
        if (before == null) {
          adopted.put(visitor.id(), seat);
          unknown.getOrDefault(visitor.id(), List.of()).forEach(earlier -> sit(earlier, seat));
        }
      }
    }
    visitors.settle(settled);
    batch.grown.addAll(journal.adopt(adopted));
    journal.noteAdopted(adopted);
  }

  private static void sit(Taking taking, Visitor.Seat seat) {
    taking.person = seat.person();
    taking.mergedFrom = seat.mergedFrom();
  }

  private static Visitors.@Nullable Key visitorKey(Taking taking) {
    var name = taking.told.who().anonymousId();
    return name == null ? null : new Visitors.Key(taking.told.door(), name);
  }

  private Claim claim(Taking taking) {
    var who = taking.told.who();
    return new Claim(
        who.externalId(),
        who.formerId(),
        phones.understood(who.profile()),
        taking.told.occurredAt());
  }
}
