// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Describes a property that must have a value, so that a bean exists.
 *
 * @param name the name of the property
 * @param value the required value; empty if any value other than {@code false} is
 * sufficient
 * @param matchIfMissing whether the bean also exists without the property
 */
record RequiredProperty(String name, String value, boolean matchIfMissing) {

	private static final List<String> CONDITIONS = List.of(ConditionalOnProperty.class.getName(),
			ConditionalOnBooleanProperty.class.getName(),
			"io.dracoonspring.autoconfigure.ConditionalOnRuntimeProperty");

	/**
	 * Returns the properties that the conditions of a class or method require.
	 * @param element the class or method
	 * @return the properties
	 */
	static Stream<RequiredProperty> of(AnnotatedTypeMetadata element) {
		return CONDITIONS.stream()
			.map((condition) -> element.getAnnotations().get(condition))
			.filter(MergedAnnotation::isPresent)
			.flatMap(RequiredProperty::of);
	}

	private static Stream<RequiredProperty> of(MergedAnnotation<?> condition) {
		String value = condition.getValue("havingValue").map(String::valueOf).orElse("");
		boolean matchIfMissing = condition.getValue("matchIfMissing", Boolean.class).orElse(false);
		return Stream.of("name", "value")
			.flatMap((attribute) -> condition.getValue(attribute).stream())
			.flatMap(
					(names) -> (names instanceof String[] several) ? Arrays.stream(several) : Stream.of((String) names))
			.map((name) -> new RequiredProperty(name, value, matchIfMissing));
	}

	boolean isSet(PropertyResolver properties) {
		String actual = properties.getProperty(this.name);
		if (actual == null) {
			return this.matchIfMissing;
		}
		return this.value.isEmpty() ? !actual.isEmpty() && !actual.equalsIgnoreCase("false")
				: this.value.equalsIgnoreCase(actual);
	}

	String text() {
		return this.value.isEmpty() ? "'" + this.name + "'" : "'" + this.name + "=" + this.value + "'";
	}

}
