package tandem.platform;

/**
 * An expected "no": which field cannot be taken as it is, and why, in words that say how to mend
 * it.
 *
 * @param field the name the sender used, a path such as {@code context.page.url} where it lies
 *     deeper, or empty for the whole
 */
public record Refusal(String field, String reason) {}
