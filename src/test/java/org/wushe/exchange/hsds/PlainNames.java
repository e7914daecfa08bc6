package org.wushe.exchange.hsds;

import java.util.List;
import java.util.Map;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;

/** A small taxonomy and a few divisions. */
final class PlainNames implements Names {

	private static final Map<String, String> DIVISIONS = Map.of("36", "江西省", "3607", "赣州市", "360702", "章贡区",
			"360702001", "解放街道", "360702001001", "东门社区");

	@Override
	public String division(Access access, DivisionCode code) {
		return DIVISIONS.getOrDefault(code.value(), code.value());
	}

	@Override
	public List<ServiceCategory> categories(Access access) {
		return List.of(
				new ServiceCategory("elderly-care", null, PolicyLevel.PUBLIC, "养老服务", "Elderly care", List.of(), 1,
						false),
				new ServiceCategory("elderly-care.meals", "elderly-care", PolicyLevel.PUBLIC, "助餐服务", "Meals",
						List.of("送餐", "老年食堂"), 2, false),
				new ServiceCategory("mental-health", null, PolicyLevel.PUBLIC, "心理服务", "Mental health",
						List.of("Counselling"), 3, true));
	}

}
