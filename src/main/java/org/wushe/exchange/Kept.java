package org.wushe.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.wushe.identity.DomainRefusal;
import org.wushe.library.Capacity;
import org.wushe.library.CharityFund;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/** What a file never changes of the entries that are here. */
final class Kept {

	private Kept() {
	}

	/** A service keeps its organisation, its state and the places that are promised. */
	static ServiceOffering of(Intake.Entry.OfService said, ServiceOffering known) {
		Capacity capacity = said.uncounted() ? null : live(said.offering().capacity(), known.capacity());
		return with(said.offering(), known.organizationCode(), known.status(), known).withCapacity(capacity);
	}

	/**
	 * A file is older than the places promised since: how many there are is for it to
	 * say, how many are left is counted here, unless it counts something else.
	 */
	static @Nullable Capacity live(@Nullable Capacity said, @Nullable Capacity known) {
		if (said == null) {
			return known;
		}
		if (known == null || known.unit() != said.unit()) {
			return said;
		}
		return known.changedTo(said.maximum(), said.confirmedAt());
	}

	static ServiceOffering in(ServiceOffering offering, EntryStatus status) {
		return with(offering, offering.organizationCode(), status, offering);
	}

	private static ServiceOffering with(ServiceOffering offering, String organization, EntryStatus status,
			ServiceOffering counted) {
		return new ServiceOffering(offering.id(), organization, offering.categoryCode(), offering.division(),
				offering.title(), offering.description(), offering.eligibility(), offering.serviceArea(),
				offering.address(), offering.coordinates(), offering.opening(), offering.cost(), offering.capacity(),
				offering.accessibility(), offering.languages(), status, counted.version(), counted.updatedAt());
	}

	/**
	 * A suspension is lifted and a grade taken away by the register, never by a file that
	 * says nothing of it.
	 */
	static Organization of(Organization organization, Organization known) {
		Integer grade = (organization.grade() != null) ? organization.grade() : known.grade();
		LocalDate until = organization.gradeValidUntil();
		if (until == null && Objects.equals(grade, known.grade())) {
			until = known.gradeValidUntil();
		}
		return new Organization(known.code(), organization.kind(), organization.name(), organization.creditCode(),
				organization.registration(), grade, until, organization.division(), organization.serviceArea(),
				organization.introduction(),
				(organization.coordinates() != null) ? organization.coordinates() : known.coordinates(),
				known.suspension(), known.blackListing(), known.version());
	}

	static Resource of(Resource resource, Resource known) {
		return with(resource, content(resource.content(), known.content()), known.status(), known);
	}

	/** What a fund pays for is said on the screen alone. */
	private static ResourceContent content(ResourceContent said, ResourceContent known) {
		return (said instanceof CharityFund fund && known instanceof CharityFund before)
				? new CharityFund(fund.purpose(), fund.licence(), fund.perCaseCents(), before.pays()) : said;
	}

	static Resource in(Resource resource, EntryStatus status) {
		return with(resource, resource.content(), status, resource);
	}

	private static Resource with(Resource resource, ResourceContent content, EntryStatus status, Resource counted) {
		return new Resource(resource.id(), resource.organizationCode(), resource.division(), resource.name(),
				resource.description(), resource.categoryCode(), resource.address(), resource.coordinates(), content,
				status, counted.confirmedAt(), counted.version(), counted.updatedAt());
	}

	static Project of(Project project, Project known) {
		return new Project(known.id(), project.plan(), known.status(), known.confirmedAt(), known.version(),
				known.updatedAt());
	}

	static Project in(Project project, EntryStatus status) {
		Instant confirmed = status.isPublic() ? project.updatedAt() : null;
		return new Project(project.id(), project.plan(), status, confirmed, 0, project.updatedAt());
	}

	/**
	 * @throws DomainRefusal if it would change what others have read, see
	 * {@link Project#with}
	 */
	static void requireOpen(Project project, Project known) {
		if (known.status() != EntryStatus.DRAFT && !known.plan().equals(project.plan())) {
			throw DomainRefusal.conflict("exchange.refused.project-open");
		}
	}

}
