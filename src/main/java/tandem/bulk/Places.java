package tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.User;
import tandem.access.Users;
import tandem.fields.Field;
import tandem.fields.FieldInput;
import tandem.fields.Fields;
import tandem.fields.Reading;
import tandem.people.Place;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Settings;
import tandem.segments.Segment;
import tandem.segments.Segments;
import tandem.web.Option;

/** What can be changed for many people, and to what. */
@Component
class Places {

  private static final List<ProfileField> SAID =
      List.of(ProfileField.SOURCE, ProfileField.COUNTRY, ProfileField.JOB_TITLE);

  private final Fields fields;
  private final Users users;
  private final Segments segments;
  private final Settings settings;

  Places(Fields fields, Users users, Segments segments, Settings settings) {
    this.segments = segments;
    this.fields = fields;
    this.users = users;
    this.settings = settings;
  }

  /** What somebody wants to put, read. */
  sealed interface Put {

    /**
     * @param value as it is kept; null takes away what is there
     * @param words the whole change: "Owner: Sam"
     */
    record Value(Target target, @Nullable String value, String words) implements Put {

      Value(Place place, @Nullable String value, String words) {
        this(new Target.At(place), value, words);
      }
    }

    record Refused(String field, String reason) implements Put {}
  }

  /** The controls of a form, one for each. Who owns somebody, only managers decide. */
  List<FieldInput> inputs(Caller caller) {
    var inputs = new ArrayList<FieldInput>();
    var owners =
        users.salespeople().stream()
            .map(user -> new Option(user.id().toString(), user.name()))
            .toList();
    if (caller.managesAll()) {
      inputs.add(new FieldInput(Place.OWNER, "Owner", "select", null, owners, null, null));
    }
    for (var field : SAID) {
      inputs.add(new FieldInput(field.key(), field.label(), "text", null, List.of(), null, null));
    }
    var lists =
        segments.all().stream()
            .filter(Segment::isList)
            .map(list -> new Option(list.id().toString(), list.name()))
            .toList();
    if (!lists.isEmpty()) {
      inputs.add(new FieldInput(Target.LIST, "On a list", "select", null, lists, null, null));
    }
    for (var field : fields.all()) {
      inputs.add(FieldInput.of(field, Place.ATTRIBUTE + field.key(), null, null));
    }
    return inputs;
  }

  /**
   * @param raw blank takes away what is there
   */
  Put read(@Nullable String key, @Nullable String raw, Caller caller) {
    if (Target.LIST.equals(key)) {
      return list(raw == null ? "" : raw.strip());
    }
    var place = Place.ofKey(key);
    if (place.isEmpty() || (place.get() instanceof Place.Owner && !caller.managesAll())) {
      return new Put.Refused("change", "is missing: say what is to be changed");
    }
    var text = raw == null ? "" : raw.strip();
    return switch (place.get()) {
      case Place.Owner owner -> owner(owner, text);
      case Place.Said said -> said(said, text);
      case Place.Attribute attribute -> attribute(attribute, text);
    };
  }

  private Put list(String id) {
    return segments.all().stream()
        .filter(list -> list.isList() && list.id().toString().equals(id))
        .findFirst()
        .<Put>map(list -> new Put.Value(new Target.OnList(), id, "On the list: " + list.name()))
        .orElseGet(() -> new Put.Refused(Target.LIST, "must be a list that is kept by hand"));
  }

  private Put owner(Place.Owner place, String text) {
    if (text.isEmpty()) {
      return new Put.Value(place, null, "Owner: nobody");
    }
    return seller(text)
        .<Put>map(user -> new Put.Value(place, user.id().toString(), "Owner: " + user.name()))
        .orElseGet(() -> new Put.Refused(place.key(), "must be somebody who sells"));
  }

  private Optional<User> seller(String id) {
    return users.salespeople().stream().filter(user -> user.id().toString().equals(id)).findFirst();
  }

  private static Put said(Place.Said place, String text) {
    var profile = Profile.builder().say(place.field(), text);
    if (!profile.refusals().isEmpty()) {
      return new Put.Refused(place.key(), profile.refusals().getFirst().reason());
    }
    var value = profile.build().get(place.field());
    return new Put.Value(
        place, value, place.field().label() + ": " + (value == null ? "nothing" : value));
  }

  private Put attribute(Place.Attribute place, String text) {
    var field = fields.all().stream().filter(one -> one.key().equals(place.name())).findFirst();
    if (field.isEmpty()) {
      return new Put.Refused("change", "names a field that does not exist");
    }
    return switch (field.get().read(text, settings.currency())) {
      case Reading.Value(var value) -> new Put.Value(place, value, words(field.get(), value));
      case Reading.Nothing() -> new Put.Value(place, null, field.get().label() + ": nothing");
      case Reading.Refused(var reason) -> new Put.Refused(place.key(), reason);
    };
  }

  private static String words(Field field, String value) {
    var words = field.words(value);
    return field.label() + ": " + (words.length() > 80 ? words.substring(0, 80) + "…" : words);
  }
}
