package org.wushe.identity.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A plain page about signing in, where no screen can be shown. */
enum SignInNotice {

	/** Keycloak does not answer. */
	WAITING(3),
	/** Signing in was begun, and not ended the way it should. */
	INTERRUPTED(5),
	/** The person did not want to. */
	CANCELLED(0);

	private static final MessageSource WORDS = words();

	private static final String HTML = """
			<!DOCTYPE html>
			<html lang="%1$s">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			%5$s<title>%2$s</title>
			<style>
			body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; color: #1f2328; background: #fff; margin: 0 }
			main { max-width: 32rem; margin: 20vh auto 0; padding: 0 1.5rem }
			h1 { font-size: 1.5rem }
			a { display: inline-block; padding: .6rem 1.2rem; border-radius: .4rem; background: #0b57d0; color: #fff }
			</style>
			</head>
			<body><main><h1>%2$s</h1><p role="status">%3$s</p><p><a href="%6$s">%4$s</a></p></main></body>
			</html>
			""";

	private final int secondsToRetry;

	SignInNotice(int secondsToRetry) {
		this.secondsToRetry = secondsToRetry;
	}

	/**
	 * @param target where to try again
	 */
	void write(HttpServletResponse response, int status, Locale language, String target) throws IOException {
		String link = HtmlUtils.htmlEscape(target);
		String retry = "";
		if (this.secondsToRetry > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(this.secondsToRetry));
			retry = "<meta http-equiv=\"refresh\" content=\"%d;url=%s\">%n".formatted(this.secondsToRetry, link);
		}
		response.setStatus(status);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getWriter()
			.write(HTML.formatted(language.toLanguageTag(), say("title", language), say("words", language),
					WORDS.getMessage("identity.sign-in.again", null, language), retry, link));
	}

	private String say(String part, Locale language) {
		return WORDS.getMessage("identity.sign-in." + name().toLowerCase(Locale.ROOT) + "." + part, null, language);
	}

	private static MessageSource words() {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("i18n/identity");
		words.setDefaultEncoding(StandardCharsets.UTF_8.name());
		words.setFallbackToSystemLocale(false);
		return words;
	}

}
