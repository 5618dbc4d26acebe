package tandem.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tandem.capture.InlineForms;
import tandem.platform.Refusal;
import tandem.web.Option;

/** What there is to choose from in the editor, and what cannot be taken as it is. */
@Component
class PageForms {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 60;

  private final StoredFiles files;
  private final InlineForms forms;

  PageForms(StoredFiles files, InlineForms forms) {
    this.files = files;
    this.forms = forms;
  }

  List<Option> forms() {
    return forms.open();
  }

  List<Option> pictures() {
    return files.pictures().stream()
        .map(file -> new Option(file.id().toString(), label(file)))
        .toList();
  }

  static String label(StoredFile file) {
    return "%s · %d × %d".formatted(file.name(), file.width(), file.height());
  }

  List<Refusal> refusals(PageInput page, boolean publishing) {
    var open = forms.open().stream().map(Option::value).toList();
    return PageCheck.refusals(
        page,
        publishing,
        new PageCheck.Known(
            id -> files.find(id, StoredFile.Use.PICTURE) != null,
            id -> open.contains(id.toString())));
  }

  boolean isForm(UUID id) {
    return forms.open().stream().anyMatch(form -> form.value().equals(id.toString()));
  }

  /** Where nobody chose an address, the name makes one. */
  static String slug(String chosen, String name) {
    if (!chosen.isBlank()) {
      return chosen.strip().toLowerCase(Locale.ROOT);
    }
    var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var made = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    return made.substring(0, Math.min(LONGEST_SLUG, made.length())).replaceAll("^-|-$", "");
  }

  static boolean isSlug(String slug) {
    return slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches() && !slug.equals("picture");
  }
}
