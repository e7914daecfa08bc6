package org.wushe.library;

import java.util.List;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

@Repository
class ServiceCategoryRepository {

	private final Database database;

	ServiceCategoryRepository(Database database) {
		this.database = database;
	}

	/** 0 before anything was put in force. */
	int version(Access access) {
		return this.database.as(access)
			.sql("select coalesce(max(number), 0) from taxonomy_version")
			.query(Integer.class)
			.single();
	}

	List<ServiceCategory> all(Access access) {
		return this.database.as(access)
			.sql("select * from service_category order by position, code")
			.query((row, number) -> new ServiceCategory(row.getString("code"), row.getString("parent"),
					PolicyLevel.ofCode(row.getString("level")), row.getString("name_zh"), row.getString("name_en"),
					Columns.texts(row, "synonyms"), row.getInt("position"), row.getBoolean("sensitive"),
					row.getBoolean("retired"), Columns.texts(row, "replaced_by")))
			.list();
	}

	void put(Access access, List<ServiceCategory> categories) {
		for (ServiceCategory category : categories) {
			this.database.as(access)
				.sql("""
						insert into service_category (code, parent, level, name_zh, name_en, synonyms, position, sensitive,
						                              retired, replaced_by)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						on conflict (code) do update
						   set parent = excluded.parent, level = excluded.level, name_zh = excluded.name_zh,
						       name_en = excluded.name_en, synonyms = excluded.synonyms, position = excluded.position,
						       sensitive = excluded.sensitive, retired = excluded.retired,
						       replaced_by = excluded.replaced_by""")
				.param(category.code())
				.param(category.parent())
				.param(category.level().code())
				.param(category.nameZh())
				.param(category.nameEn())
				.param(Columns.texts(category.synonyms()))
				.param(category.position())
				.param(category.sensitive())
				.param(category.retired())
				.param(Columns.texts(category.replacedBy()))
				.update();
		}
	}

}
