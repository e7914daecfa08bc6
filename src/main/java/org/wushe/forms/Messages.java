package org.wushe.forms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle {@code i18n/forms}, for those who have no page to translate on. */
final class Messages {

	private Messages() {
	}

	/** In English or, for every other language, in Chinese. */
	static String text(String key, List<String> args, Locale locale) {
		var language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH
				: Locale.SIMPLIFIED_CHINESE;
		var pattern = ResourceBundle.getBundle("i18n.forms", language).getString(key);
		return new MessageFormat(pattern, language).format(args.toArray());
	}

}
