package org.wushe.basedata;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingSearch;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * {@code generate --seed= --communities= --grids= --households= --organizations=
 * --offerings= --needs=}: invents a town of any size. What is not given is as in the
 * demo, but for needs, of which there are none unless asked for: they lie behind us and
 * ran no process, see {@link TownWriter#remember}.
 */
@Component
class GenerateTown implements Command {

	private static final DivisionCode DISTRICT = new DivisionCode("360702");

	private static final Logger log = LoggerFactory.getLogger(GenerateTown.class);

	private final TownWriter writer;

	private final Divisions divisions;

	private final OfferingSearch search;

	private final Clock clock;

	GenerateTown(TownWriter writer, Divisions divisions, OfferingSearch search, Clock clock) {
		this.writer = writer;
		this.divisions = divisions;
		this.search = search;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "generate";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		Options options = new Options(arguments);
		GeneratorSize demo = GeneratorSize.DEMO;
		try {
			GeneratorSize size = new GeneratorSize(options.number("communities", demo.communities()),
					options.number("grids", demo.gridsEach()), options.number("households", demo.householdsEach()),
					options.number("organizations", demo.organizations()),
					options.number("offerings", demo.offerings()), options.number("needs", 0));
			return generate(options.number("seed", 1), size);
		}
		catch (IllegalArgumentException ex) {
			return Outcome.failed("参数不对 The options cannot be: " + ex.getMessage());
		}
	}

	private Outcome generate(long seed, GeneratorSize size) {
		Access access = Access.system();
		List<Division> streets = this.divisions.within(access, DISTRICT, DivisionCode.Level.STREET);
		Town town = Town.invent(seed, this.clock.instant(), size, streets);
		this.writer.settle(access, town);
		long offerings = this.writer.stock(access, town, count -> tell("offerings", count));
		long needs = this.writer.remember(access, town, count -> tell("needs", count));
		this.search.rebuild(access);
		return Outcome.done("已生成 Generated %d communities, %d organisations, %d offerings, %d needs"
			.formatted(town.neighborhoods().size(), town.organizations().size(), offerings, needs));
	}

	private static void tell(String what, long count) {
		if (count % 50_000 == 0) {
			log.info("{} {} written", count, what);
		}
	}

}
