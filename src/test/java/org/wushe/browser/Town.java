package org.wushe.browser;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.BeanFactory;
import org.wushe.basedata.GenerateBaseData;
import org.wushe.basedata.GeneratorSize;
import org.wushe.identity.Access;
import org.wushe.identity.OwnerDatabase;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;

/** An invented town, and the two organisations in it that bring meals to the door. */
final class Town {

	private static final String COMMUNITY = "360702001001";

	private static final long SEED = 2026;

	private static final GeneratorSize SIZE = new GeneratorSize(4, 2, 6, 60, 60, 0);

	private static final UUID NEAREST = id("晚晴送餐上门");

	private static final UUID NEXT = id("邻里送餐上门");

	private static final Set<UUID> OURS = Set.of(NEAREST, NEXT);

	private final GenerateBaseData baseData;

	private final ServiceOfferings offerings;

	private final OfferingSearch search;

	private final OwnerDatabase owner;

	Town(BeanFactory beans) {
		this.baseData = beans.getBean(GenerateBaseData.class);
		this.offerings = beans.getBean(ServiceOfferings.class);
		this.search = beans.getBean(OfferingSearch.class);
		this.owner = beans.getBean(OwnerDatabase.class);
	}

	/**
	 * Everybody lives here, and what is offered can be found. Nobody else brings meals to
	 * this community: whom the matching holds for better is not what the walk is about.
	 */
	void isThere() {
		this.baseData.run(SEED, SIZE);
		this.owner.run("""
				update service_offering set status = 'WITHDRAWN', version = version + 1
				where category_code = 'elderly-care.meals' and status = 'PUBLISHED'
				  and exists (select from unnest(service_area) area where '%s' ^@ area)""".formatted(COMMUNITY));
		offer(NEAREST, "52360702MJ000131X9", "晚晴送餐上门", new Coordinates(25.8601, 114.9301));
		offer(NEXT, "52360702MJ00013289", "邻里送餐上门", new Coordinates(25.8611, 114.9311));
		this.search.repair(Access.system());
		Indexed.await(this.search, OfferingQuery.of("送餐上门"), OURS);
	}

	private void offer(UUID id, String organization, String title, Coordinates place) {
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(id)
					.by(organization)
					.called(title, "每天中午送餐上门，饭菜软烂少盐，也送到独居、腿脚不便的老人手上")
					.serving("360702001")
					.at(place)
					.capacity(new Capacity(CapacityUnit.MEALS_PER_DAY, 60, 50, Clock.systemUTC().instant()))
					.build());
	}

	private static UUID id(String title) {
		return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
	}

}
