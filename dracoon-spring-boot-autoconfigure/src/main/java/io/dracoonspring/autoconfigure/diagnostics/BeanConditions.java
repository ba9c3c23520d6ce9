// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the properties that must be set so that the auto-configurations of this project
 * create a bean. It does not use Boot's report of the conditions, because a failed start
 * has destroyed this report. It reads class files, because classes whose optional
 * dependencies are missing cannot be loaded.
 */
final class BeanConditions {

	private static final String OURS = "io.dracoonspring.";

	private final Class<?> type;

	private final ClassLoader classLoader;

	private final MetadataReaderFactory classes;

	/**
	 * The conditions of each method that creates the bean. Each condition is a list of
	 * properties, one of which must be set.
	 */
	private final List<List<List<RequiredProperty>>> methods = new ArrayList<>();

	/**
	 * Reads the auto-configurations.
	 * @param type the type of the bean
	 */
	BeanConditions(Class<?> type) {
		this.type = type;
		this.classLoader = type.getClassLoader();
		this.classes = new SimpleMetadataReaderFactory(this.classLoader);
		for (String autoConfiguration : ImportCandidates.load(AutoConfiguration.class, this.classLoader)) {
			if (autoConfiguration.startsWith(OURS)) {
				visit(autoConfiguration, List.of());
			}
		}
	}

	private void visit(String className, List<List<RequiredProperty>> outer) {
		AnnotationMetadata configuration = read(className);
		List<List<RequiredProperty>> conditions = add(outer, configuration);
		configuration.getAnnotatedMethods(Bean.class.getName())
			.stream()
			.filter((method) -> isOfType(method.getReturnTypeName()))
			.forEach((method) -> this.methods.add(add(conditions, method)));
		Stream.concat(Arrays.stream(configuration.getMemberClassNames()), classes(configuration, Import.class))
			.filter((name) -> name.startsWith(OURS))
			.forEach((name) -> visit(name, conditions));
	}

	private List<List<RequiredProperty>> add(List<List<RequiredProperty>> outer, AnnotatedTypeMetadata element) {
		Stream<List<RequiredProperty>> single = RequiredProperty.of(element).map(List::of);
		Stream<List<RequiredProperty>> nested = classes(element, Conditional.class)
			.filter((name) -> name.startsWith(OURS))
			.map(this::read)
			.filter((condition) -> AnyNestedCondition.class.getName().equals(condition.getSuperClassName()))
			.map((condition) -> Arrays.stream(condition.getMemberClassNames())
				.map(this::read)
				.flatMap(RequiredProperty::of)
				.toList());
		return Stream.of(outer.stream(), single, nested).flatMap((conditions) -> conditions).toList();
	}

	private static Stream<String> classes(AnnotatedTypeMetadata element, Class<?> annotation) {
		Map<String, @Nullable Object> attributes = element.getAnnotationAttributes(annotation.getName(), true);
		return (attributes != null && attributes.get("value") instanceof String[] names) ? Arrays.stream(names)
				: Stream.empty();
	}

	private AnnotationMetadata read(String className) {
		try {
			return this.classes.getMetadataReader(className).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isOfType(String className) {
		try {
			return className.startsWith(OURS)
					&& this.type.isAssignableFrom(ClassUtils.forName(className, this.classLoader));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			// a dependency of the named class is missing. Therefore the named class is
			// not the type of the bean, because that type has been loaded
			return false;
		}
	}

	/**
	 * Returns the properties that must be set so that the bean exists.
	 * @param properties the properties of the application
	 * @return a text such as {@code 'dracoon.resource.enabled=true'}, empty if no
	 * property prevents the bean
	 */
	Optional<String> missing(PropertyResolver properties) {
		return this.methods.stream()
			.map((conditions) -> conditions.stream()
				.filter((alternatives) -> alternatives.stream().noneMatch((property) -> property.isSet(properties)))
				.toList())
			.min(Comparator.comparing(List::size))
			.filter((unmet) -> !unmet.isEmpty())
			.map((unmet) -> unmet.stream()
				.map((alternatives) -> alternatives.stream()
					.map(RequiredProperty::text)
					.sorted()
					.collect(Collectors.joining(" or ")))
				.distinct()
				.collect(Collectors.joining(" and ")));
	}

}
