package org.wushe.needs.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.parties.Resident;
import org.wushe.parties.Residents;
import org.wushe.privacy.IdentityNumber;

/**
 * Picks a resident from the list of a community or grid, where all names are masked, or
 * by the whole telephone or identity number. Nobody can browse for a name. Names are
 * encrypted, so a list is read and looked through here; one that is cut says so.
 */
final class ResidentPicker extends ComboBox<Resident> {

	private static final Pattern NUMBER = Pattern.compile("[0-9Xx +-]{7,20}");

	private static final int ID_NUMBER_LENGTH = 18;

	/** All of a grid, which has 300 to 500 households. */
	private static final int LISTED = 2_000;

	private static final int PAGE = 500;

	private final transient Residents residents;

	private final transient Access access;

	private final transient Clock clock;

	private @Nullable DivisionCode place;

	/** How many people live there, listed or not. */
	private int people;

	/** Read when it is first asked for, and once for each place. */
	private transient @Nullable List<Resident> listed;

	private String help = "";

	ResidentPicker(Residents residents, Access access, Clock clock) {
		this.residents = residents;
		this.access = access;
		this.clock = clock;
		setItemLabelGenerator(this::label);
		setRenderer(row());
		setOverlayWidth("min(34rem, 94vw)");
		setPlaceholder(getTranslation("needs.resident.placeholder"));
		setClearButtonVisible(true);
		setPageSize(PAGE);
		setAllowCustomValue(true);
		addCustomValueSetListener(typed -> notFound(typed.getDetail().strip()));
		setItems(query -> found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
	}

	/** Offers the people of that division from now on. */
	void look(@Nullable DivisionCode newPlace) {
		if (newPlace != null && !newPlace.equals(this.place)) {
			this.place = newPlace;
			this.listed = null;
			this.people = this.access.allows(Operation.READ_RESIDENT, newPlace)
					? this.residents.countWithin(this.access, newPlace) : 0;
			setHelperText(this.help);
			getLazyDataView().refreshAll();
		}
	}

	/** What the form says of the field; beside it, that the list is cut. */
	@Override
	public void setHelperText(@Nullable String text) {
		this.help = (text != null) ? text : "";
		super.setHelperText(
				Stream.of(this.help, cut()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · ")));
	}

	Optional<Resident> resident(String id) {
		return this.residents.find(this.access, UUID.fromString(id));
	}

	/** 张* · 女 · 78 岁 · 138****1234. */
	String label(Resident resident) {
		Integer age = resident.ageOn(LocalDate.now(this.clock.withZone(ChinaTime.ZONE)));
		return String
			.join(" · ",
					Stream
						.of(resident.name(),
								(resident.gender() != null) ? getTranslation("parties.gender." + resident.gender())
										: null,
								(age != null) ? getTranslation("needs.resident.age", age) : null, resident.phone())
						.filter(part -> part != null)
						.toList());
	}

	/** What was typed stays, and says what is wrong with it. */
	private void notFound(String typed) {
		setErrorMessage(why(typed));
		setInvalid(true);
	}

	String why(String typed) {
		if (isIdNumber(typed) && IdentityNumber.of(typed).isEmpty()) {
			return getTranslation("privacy.refused.identity-number");
		}
		return (isCut() && !NUMBER.matcher(typed).matches()) ? getTranslation("needs.resident.unlisted", LISTED)
				: getTranslation("needs.resident.unknown");
	}

	private boolean isCut() {
		return this.people > LISTED;
	}

	private String cut() {
		if (this.place == null || !isCut()) {
			return "";
		}
		boolean grid = this.place.level() == DivisionCode.Level.GRID;
		return getTranslation(grid ? "needs.resident.cut.grid" : "needs.resident.cut", this.people, LISTED);
	}

	private static boolean isIdNumber(String typed) {
		return typed.replaceAll("\\s", "").length() == ID_NUMBER_LENGTH && NUMBER.matcher(typed).matches();
	}

	Stream<Resident> found(String typed) {
		String words = typed.strip();
		if (NUMBER.matcher(words).matches()) {
			return isIdNumber(words) ? IdentityNumber.of(words)
				.flatMap(number -> this.residents.withIdNumber(this.access, number.value()))
				.stream() : this.residents.withPhone(this.access, words).stream();
		}
		return listed().stream()
			.filter(resident -> label(resident).contains(words) || address(resident).contains(words));
	}

	private List<Resident> listed() {
		List<Resident> known = this.listed;
		if (known == null) {
			known = (this.place != null) ? this.residents.within(this.access, this.place, 0, LISTED) : List.of();
			this.listed = known;
		}
		return known;
	}

	private static String address(Resident resident) {
		return (resident.address() != null) ? resident.address() : "";
	}

	private LitRenderer<Resident> row() {
		return LitRenderer
			.<Resident>of("<div class=\"resident-row\"><span>${item.label}</span>"
					+ "<span class=\"secondary\">${item.address}</span></div>")
			.withProperty("label", this::label)
			.withProperty("address", ResidentPicker::address);
	}

}
