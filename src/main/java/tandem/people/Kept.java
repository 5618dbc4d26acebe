package tandem.people;

import java.util.List;
import java.util.Map;

/**
 * One kind of thing that is kept about somebody.
 *
 * @param key its name in JSON
 * @param title its name for people
 * @param rows each by the names of its columns, without those that hold nothing
 */
public record Kept(String key, String title, List<Map<String, Object>> rows) {}
