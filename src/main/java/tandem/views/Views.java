package tandem.views;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Caller;
import tandem.platform.Refusal;
import tandem.web.NotFound;

/** The saved views of all lists. */
@Service
public class Views {

  /** Nobody finds anything among more. */
  private static final int MOST = 200;

  private final ViewStore store;
  private final Map<String, ViewedList> lists;
  private final Clock clock;

  Views(ViewStore store, List<ViewedList> lists, Clock clock) {
    this.store = store;
    this.lists = lists.stream().collect(Collectors.toMap(ViewedList::key, Function.identity()));
    this.clock = clock;
  }

  /** What became of a view that somebody wants to keep. */
  sealed interface Saved {
    record As(SavedView view) implements Saved {}

    record Refused(List<Refusal> refusals) implements Saved {}
  }

  /**
   * The views of a list, to be shown above it.
   *
   * @param query of the list as it is seen now
   */
  public ViewBar bar(ViewedList list, String query, Caller caller) {
    var now = ViewQuery.normal(query, list.parameters());
    var entries =
        store.seenBy(caller.id(), list.key()).stream()
            .map(
                view ->
                    new ViewBar.Entry(
                        view.name(),
                        list.href(view.query()),
                        view.owner().equals(caller.id()) ? null : view.ownerName(),
                        view.shared(),
                        view.isChangedBy(caller) ? "/views/" + view.id() : null,
                        view.query().equals(now)))
            .toList();
    return new ViewBar(list.key(), now, entries);
  }

  /**
   * @param list null: of all lists
   */
  List<SavedView> seenBy(Caller caller, @Nullable String list) {
    return store.seenBy(caller.id(), list);
  }

  /** Empty also where the caller may not see it. */
  Optional<SavedView> find(ViewId id, Caller caller) {
    return store.find(id).filter(view -> view.isSeenBy(caller));
  }

  /**
   * @throws NotFound where the caller may not even see it
   * @throws AccessDeniedException where it is somebody else's to change
   */
  SavedView changeable(ViewId id, Caller caller) {
    var view = find(id, caller).orElseThrow(() -> new NotFound("view"));
    if (!view.isChangedBy(caller)) {
      throw new AccessDeniedException("Only " + view.ownerName() + " changes this view.");
    }
    return view;
  }

  ViewedList list(SavedView view) {
    return lists.getOrDefault(view.list(), new ViewedList(view.list(), "/", java.util.Set.of()));
  }

  @Transactional
  Saved save(@Nullable String list, ViewDraft draft, Caller caller) {
    var known = list == null ? null : lists.get(list);
    if (known == null) {
      var keys = lists.keySet().stream().sorted().collect(Collectors.joining(", "));
      return refused("list", "must be one of " + keys);
    }
    var refusals = draft.refusals();
    if (!refusals.isEmpty()) {
      return new Saved.Refused(refusals);
    }
    if (store.count(caller.id()) >= MOST) {
      return refused("", "You have %d views already: delete one first.".formatted(MOST));
    }
    return normal(draft, known)
        .<Saved>map(
            normal -> {
              var id = store.save(known.key(), normal, caller.id(), clock.instant());
              return new Saved.As(store.find(id).orElseThrow());
            })
        .orElseGet(Views::noQuery);
  }

  @Transactional
  Saved change(SavedView view, ViewDraft draft) {
    var refusals = draft.refusals();
    if (!refusals.isEmpty()) {
      return new Saved.Refused(refusals);
    }
    if (store.isTaken(view, draft.name())) {
      return refused("name", "is the name of another view");
    }
    return normal(draft, list(view))
        .<Saved>map(
            normal -> {
              store.change(view.id(), normal, clock.instant());
              return new Saved.As(store.find(view.id()).orElseThrow());
            })
        .orElseGet(Views::noQuery);
  }

  /** Empty where its query cannot be read. */
  private static Optional<ViewDraft> normal(ViewDraft draft, ViewedList list) {
    try {
      return Optional.of(draft.with(ViewQuery.normal(draft.query(), list.parameters())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Saved noQuery() {
    return refused("query", "cannot be read: it stands in the list's address behind the ?");
  }

  void remove(SavedView view) {
    store.remove(view.id());
  }

  private static Saved refused(String field, String reason) {
    return new Saved.Refused(List.of(new Refusal(field, reason)));
  }
}
