package org.wushe.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Organizations;
import org.wushe.parties.Registration;

/**
 * People who keep the library, whoever is killed: one entry after the other, in a county
 * where nobody needs anything. An entry that could not be written is written again.
 */
class LibraryKeepers {

	static final String ORGANIZATION = "T-FAULT-LIBRARY";

	private static final DivisionCode COMMUNITY = new DivisionCode("360703099001");

	private static final Duration PAUSE = Duration.ofMillis(50);

	private static final Logger log = LoggerFactory.getLogger(LibraryKeepers.class);

	private final ScheduledExecutorService keeper = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("library-keeper").factory());

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final int entries;

	private int next;

	LibraryKeepers(ServiceOfferings offerings, Organizations organizations, @Value("${fault.entries}") int entries) {
		this.offerings = offerings;
		this.organizations = organizations;
		this.entries = entries;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.keeper.scheduleWithFixedDelay(this::keep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** What an earlier life has written stays as it is. */
	private void keep() {
		try {
			while (this.next < this.entries && this.offerings.find(Access.system(), id(this.next)).isPresent()) {
				this.next++;
			}
			if (this.next < this.entries) {
				write(this.next);
			}
		}
		catch (RuntimeException ex) {
			log.info("Entry {} waits: {}", this.next, ex.toString());
		}
	}

	private void write(int number) {
		if (this.organizations.find(Access.system(), ORGANIZATION).isEmpty()) {
			this.organizations.put(Access.system(),
					new Organization(ORGANIZATION, OrganizationKind.SOCIAL_ORGANIZATION, "翰墨书画社", null,
							Registration.REGISTERED, null, null, COMMUNITY, List.of(COMMUNITY), "", null, null, 0));
		}
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(id(number))
					.by(ORGANIZATION)
					.of("culture.groups")
					.called("书画班第" + number + "期", "笔墨纸砚自带")
					.serving(COMMUNITY.value())
					.capacity(null)
					.build());
	}

	private static UUID id(int number) {
		return UUID.nameUUIDFromBytes(("fault entry " + number).getBytes(StandardCharsets.UTF_8));
	}

}
