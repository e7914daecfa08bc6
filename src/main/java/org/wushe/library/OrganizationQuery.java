package org.wushe.library;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.OrganizationKind;

/**
 * Which organisations somebody looks for.
 *
 * @param text any words; blank finds everything
 * @param kind null for all kinds
 * @param in only what sits within this division; null for anywhere
 * @param around the division whose parts are counted as long as none is chosen; null for
 * the whole country
 * @param traits only what has all of them
 * @param near from where distances count; null where they do not matter
 */
public record OrganizationQuery(String text, @Nullable OrganizationKind kind, @Nullable DivisionCode in,
		@Nullable DivisionCode around, Set<OrganizationTrait> traits, @Nullable Near near) {

	public OrganizationQuery {
		traits = Set.copyOf(traits);
	}

	public static OrganizationQuery of(String text) {
		return new OrganizationQuery(text, null, null, null, Set.of(), null);
	}

	public OrganizationQuery withText(String newText) {
		return new OrganizationQuery(newText, this.kind, this.in, this.around, this.traits, this.near);
	}

	public OrganizationQuery of(@Nullable OrganizationKind newKind) {
		return new OrganizationQuery(this.text, newKind, this.in, this.around, this.traits, this.near);
	}

	public OrganizationQuery in(@Nullable DivisionCode division) {
		return new OrganizationQuery(this.text, this.kind, division, this.around, this.traits, this.near);
	}

	public OrganizationQuery around(@Nullable DivisionCode division) {
		return new OrganizationQuery(this.text, this.kind, this.in, division, this.traits, this.near);
	}

	public OrganizationQuery withTraits(Collection<OrganizationTrait> newTraits) {
		return new OrganizationQuery(this.text, this.kind, this.in, this.around,
				newTraits.isEmpty() ? Set.of() : EnumSet.copyOf(newTraits), this.near);
	}

	public OrganizationQuery near(@Nullable Near newNear) {
		return new OrganizationQuery(this.text, this.kind, this.in, this.around, this.traits, newNear);
	}

	/** The division whose parts are counted; null for the whole country. */
	public @Nullable DivisionCode looksAt() {
		return (this.in != null) ? this.in : this.around;
	}

}
