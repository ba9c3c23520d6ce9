// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the page on processing ahead of time lists every property that decides
 * whether a bean exists.
 */
class AotPageTests {

	private static final Pattern ROW = Pattern.compile("^\\| ((?:`[^|]*)) \\|", Pattern.MULTILINE);

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	@Test
	void tableHasThePropertiesOfAllConditions() throws IOException {
		Set<String> documented = new TreeSet<>();
		ROW.matcher(Files.readString(ProjectFiles.ROOT.resolve("docs/aot.md")))
			.results()
			.flatMap((row) -> NAME.matcher(row.group(1)).results())
			.forEach((name) -> documented.add(name.group(1)));
		Set<String> conditions = conditions();
		assertThat(conditions).contains("dracoon.auth.mode", "dracoon.batch.transport", "dracoon.events.store");
		assertThat(documented).containsAll(conditions);
	}

	private static Set<String> conditions() throws IOException {
		Set<String> names = new TreeSet<>();
		MetadataReaderFactory factory = new CachingMetadataReaderFactory();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/dracoonspring/**/*Configuration*.class")) {
			AnnotationMetadata type = factory.getMetadataReader(resource).getAnnotationMetadata();
			Stream<AnnotatedTypeMetadata> beans = Stream
				.of(ConditionalOnProperty.class, ConditionalOnBooleanProperty.class)
				.flatMap((condition) -> type.getAnnotatedMethods(condition.getName()).stream());
			Stream.concat(Stream.of(type), beans).flatMap(AotPageTests::properties).forEach(names::add);
		}
		return names;
	}

	private static Stream<String> properties(AnnotatedTypeMetadata metadata) {
		return Stream.of(ConditionalOnProperty.class, ConditionalOnBooleanProperty.class)
			.flatMap((condition) -> metadata.getAnnotations().stream(condition))
			.flatMap(AotPageTests::names);
	}

	private static Stream<String> names(MergedAnnotation<?> condition) {
		return Stream.of("name", "value").flatMap((attribute) -> Arrays.stream(condition.getStringArray(attribute)));
	}

}
