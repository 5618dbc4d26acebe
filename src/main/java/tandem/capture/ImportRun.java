package tandem.capture;

import java.time.Instant;
import java.util.UUID;

/**
 * Which import a row belongs to.
 *
 * @param id the door of every interaction that comes by it
 * @param at when the file was given to us: the same for all its rows, whenever they are taken
 */
public record ImportRun(UUID id, String fileName, Instant at, ImportOptions options) {}
