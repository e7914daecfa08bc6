package org.wushe.parties;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * What the register says of an organisation, as its keepers write it.
 *
 * @param society which of the five societies it is; null for the one of its kind
 * @param creditCode 统一社会信用代码, of what is registered or exists by law
 * @param filingNumber 备案编号, of what is filed
 * @param filingBody who filed it 备案机关
 * @param division where it sits
 * @param serviceArea where it works; empty for where it sits
 * @param contact whom to ask for
 * @param grade 1 to 5 for 1A to 5A; null if not evaluated
 * @param coordinates where its office is, in WGS-84 or CGCS2000; null if nobody knows
 */
public record RegisterForm(@Nullable OrganizationKind kind, @Nullable Society society,
		@Nullable Registration registration, String name, @Nullable String nameEn, @Nullable String creditCode,
		@Nullable String filingNumber, @Nullable String filingBody, @Nullable DivisionCode division,
		List<DivisionCode> serviceArea, String introduction, @Nullable String address, @Nullable String contact,
		@Nullable String phone, @Nullable Integer grade, @Nullable LocalDate gradeValidUntil,
		@Nullable Coordinates coordinates) {

	@SuppressWarnings("NullAway") // what comes over REST may leave anything out
	public RegisterForm {
		name = Objects.requireNonNullElse(name, "").strip();
		nameEn = orNull(nameEn);
		creditCode = code(creditCode);
		filingNumber = orNull(filingNumber);
		filingBody = orNull(filingBody);
		serviceArea = (serviceArea == null) ? List.of()
				: serviceArea.stream().filter(Objects::nonNull).distinct().toList();
		introduction = Objects.requireNonNullElse(introduction, "").strip();
		address = orNull(address);
		contact = orNull(contact);
		phone = orNull(phone);
	}

	/** Of one of which nobody knows where its office is. */
	public RegisterForm(@Nullable OrganizationKind kind, @Nullable Society society, @Nullable Registration registration,
			String name, @Nullable String nameEn, @Nullable String creditCode, @Nullable String filingNumber,
			@Nullable String filingBody, @Nullable DivisionCode division, List<DivisionCode> serviceArea,
			String introduction, @Nullable String address, @Nullable String contact, @Nullable String phone,
			@Nullable Integer grade, @Nullable LocalDate gradeValidUntil) {
		this(kind, society, registration, name, nameEn, creditCode, filingNumber, filingBody, division, serviceArea,
				introduction, address, contact, phone, grade, gradeValidUntil, null);
	}

	static RegisterForm of(Organization organization, OrganizationDetails details) {
		return new RegisterForm(organization.kind(), details.society(), organization.registration(),
				organization.name(), details.nameEn(), organization.creditCode(), details.filingNumber(),
				details.filingBody(), organization.division(), organization.serviceArea(), organization.introduction(),
				details.address(), details.contact(), details.phone(), organization.grade(),
				organization.gradeValidUntil(), organization.coordinates());
	}

	/** What is known of one that comes from elsewhere. */
	static RegisterForm of(Organization organization, @Nullable Filing filing) {
		return of(organization, new OrganizationDetails(null, null, (filing != null) ? filing.number() : null,
				(filing != null) ? filing.body() : null, null, null, null, List.of()));
	}

	/** Written with wide letters, small ones or spaces, it is the same code. */
	public static @Nullable String code(@Nullable String typed) {
		return (typed == null) ? null : orNull(
				Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT));
	}

	static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
