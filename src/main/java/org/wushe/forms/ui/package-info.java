/**
 * Shows a form with Vaadin fields; what is right or wrong is said by the module's root.
 */
@NullMarked
package org.wushe.forms.ui;

import org.jspecify.annotations.NullMarked;
