package tandem.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;
import tandem.access.UserId;
import tandem.content.StoredFiles.Kept;
import tandem.platform.Ids;
import tandem.platform.Refusal;

/** Takes assets in and changes them. Nothing of what is refused is kept. */
@Component
public class Assets {

  private final AssetStore store;
  private final StoredFiles files;
  private final Clock clock;

  Assets(AssetStore store, StoredFiles files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Done(Asset asset) implements Result {}

    record Refused(List<Refusal> refusals) implements Result {}
  }

  /** What comes along with a form. */
  record Uploads(@Nullable MultipartFile file, @Nullable MultipartFile cover) {
    static final Uploads NONE = new Uploads(null, null);

    static boolean isThere(@Nullable MultipartFile file) {
      return file != null && !(file.isEmpty() && "".equals(file.getOriginalFilename()));
    }
  }

  @Transactional
  Result add(AssetForm form, Uploads uploads, UserId by) {
    return save(null, form, uploads, by);
  }

  /** A new file becomes the next version; the ones before stay. */
  @Transactional
  Result change(UUID id, AssetForm form, Uploads uploads, UserId by) {
    return save(store.lock(id), form, uploads, by);
  }

  private Result save(@Nullable Asset old, AssetForm form, Uploads uploads, UserId by) {
    var brings = Uploads.isThere(uploads.file());
    var stays = old != null && old.isFile() && AssetForm.text(form.url()).isEmpty();
    var refusals = new ArrayList<>(form.refusals(brings || stays));
    var file = keep(uploads.file(), StoredFile.Use.ASSET, "file", by, refusals);
    var cover = keep(uploads.cover(), StoredFile.Use.PICTURE, "cover", by, refusals);
    if (!refusals.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Result.Refused(List.copyOf(refusals));
    }
    return new Result.Done(write(old, form, file, cover));
  }

  private Asset write(
      @Nullable Asset old, AssetForm form, @Nullable StoredFile file, @Nullable StoredFile cover) {
    var now = clock.instant();
    var id = old == null ? Ids.next() : old.id();
    var versions = old == null ? List.<AssetStore.Version>of() : store.versions(id);
    var latest = versions.isEmpty() ? 0 : versions.getFirst().number();
    var address = form.address();
    var version = file != null ? latest + 1 : address != null ? 0 : latest;
    var asset =
        new Asset(
            id,
            form.about(),
            address,
            version,
            cover != null ? cover.id() : old == null ? null : old.cover(),
            old == null ? now : old.createdAt(),
            old == null ? null : old.archivedAt());
    if (old == null) {
      store.add(asset);
    } else {
      store.change(asset);
    }
    if (file != null) {
      store.addVersion(id, version, file, now);
    }
    return asset;
  }

  private @Nullable StoredFile keep(
      @Nullable MultipartFile upload,
      StoredFile.Use use,
      String field,
      UserId by,
      List<Refusal> refusals) {
    if (upload == null || !Uploads.isThere(upload)) {
      return null;
    }
    return switch (files.keep(upload, use, by, clock.instant())) {
      case Kept.File(var file) -> file;
      case Kept.Refused(var reason) -> {
        refusals.add(new Refusal(field, reason));
        yield null;
      }
    };
  }

  public @Nullable Asset find(UUID id) {
    return store.find(id);
  }

  boolean archive(UUID id) {
    return store.archive(id, clock.instant());
  }

  void restore(UUID id) {
    store.restore(id);
  }
}
