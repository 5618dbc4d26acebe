/**
 * Custom fields: what a company wants to know about people beside what everybody asks. A field
 * gives an attribute of people a type, a label and an index; the values stay with the people, under
 * the field's key. Publishes {@link tandem.fields.FieldChanged}; whoever uses fields says so with a
 * {@link tandem.fields.FieldUse}.
 */
@ApplicationModule(
    displayName = "fields",
    allowedDependencies = {"access", "web", "platform"})
@NullMarked
package tandem.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
