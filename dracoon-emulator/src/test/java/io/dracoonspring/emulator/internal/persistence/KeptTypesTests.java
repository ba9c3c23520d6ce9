// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that all types of objects in a {@link World} can be saved, even types that an
 * emulator rarely contains.
 */
class KeptTypesTests {

	/**
	 * The types of objects that are not read from the saved state, because the caller
	 * passes these objects to the reader.
	 */
	private static final Set<Class<?>> SHARED = Set.of(MovableClock.class, Settings.class);

	/** The fields of type {@code Object}: a lock, and the JSON values of documents. */
	private static final Set<String> OBJECTS = Set.of("EmulatorState.monitor", "Documents.byId");

	private final Set<Class<?>> seen = new LinkedHashSet<>();

	private final Set<String> problems = new TreeSet<>();

	@Test
	void canAllBeKept() {
		visitClass(World.class);
		assertThat(this.problems).isEmpty();
		assertThat(this.seen).hasSizeGreaterThan(80);
	}

	@Test
	void jsonValuesCanBeKept() {
		for (Object value : List.of("", 1, 1L, 1.0, true)) {
			assertThat(Scalar.indexOf(value.getClass())).isNotNegative();
		}
	}

	private void visitClass(Class<?> type) {
		if (!this.seen.add(type) || SHARED.contains(type)) {
			return;
		}
		if (type.isSealed()) {
			Arrays.stream(type.getPermittedSubclasses()).forEach(this::visitClass);
			return;
		}
		try {
			for (Field field : new HashSet<>(ClassLayout.of(type).fields())) {
				visit(field.getGenericType(), field.getDeclaringClass().getSimpleName() + "." + field.getName());
			}
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(ex.getMessage());
		}
	}

	private void visit(Type type, String field) {
		if (type instanceof ParameterizedType parameterized) {
			visit(parameterized.getRawType(), field);
			Arrays.stream(parameterized.getActualTypeArguments()).forEach((argument) -> visit(argument, field));
		}
		else if (type instanceof WildcardType wildcard) {
			Arrays.stream(wildcard.getUpperBounds()).forEach((bound) -> visit(bound, field));
		}
		else if (type instanceof Class<?> raw && raw.getName().startsWith("io.dracoonspring.")) {
			visitClass(raw);
		}
		else if (!(type instanceof Class<?> raw && isKept(raw)) && !OBJECTS.contains(field)
				&& !type.getTypeName().equals("java.time.Clock")) {
			this.problems.add(field + " of type " + type.getTypeName());
		}
	}

	private static boolean isKept(Class<?> type) {
		return Set.of(long.class, int.class, boolean.class, double.class).contains(type) || Scalar.indexOf(type) >= 0
				|| type == AtomicLong.class || Collection.class.isAssignableFrom(type)
				|| Map.class.isAssignableFrom(type);
	}

}
