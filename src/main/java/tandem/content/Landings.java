package tandem.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Makes, saves and publishes landing pages. Nothing of what is refused is kept. */
@Component
class Landings {

  private final LandingStore store;
  private final PageForms choices;
  private final JsonMapper json;
  private final Clock clock;

  Landings(LandingStore store, PageForms choices, JsonMapper json, Clock clock) {
    this.store = store;
    this.choices = choices;
    this.json = json;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Result {
    record Done(Landing page) implements Result {}

    record Refused(List<Refusal> refusals) implements Result {
      static Refused because(String field, String reason) {
        return new Refused(List.of(new Refusal(field, reason)));
      }
    }
  }

  /**
   * @param start the key of a {@link Start}, or "blank"
   * @param form the id of a form for its form blocks; "" for none yet
   */
  Result add(String start, String name, String slug, String form) {
    var refusals = new ArrayList<Refusal>();
    var begin = Start.ofKey(start);
    if (begin == null && !start.equals("blank")) {
      refusals.add(new Refusal("start", "Choose what to begin with."));
    }
    if (name.isBlank() || name.strip().length() > 150 || name.indexOf('\0') >= 0) {
      refusals.add(new Refusal("name", "Give it a name of up to 150 characters."));
    }
    var address = PageForms.slug(slug, name);
    if (!PageForms.isSlug(address)) {
      refusals.add(
          new Refusal("slug", "Use up to 60 letters a–z and digits, with hyphens between."));
    }
    var chosen = BlockInput.id(form);
    if (!form.isBlank() && (chosen == null || !choices.isForm(chosen))) {
      refusals.add(new Refusal("form", "This form is closed or not here."));
    }
    if (!refusals.isEmpty()) {
      return new Result.Refused(List.copyOf(refusals));
    }
    var design = (begin == null ? blank(name.strip()) : begin.design(json)).withForm(chosen);
    var now = clock.instant();
    var page = new Landing(Ids.next(), address, name.strip(), design, now, 0, null, now);
    return store.add(page)
        ? new Result.Done(page)
        : Result.Refused.because("slug", "Another page has this address. Choose a different one.");
  }

  private static Design blank(String name) {
    var hero = new Block.Hero("", name, "", "", null, "");
    return new Design("en", name, "", false, true, null, List.of(hero));
  }

  /**
   * @return why it cannot be kept; empty where it was
   */
  List<Refusal> save(Landing page, PageInput input) {
    var refusals = choices.refusals(input, false);
    if (refusals.isEmpty()) {
      store.save(page.id(), input.name(), input.design(), clock.instant());
    }
    return refusals;
  }

  /** Saves it, and shows it to everybody as the next version. */
  List<Refusal> publish(Landing page, PageInput input, UserId by) {
    var refusals = choices.refusals(input, true);
    if (refusals.isEmpty()) {
      store.save(page.id(), input.name(), input.design(), clock.instant());
      store.publish(page.id(), input.design(), by, clock.instant());
    }
    return refusals;
  }

  @Nullable Landing find(UUID id) {
    return store.find(id);
  }

  /** Whether the draft is other than what strangers see. */
  boolean isChanged(Landing page) {
    return page.published() != null
        && !Objects.equals(store.design(page.id(), page.published()), page.draft());
  }

  /**
   * @return false where there is nothing to hide
   */
  boolean unpublish(Landing page) {
    store.show(page.id(), null);
    return page.isPublished();
  }

  /** Shows the newest version again. */
  void republish(Landing page) {
    if (page.version() > 0) {
      store.show(page.id(), page.version());
    }
  }

  /**
   * Makes an old version the draft.
   *
   * @return false where the page never had it
   */
  boolean take(Landing page, int version) {
    var design = store.design(page.id(), version);
    if (design != null) {
      store.save(page.id(), page.name(), design, clock.instant());
    }
    return design != null;
  }
}
