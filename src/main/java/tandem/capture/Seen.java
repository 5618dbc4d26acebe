package tandem.capture;

import java.nio.charset.StandardCharsets;

/**
 * Remembers words, millions of them in a few megabytes: only a number of 64 bits is kept of each,
 * so once in a very long while a new word is taken for an old one.
 */
public final class Seen {

  private long[] places = new long[1 << 12];
  private int count;

  /**
   * @return true where the word is new
   */
  public boolean add(String word) {
    if (2 * count >= places.length) {
      grow();
    }
    var added = put(places, number(word));
    count += added ? 1 : 0;
    return added;
  }

  public boolean has(String word) {
    var wanted = number(word);
    for (var i = place(places, wanted); places[i] != 0; i = (i + 1) & (places.length - 1)) {
      if (places[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    var larger = new long[2 * places.length];
    for (var number : places) {
      if (number != 0) {
        put(larger, number);
      }
    }
    places = larger;
  }

  private static boolean put(long[] places, long number) {
    var i = place(places, number);
    while (places[i] != 0) {
      if (places[i] == number) {
        return false;
      }
      i = (i + 1) & (places.length - 1);
    }
    places[i] = number;
    return true;
  }

  private static int place(long[] places, long number) {
    return (int) number & (places.length - 1);
  }

  /** FNV-1a, mixed as MurmurHash3 ends; never 0, which marks an empty place. */
  private static long number(String word) {
    var hash = 0xcbf29ce484222325L;
    for (var b : word.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
