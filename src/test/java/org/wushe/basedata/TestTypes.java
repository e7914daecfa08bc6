package org.wushe.basedata;

import java.io.IOException;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps what only tests need out of the application that is measured. */
final class TestTypes extends TypeExcludeFilter {

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
		return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TestTypes;
	}

	@Override
	public int hashCode() {
		return TestTypes.class.hashCode();
	}

}
