/**
 * Imports of files: a file is kept in pieces, understood, mapped, and then taken row by row in the
 * background. Each chunk of rows and the import's progress are one transaction, so an import goes
 * on after a crash exactly where it was.
 */
@NamedInterface("imports")
@NullMarked
package tandem.capture.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
