package tandem.content;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.People;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** One asset: who got it and who read it; changing, sending and archiving it. */
@Controller
@RequestMapping("/content/assets/{asset}")
class AssetController {

  private final Assets assets;
  private final AssetStore store;
  private final AssetPages pages;
  private final Deliveries deliveries;
  private final Downloads downloads;
  private final People people;
  private final Clock clock;

  AssetController(
      Assets assets,
      AssetStore store,
      AssetPages pages,
      Deliveries deliveries,
      Downloads downloads,
      People people,
      Clock clock) {
    this.assets = assets;
    this.store = store;
    this.pages = pages;
    this.deliveries = deliveries;
    this.downloads = downloads;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  ModelAndView show(@PathVariable("asset") UUID id, @AuthenticationPrincipal Caller caller) {
    return page(find(id), caller, "", null);
  }

  private ModelAndView page(Asset asset, Caller caller, String typed, @Nullable String problem) {
    return new ModelAndView(
        "content/asset",
        Map.of("page", pages.show(asset, caller, typed, problem)),
        problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** For colleagues: counted for nobody. */
  @GetMapping("/file")
  @Everyone
  void file(@PathVariable("asset") UUID id, HttpServletResponse response) throws IOException {
    var asset = find(id);
    var file = store.file(asset.id(), asset.version());
    if (file == null) {
      throw new NotFound("file");
    }
    downloads.save(file, response);
  }

  /** Sends it to one person whom we know, in the sender's name of the house. */
  @PostMapping("/send")
  @Everyone
  Object send(
      @PathVariable("asset") UUID id,
      @RequestParam(defaultValue = "") String email,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var asset = find(id);
    var person = people.byEmail(email.strip());
    if (person.isEmpty()) {
      return page(asset, caller, email, "Nobody with this address is known here.");
    }
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var today = clock.instant().toString().substring(0, 10);
    deliveries.offer(
        id,
        person.get(),
        "sent:%s:%s".formatted(caller.id(), today),
        asset.about().language(),
        home);
    Toasts.say(redirect, "It is on its way to " + email.strip());
    return "redirect:/content/assets/" + id;
  }

  @GetMapping("/edit")
  @Marketing
  ModelAndView edit(@PathVariable("asset") UUID id) {
    var asset = find(id);
    return form(asset, AssetForm.of(asset), Refusals.NONE);
  }

  @PostMapping
  @Marketing
  Object change(
      @PathVariable("asset") UUID id,
      @ModelAttribute AssetForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile cover,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var asset = find(id);
    return switch (assets.change(id, form, new Assets.Uploads(file, cover), caller.id())) {
      case Assets.Result.Refused(var refusals) -> form(asset, form, new Refusals(refusals));
      case Assets.Result.Done _ -> {
        Toasts.say(redirect, "Saved");
        yield "redirect:/content/assets/" + id;
      }
    };
  }

  @PostMapping("/archive")
  @Marketing
  String archive(@PathVariable("asset") UUID id, RedirectAttributes redirect) {
    if (assets.archive(find(id).id())) {
      Toasts.undoable(redirect, "It is no longer offered", "/content/assets/" + id + "/restore");
    }
    return "redirect:/content/assets/" + id;
  }

  @PostMapping("/restore")
  @Marketing
  String restore(@PathVariable("asset") UUID id, RedirectAttributes redirect) {
    assets.restore(find(id).id());
    Toasts.say(redirect, "It is offered again");
    return "redirect:/content/assets/" + id;
  }

  private Asset find(UUID id) {
    var asset = assets.find(id);
    if (asset == null) {
      throw new NotFound("asset");
    }
    return asset;
  }

  private ModelAndView form(Asset asset, AssetForm form, Refusals refusals) {
    return new ModelAndView(
        "content/asset-form",
        Map.of("page", pages.edit(asset, form, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
