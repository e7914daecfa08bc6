package org.wushe.basedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

import org.wushe.identity.Access;
import org.wushe.identity.Database;

/**
 * What lies on the disk.
 *
 * @param bytes by what it is
 */
record DiskUse(Map<String, Long> bytes) {

	/**
	 * The database without its log, which PostgreSQL uses again and again; the folders of
	 * the others.
	 */
	static DiskUse now(BeanFactory beans) {
		Path data = Path.of(beans.getBean(Environment.class).getRequiredProperty("wushe.embedded.data"));
		Map<String, Long> bytes = new LinkedHashMap<>();
		bytes.put("database",
				beans.getBean(TransactionTemplate.class)
					.execute(status -> beans.getBean(Database.class)
						.as(Access.system())
						.sql("select pg_database_size(current_database())")
						.query(Long.class)
						.single()));
		bytes.put("engine", size(data.resolve("zeebe")));
		bytes.put("records and index", size(data.resolve("elasticsearch/nodes")));
		return new DiskUse(bytes);
	}

	DiskUse since(DiskUse before) {
		Map<String, Long> difference = new LinkedHashMap<>();
		this.bytes.forEach((name, used) -> difference.put(name, used - before.bytes().get(name)));
		return new DiskUse(difference);
	}

	private static long size(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong(DiskUse::sizeOf).sum();
		}
		catch (IOException | UncheckedIOException changing) {
			return size(folder);
		}
	}

	private static long sizeOf(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.size(file) : 0;
		}
		catch (NoSuchFileException gone) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
