package org.wushe.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.forms.FormSchema;
import org.wushe.identity.Access;

/**
 * Processes, decision tables and forms as data: shipped with the product, from then on
 * changed by their owners, versioned here and deployed from here.
 */
@Service
public class Definitions {

	private static final Logger log = LoggerFactory.getLogger(Definitions.class);

	/** How long a node may show a form that was changed on another. */
	private static final Duration FRESH = Duration.ofSeconds(10);

	private final DefinitionRepository repository;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final Map<FormKey, CachedForm> forms = new ConcurrentHashMap<>();

	private final Map<Long, ProcessModel> models = new ConcurrentHashMap<>();

	private record FormKey(String id, Locale locale) {
	}

	private record CachedForm(FormSchema schema, String checksum, Instant readAt) {
	}

	Definitions(DefinitionRepository repository, TransactionTemplate transactions, Clock clock) {
		this.repository = repository;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * The newest version of a form. Everybody may read every form; what goes into it is
	 * another matter.
	 * @param id the form's id, {@code report-need} for {@code report-need.form}
	 * @param locale the language of its words, as far as the form has them
	 */
	public Optional<FormSchema> form(Access access, String id, Locale locale) {
		FormKey key = new FormKey(id, locale);
		CachedForm cached = this.forms.get(key);
		Instant now = this.clock.instant();
		if (cached != null && cached.readAt().plus(FRESH).isAfter(now)) {
			return Optional.of(cached.schema());
		}
		Optional<Definition> latest = inTransaction(() -> this.repository.latest(access, id + Definition.FORM));
		latest.ifPresentOrElse(definition -> this.forms.put(key, cached(definition, locale, cached, now)),
				() -> this.forms.remove(key));
		return Optional.ofNullable(this.forms.get(key)).map(CachedForm::schema);
	}

	/** The form as it was at that time. */
	FormSchema form(Access access, String id, Locale locale, Instant at) {
		return inTransaction(() -> this.repository.at(access, id + Definition.FORM, at))
			.map(definition -> FormSchema.parse(definition.content(), locale))
			.orElseThrow(() -> new IllegalStateException("there is no form " + id));
	}

	private static CachedForm cached(Definition definition, Locale locale, @Nullable CachedForm before, Instant now) {
		FormSchema schema = (before != null && before.checksum().equals(definition.checksum())) ? before.schema()
				: FormSchema.parse(definition.content(), locale);
		return new CachedForm(schema, definition.checksum(), now);
	}

	/** The process that the engine runs under that key, if it was deployed from here. */
	Optional<ProcessModel> model(long key) {
		ProcessModel known = this.models.get(key);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<ProcessModel> model = inTransaction(() -> this.repository.deployed(Access.system(), key))
			.map(definition -> ProcessModel.of(definition.content()));
		model.ifPresent(found -> this.models.put(key, found));
		return model;
	}

	/**
	 * Takes over what the product ships: each file at first, and its later versions as
	 * long as nobody has changed it.
	 */
	@Transactional
	void ship(Map<String, String> contents) {
		Access system = Access.system();
		contents.forEach((name, content) -> {
			Optional<Definition> latest = this.repository.latest(system, name);
			Definition shipped = Definition.of(name, latest.map(Definition::version).orElse(0) + 1, content,
					system.userId());
			if (latest.map(Definition::checksum).filter(shipped.checksum()::equals).isPresent()) {
				return;
			}
			if (latest.isEmpty() || latest.get().createdBy().equals(system.userId())) {
				this.repository.add(system, shipped, this.clock.instant());
			}
			else {
				log.info("{} was changed here, so the shipped version stays aside", name);
			}
		});
	}

	/** The newest version of everything that the engine runs. */
	@Transactional(readOnly = true)
	List<Definition> deployable() {
		return this.repository.latest(Access.system()).stream().filter(Definition::isDeployable).toList();
	}

	/** Remembers under which keys the engine runs what was deployed. */
	@Transactional
	void deployed(List<Definition> definitions, List<DeployedProcess> processes) {
		Instant now = this.clock.instant();
		this.repository.deployed(Access.system(), definitions, now);
		processes.forEach(process -> this.repository.deployedAs(Access.system(), process, now));
	}

	private <T> T inTransaction(Supplier<T> query) {
		return Objects.requireNonNull(this.transactions.execute(status -> query.get()));
	}

}
