/**
 * Shows a form with Vaadin fields; what is right or wrong is said by the module's root.
 */
@NullMarked
@NamedInterface("ui")
package org.wushe.forms.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
