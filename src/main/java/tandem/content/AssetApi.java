package tandem.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
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

/** The library, for programs. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetApi {

  private final Assets assets;
  private final AssetQueries queries;
  private final Deliveries deliveries;
  private final People people;

  AssetApi(Assets assets, AssetQueries queries, Deliveries deliveries, People people) {
    this.assets = assets;
    this.queries = queries;
    this.deliveries = deliveries;
    this.people = people;
  }

  /** The newest first. */
  @GetMapping
  @Everyone
  Slice<AssetJson> list(
      @RequestParam(required = false) @Nullable AssetKind kind,
      @RequestParam(required = false) @Nullable FunnelStage stage,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return queries
        .list(new AssetQueries.Filter(kind, stage, language, q, archived), after, limit)
        .map(row -> AssetJson.of(row.asset(), row.delivered(), row.people(), row.readers()));
  }

  @GetMapping("/{asset}")
  @Everyone
  AssetJson show(@PathVariable("asset") UUID id) {
    return json(find(id));
  }

  /** One that lives elsewhere. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Marketing
  ResponseEntity<Object> add(@RequestBody AssetForm form, @AuthenticationPrincipal Caller caller) {
    return made(assets.add(form, Assets.Uploads.NONE, caller.id()), HttpStatus.CREATED);
  }

  /** A file, with what is said about it as fields beside it. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Marketing
  ResponseEntity<Object> upload(
      @ModelAttribute AssetForm form,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal Caller caller) {
    return made(assets.add(form, new Assets.Uploads(file, null), caller.id()), HttpStatus.CREATED);
  }

  /** The next version of the file; all else stays. */
  @PostMapping(path = "/{asset}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Marketing
  ResponseEntity<Object> version(
      @PathVariable("asset") UUID id,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal Caller caller) {
    var same = AssetForm.of(find(id));
    var form =
        new AssetForm(
            same.title(), same.kind(), same.stage(), same.description(), same.language(), null);
    return made(
        assets.change(id, form, new Assets.Uploads(file, null), caller.id()), HttpStatus.OK);
  }

  /** What is not told stays. */
  @PatchMapping("/{asset}")
  @Marketing
  ResponseEntity<Object> change(
      @PathVariable("asset") UUID id,
      @RequestBody AssetForm said,
      @AuthenticationPrincipal Caller caller) {
    var old = AssetForm.of(find(id));
    var form =
        new AssetForm(
            or(said.title(), old.title()),
            or(said.kind(), old.kind()),
            or(said.stage(), old.stage()),
            or(said.description(), old.description()),
            or(said.language(), old.language()),
            or(said.url(), old.url()));
    return made(assets.change(id, form, Assets.Uploads.NONE, caller.id()), HttpStatus.OK);
  }

  @PostMapping("/{asset}/archive")
  @Marketing
  AssetJson archive(@PathVariable("asset") UUID id) {
    assets.archive(find(id).id());
    return json(find(id));
  }

  @PostMapping("/{asset}/restore")
  @Marketing
  AssetJson restore(@PathVariable("asset") UUID id) {
    assets.restore(find(id).id());
    return json(find(id));
  }

  /** Whoever read it last comes first; at most 1,000. */
  @GetMapping("/{asset}/readers")
  @Everyone
  List<AssetQueries.Reader> readers(@PathVariable("asset") UUID id) {
    return queries.readers(find(id).id(), 1_000);
  }

  /**
   * To whom.
   *
   * @param cause the caller's own id of this act: the same again gives the same link
   */
  record To(@Nullable UUID person, @Nullable String cause) {}

  /** Its path is a link that only this person is to have. */
  record Link(String path) {}

  /** Makes a link for somebody; no mail is sent. */
  @PostMapping("/{asset}/deliveries")
  @Everyone
  ResponseEntity<Object> deliver(
      @PathVariable("asset") UUID id, @RequestBody To to, @AuthenticationPrincipal Caller caller) {
    var asset = find(id);
    var person = Optional.ofNullable(to.person()).map(PersonId::new).flatMap(people::find);
    if (person.isEmpty()) {
      return Problems.refused("person", "must be the id of somebody we know");
    }
    var cause = to.cause() == null ? UUID.randomUUID().toString() : to.cause();
    if (cause.isBlank() || cause.length() > 100 || cause.indexOf('\0') >= 0) {
      return Problems.refused("cause", "must have 1 to 100 characters");
    }
    var path =
        deliveries.deliver(id, person.get().id(), "api:" + cause, asset.about().language(), null);
    return path == null
        ? Problems.refused("cause", "must have 1 to 100 characters")
        : ResponseEntity.status(HttpStatus.CREATED).body(new Link(path));
  }

  private static @Nullable String or(@Nullable String said, @Nullable String old) {
    return said == null ? old : said;
  }

  private ResponseEntity<Object> made(Assets.Result result, HttpStatus status) {
    return switch (result) {
      case Assets.Result.Refused(var refusals) -> Problems.refused(refusals);
      case Assets.Result.Done(var asset) ->
          ResponseEntity.status(status)
              .location(URI.create("/api/v1/assets/" + asset.id()))
              .body(json(asset));
    };
  }

  private AssetJson json(Asset asset) {
    var usage = queries.usage(asset.id());
    return AssetJson.of(asset, usage.delivered(), usage.people(), usage.readers());
  }

  private Asset find(UUID id) {
    var asset = assets.find(id);
    if (asset == null) {
      throw new NotFound("asset");
    }
    return asset;
  }
}
