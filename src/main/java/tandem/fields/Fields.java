package tandem.fields;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.platform.Refusal;
import tandem.platform.Settings;

/** The custom fields there are. */
@Service
public class Fields {

  /** A change counts on every node within this time. */
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  /** Each costs an index. */
  private static final int MOST = 100;

  private record Known(Map<String, Field> byKey, String currency, long nanos) {}

  private final FieldStore store;
  private final List<FieldUse> uses;
  private final Settings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private volatile @Nullable Known known;

  Fields(
      FieldStore store,
      List<FieldUse> uses,
      Settings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.uses = uses;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** In the order in which people see them. */
  public List<Field> all() {
    return store.all();
  }

  public Optional<Field> find(FieldId id) {
    return store.find(id);
  }

  /** As they were at most some seconds ago, in the same order: for where much passes by. */
  public Map<String, Field> byKey() {
    return remembered().byKey();
  }

  /**
   * The attributes with every value of a field in the form in which it is kept. What is no value of
   * its field stays as it was told.
   */
  public Map<String, String> canonical(Map<String, String> attributes) {
    var now = remembered();
    var fields = now.byKey();
    if (fields.isEmpty() || attributes.keySet().stream().noneMatch(fields::containsKey)) {
      return attributes;
    }
    var kept = new HashMap<>(attributes);
    kept.replaceAll(
        (key, told) -> {
          var field = fields.get(key);
          return field != null
                  && field.read(told, now.currency()) instanceof Reading.Value(var text)
              ? text
              : told;
        });
    return kept;
  }

  /** Those of the attributes that are no values of their fields; named attributes.key. */
  public List<Refusal> refusals(Map<String, String> attributes) {
    var refusals = new ArrayList<Refusal>();
    for (var field : all()) {
      var told = attributes.get(field.key());
      if (told != null && field.read(told, currency()) instanceof Reading.Refused(var reason)) {
        refusals.add(new Refusal("attributes." + field.key(), reason));
      }
    }
    return refusals;
  }

  /** What uses the field, of all modules. */
  public List<FieldUse.Use> uses(Field field) {
    return uses.stream().flatMap(use -> use.of(field.key()).stream()).toList();
  }

  /**
   * Makes a new field.
   *
   * @return what keeps it from being made
   */
  @Transactional
  public Optional<Refusal> add(Field field) {
    var all = store.all();
    if (all.size() >= MOST) {
      return Optional.of(
          new Refusal("", "There are %d fields already, the most there can be.".formatted(MOST)));
    }
    var taken = labelTaken(all, field);
    if (taken.isPresent()) {
      return taken;
    }
    if (!store.add(field, clock.instant())) {
      return Optional.of(new Refusal("key", "belongs to another field already"));
    }
    changed(field);
    return Optional.empty();
  }

  /** Keeps a new label and new choices; what is kept with people stays as it is. */
  @Transactional
  Optional<Refusal> change(Field field) {
    var taken = labelTaken(store.all(), field);
    if (taken.isEmpty()) {
      store.change(field);
      changed(field);
    }
    return taken;
  }

  /** The values stay with the people, as attributes without a type. */
  @Transactional
  void remove(Field field) {
    store.remove(field.id());
    changed(field);
  }

  private static Optional<Refusal> labelTaken(List<Field> all, Field field) {
    return all.stream()
        .filter(other -> !other.id().equals(field.id()))
        .filter(other -> other.label().equalsIgnoreCase(field.label()))
        .findFirst()
        .map(other -> new Refusal("label", "belongs to another field already"));
  }

  private void changed(Field field) {
    events.publishEvent(new FieldChanged(field.key()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known = null;
          }
        });
  }

  private String currency() {
    return settings.currency();
  }

  private Known remembered() {
    var last = known;
    if (last == null || System.nanoTime() - last.nanos() > REMEMBERED.toNanos()) {
      var byKey = new LinkedHashMap<String, Field>();
      store.all().forEach(field -> byKey.put(field.key(), field));
      last = new Known(Collections.unmodifiableMap(byKey), currency(), System.nanoTime());
      known = last;
    }
    return last;
  }
}
