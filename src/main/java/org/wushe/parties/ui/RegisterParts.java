package org.wushe.parties.ui;

import org.springframework.stereotype.Component;
import org.wushe.parties.ContactChanges;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.parties.Register;
import org.wushe.ui.Texts;

/** What the screens of the register are made with. */
@Component
record RegisterParts(Register register, ContactChanges contacts, Organizations organizations, Divisions divisions,
		RegisterWords words, Texts texts) {
}
