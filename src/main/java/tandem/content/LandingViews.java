package tandem.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.capture.InlineForms;
import tandem.content.page.LandingView;
import tandem.content.page.LandingView.Item;
import tandem.content.page.LandingView.Part;
import tandem.content.page.LandingView.Picture;
import tandem.content.page.ProseView;

/** Makes what strangers see of a design. */
@Component
class LandingViews {

  private static final ProseView NOTHING = new ProseView(List.of());

  private final StoredFiles files;
  private final InlineForms forms;
  private final PageTracking tracking;

  LandingViews(StoredFiles files, InlineForms forms, PageTracking tracking) {
    this.files = files;
    this.forms = forms;
    this.tracking = tracking;
  }

  LandingView live(Landing page, Design design, HttpServletRequest request) {
    var language = design.language();
    var ask =
        design.asksConsent()
            ? new LandingView.Ask(
                Wording.say(language, "consent"),
                Wording.say(language, "yes"),
                Wording.say(language, "no"))
            : null;
    return view(page, design, request, page.path(), tracking.key(), ask);
  }

  /** Where the forms of the page may lead beside our own house. */
  List<String> origins(Design design, HttpServletRequest request) {
    return design.forms().stream()
        .map(form -> forms.inline(form, design.language(), request))
        .filter(Objects::nonNull)
        .flatMap(inline -> inline.origins().stream())
        .distinct()
        .toList();
  }

  /** Tells nothing, asks nothing, and says where something is missing. */
  LandingView preview(Landing page, Design design, HttpServletRequest request) {
    return view(page, design, request, null, null, null);
  }

  private LandingView view(
      Landing page,
      Design design,
      HttpServletRequest request,
      @Nullable String path,
      @Nullable String key,
      LandingView.@Nullable Ask ask) {
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var shared = picture(design.picture(), "");
    var preview = path == null;
    return new LandingView(
        design.language(),
        design.title().isEmpty() ? page.name() : design.title(),
        design.description(),
        home + page.path(),
        design.noindex(),
        shared == null ? null : home + shared.src(),
        design.blocks().stream().map(block -> part(block, design, request, preview)).toList(),
        path,
        key,
        ask);
  }

  private Part part(Block block, Design design, HttpServletRequest request, boolean preview) {
    return switch (block) {
      case Block.Hero b ->
          new Part(
              "hero",
              b.eyebrow(),
              b.title(),
              Prose.read(b.text()),
              design.blocks().stream().anyMatch(Block.Form.class::isInstance) ? b.button() : "",
              picture(b.picture(), b.alt()),
              "",
              List.of(),
              null,
              "");
      case Block.Text b -> words("text", b.title(), Prose.read(b.text()), List.of());
      case Block.Image b -> {
        var picture = picture(b.picture(), b.alt());
        var note = picture == null && preview ? "Choose a picture" : "";
        yield new Part("image", "", "", NOTHING, "", picture, b.caption(), List.of(), null, note);
      }
      case Block.Benefits b -> words("benefits", b.title(), NOTHING, items(b.items()));
      case Block.Quote b ->
          new Part(
              "quote", b.role(), b.name(), Prose.read(b.text()), "", null, "", List.of(), null, "");
      case Block.Form b -> form(b, design, request, preview);
      case Block.Faq b -> words("faq", b.title(), NOTHING, items(b.items()));
      case Block.Footer b -> words("footer", "", Prose.read(b.text()), links(b.items()));
    };
  }

  private Part form(Block.Form block, Design design, HttpServletRequest request, boolean preview) {
    var id = block.form();
    var inline = id == null ? null : forms.inline(id, design.language(), request);
    var content = inline == null ? null : inline.content();
    var note =
        content != null
            ? ""
            : preview ? "Choose a form that is open" : Wording.say(design.language(), "closed");
    return new Part(
        "form",
        "",
        block.title(),
        Prose.read(block.text()),
        "",
        null,
        "",
        List.of(),
        content,
        note);
  }

  private static Part words(String type, String title, ProseView text, List<Item> items) {
    return new Part(type, "", title, text, "", null, "", items, null, "");
  }

  private static List<Item> items(List<Block.Item> items) {
    return items.stream().map(item -> new Item(item.title(), Prose.read(item.text()), "")).toList();
  }

  private static List<Item> links(List<Block.Item> items) {
    return items.stream()
        .filter(item -> Prose.isAddress(item.text()))
        .map(item -> new Item(item.title(), NOTHING, item.text()))
        .toList();
  }

  private @Nullable Picture picture(@Nullable UUID id, String alt) {
    var file = id == null ? null : files.find(id, StoredFile.Use.PICTURE);
    return file == null
        ? null
        : new Picture(
            "/p/picture/" + id, alt, String.valueOf(file.width()), String.valueOf(file.height()));
  }
}
