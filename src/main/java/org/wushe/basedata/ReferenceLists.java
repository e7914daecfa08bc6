package org.wushe.basedata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.wushe.basedata.Table.BadRow;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.matching.Factor;
import org.wushe.matching.Weights;

/** The lists that come with the application. */
final class ReferenceLists {

	private ReferenceLists() {
	}

	static Reader open(String name) throws IOException {
		return new InputStreamReader(new ClassPathResource("basedata/" + name).getInputStream(),
				StandardCharsets.UTF_8);
	}

	static List<ServiceCategory> categories(Reader file) throws IOException {
		List<ServiceCategory> categories = new ArrayList<>();
		Table.read(file, List.of("code", "parent", "level", "name_zh", "name_en", "synonyms", "sensitive"),
				row -> categories.add(category(row, categories)));
		return categories;
	}

	private static ServiceCategory category(Table.Row row, List<ServiceCategory> before) {
		String code = row.require("code");
		String parent = row.orNull("parent");
		if (before.stream().anyMatch(category -> category.code().equals(code))) {
			throw new BadRow(code + " is there twice");
		}
		if (parent != null && before.stream().noneMatch(category -> category.code().equals(parent))) {
			throw new BadRow("the parent %s does not stand before %s".formatted(parent, code));
		}
		if (!code.equals((parent == null) ? code.replace(".", "") : parent + code.substring(code.lastIndexOf('.')))) {
			throw new BadRow("%s is not named after its parent".formatted(code));
		}
		return new ServiceCategory(code, parent, PolicyLevel.ofCode(row.require("level")), row.require("name_zh"),
				row.require("name_en"),
				Arrays.stream(row.get("synonyms").split(";")).filter(synonym -> !synonym.isBlank()).toList(),
				before.size(), row.get("sensitive").equals("yes"));
	}

	static Weights weights(Reader file, String version) throws IOException {
		Map<Factor, Double> shares = new EnumMap<>(Factor.class);
		Table.read(file, List.of("factor", "weight"),
				row -> shares.put(Factor.valueOf(row.require("factor")), (double) row.number("weight")));
		return new Weights(version, shares);
	}

}
