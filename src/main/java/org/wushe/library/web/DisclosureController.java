package org.wushe.library.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.VisitorAttempts;
import org.wushe.library.Disclosure;
import org.wushe.library.DisclosureTable;
import org.wushe.library.FundLedger;
import org.wushe.library.Quarter;
import org.wushe.ui.Translations;

/** What charity funds disclose, to everybody. */
@RestController
@RequestMapping("/api/disclosures/{fund}")
class DisclosureController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final FundLedger ledger;

	private final VisitorAttempts attempts;

	private final Translations translations;

	private final Clock clock;

	DisclosureController(FundLedger ledger, VisitorAttempts attempts, Translations translations, Clock clock) {
		this.ledger = ledger;
		this.attempts = attempts;
		this.translations = translations;
		this.clock = clock;
	}

	@ModelAttribute
	void count(HttpServletRequest request) {
		this.attempts.count(VisitorAttempts.Door.DISCLOSURE, request.getRemoteAddr());
	}

	/**
	 * @param quarter such as {@code 2026-Q4}; the present one without it
	 */
	@GetMapping
	Disclosure disclosure(@PathVariable UUID fund, @RequestParam @Nullable String quarter) {
		return this.ledger.disclosure(fund, quarter(quarter))
			.orElseThrow(() -> DomainRefusal.notFound("resources.refused.unknown"));
	}

	/** The same for spreadsheets. */
	@GetMapping(params = "format=csv")
	ResponseEntity<byte[]> table(@PathVariable UUID fund, @RequestParam @Nullable String quarter, Locale locale) {
		Disclosure disclosure = disclosure(fund, quarter);
		Locale language = Translations.supported(locale);
		String table = DisclosureTable.of(disclosure,
				word -> this.translations.getTranslation("resources.disclosure." + word, language));
		String name = disclosure.fundName() + " " + disclosure.quarter() + ".csv";
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(table.getBytes(StandardCharsets.UTF_8));
	}

	private Quarter quarter(@Nullable String text) {
		if (text == null) {
			return Quarter.of(LocalDate.now(this.clock.withZone(ChinaTime.ZONE)));
		}
		return Quarter.parse(text).orElseThrow(() -> DomainRefusal.invalid("quarter", "resources.refused.quarter"));
	}

}
