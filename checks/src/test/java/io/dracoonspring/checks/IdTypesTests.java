// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the public API has one type for ids that the server assigns: {@code long},
 * or {@code @Nullable Long} for an id that may be absent. A {@code Long} that is never
 * {@code null} would invite comparisons with {@code ==}, which are wrong above 127.
 */
class IdTypesTests {

	private static final Pattern ID = Pattern.compile("ids?|\\w+Ids?");

	private static final Pattern NARROW = Pattern.compile("\\b(int|java\\.lang\\.Integer)\\b");

	@Test
	void idsAreLongAndPrimitiveUnlessTheyMayBeAbsent() throws IOException {
		List<Value> ids = publicTypes().flatMap(IdTypesTests::values)
			.filter((value) -> ID.matcher(value.name()).matches())
			.toList();
		assertThat(ids).extracting(Value::place)
			.contains("io.dracoonspring.api.nodes.Node.id", "io.dracoonspring.emulator.model.Role.id");
		assertThat(ids).filteredOn((id) -> id.isNarrow() || id.isBoxedWithoutNeed()).isEmpty();
	}

	private static Stream<Class<?>> publicTypes() throws IOException {
		return Arrays
			.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:io/dracoonspring/**/*.class"))
			.map((resource) -> resource.getDescription().replaceFirst(".*(io/dracoonspring/.*)\\.class.*", "$1"))
			.filter((name) -> !name.contains("/internal/") && !name.endsWith("-info"))
			.map((name) -> name.replace('/', '.'))
			// ignores types whose optional libraries are missing. None of them is public
			.filter((name) -> ClassUtils.isPresent(name, null))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.filter(IdTypesTests::isPublic);
	}

	private static boolean isPublic(Class<?> type) {
		for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
			if (!Modifier.isPublic(outer.getModifiers())) {
				return false;
			}
		}
		return true;
	}

	private static Stream<Value> values(Class<?> type) {
		List<Method> methods = Arrays.stream(type.getDeclaredMethods()).filter(IdTypesTests::isOffered).toList();
		Stream<Value> results = methods.stream()
			.map((method) -> new Value(type, property(method.getName()), method.getAnnotatedReturnType()));
		Stream<Executable> executables = Stream.concat(methods.stream(),
				Arrays.stream(type.getDeclaredConstructors()).filter(IdTypesTests::isOffered));
		Stream<Value> parameters = executables.flatMap((executable) -> Arrays.stream(executable.getParameters()))
			.map((parameter) -> new Value(type, parameter.getName(), parameter.getAnnotatedType()));
		return Stream.concat(results, parameters);
	}

	private static boolean isOffered(Executable executable) {
		return !executable.isSynthetic() && (executable.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
	}

	private static String property(String method) {
		return method.matches("get[A-Z]\\w*") ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
	}

	/**
	 * Represents the result of a method, or a parameter of a method or constructor.
	 */
	private record Value(Class<?> owner, String name, AnnotatedType type) {

		String place() {
			return this.owner.getName() + "." + this.name;
		}

		boolean isNarrow() {
			return NARROW.matcher(this.type.getType().getTypeName()).find();
		}

		boolean isBoxedWithoutNeed() {
			return this.type.getType() == Long.class && !this.type.isAnnotationPresent(Nullable.class);
		}

		@Override
		public String toString() {
			return place() + ": " + this.type;
		}

	}

}
