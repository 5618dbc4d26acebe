package tandem.content.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * An asset while somebody describes it.
 *
 * @param file the name of the file that it has already; null: none
 * @param largest what a file may have at most, in bytes
 */
public record AssetFormPage(
    String heading,
    String action,
    String back,
    String title,
    String kind,
    List<Option> kinds,
    String stage,
    List<Option> stages,
    String description,
    String language,
    String url,
    @Nullable String file,
    String taken,
    long largest,
    String megabytes,
    String largestCover,
    Refusals refusals) {}
