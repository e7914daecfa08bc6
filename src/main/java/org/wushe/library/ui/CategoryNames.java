package org.wushe.library.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.ui.Categories;

@Component
class CategoryNames implements Categories {

	private final ServiceCategories categories;

	CategoryNames(ServiceCategories categories) {
		this.categories = categories;
	}

	@Override
	public String name(Access access, String code) {
		UI ui = UI.getCurrent();
		Locale locale = (ui != null) ? ui.getLocale() : Locale.SIMPLIFIED_CHINESE;
		return this.categories.find(access, code).map(category -> category.name(locale)).orElse(code);
	}

	@Override
	public List<String> all(Access access) {
		return this.categories.all(access).stream().map(ServiceCategory::code).toList();
	}

}
