// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Page;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.DracoonTransfers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the name of every method of the client begins with a verb of
 * {@code docs/decisions/verbs.md}, and that the method returns the kind of value that
 * this page states for the verb.
 */
class VerbTests {

	private static final Path PAGE = Path.of("../docs/decisions/verbs.md");

	@Test
	void pageHasTheVerbsThatMethodsUse() throws IOException {
		Set<String> used = methods().map(VerbTests::verb).collect(Collectors.toCollection(TreeSet::new));
		try (var lines = Files.lines(PAGE)) {
			List<String> explained = lines.filter((line) -> line.startsWith("| `"))
				.flatMap((line) -> Arrays.stream(line.split("\\|")[1].split(",")))
				.map((name) -> firstWord(name.replace("`", "").strip()))
				.toList();
			assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
		}
	}

	@Test
	void listAndSearchReturnAllEntries() {
		assertThat(methods().filter((method) -> Set.of("list", "search").contains(verb(method)))
			.filter((method) -> !method.getName().endsWith("Page"))).isNotEmpty()
			.allMatch((method) -> Set.of(Flux.class, Stream.class).contains(method.getReturnType()));
	}

	@Test
	void pageMethodsReturnOnePageOfAList() {
		assertThat(methods().filter((method) -> method.getName().endsWith("Page"))).isNotEmpty()
			.allSatisfy((method) -> {
				assertThat(verb(method)).isIn("list", "search");
				assertThat(method.getReturnType()).isEqualTo(Mono.class);
				assertThat(raw(content(method))).isEqualTo(Page.class);
			});
	}

	@Test
	void getReturnsOneValue() {
		assertThat(methods().filter((method) -> "get".equals(verb(method)))).isNotEmpty().allSatisfy((method) -> {
			assertThat(method.getReturnType()).isNotIn(Flux.class, Stream.class);
			Class<?> value = raw((method.getReturnType() == Mono.class) ? content(method) : method.getReturnType());
			assertThat(value).isNotIn(Page.class, Void.class, void.class);
			assertThat(Map.class.isAssignableFrom(value) || Collection.class.isAssignableFrom(value)).isFalse();
		});
	}

	@Test
	void methodsForManyEntriesTakeOneRequest() {
		assertThat(methods().filter((method) -> method.getName().endsWith("Many"))).isNotEmpty()
			.allSatisfy((method) -> assertThat(method.getParameterTypes()).singleElement()
				.extracting(Class::getSimpleName)
				.asString()
				.endsWith("Request"));
	}

	@Test
	void contentIsDownloaded() {
		assertThat(methods().filter((method) -> method.getReturnType() == Flux.class)
			.filter((method) -> raw(content(method)) == DataBuffer.class)).isNotEmpty()
			.allMatch((method) -> "download".equals(verb(method)));
	}

	private static Stream<Method> methods() {
		return Stream
			.concat(Dracoon.adapterTypes().stream(),
					Stream.of(Dracoon.class, DracoonOperations.class, DracoonTransfers.class))
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !isAccessor(method));
	}

	/**
	 * Tells whether a method only returns a part of the client. The name of such a method
	 * is a noun.
	 */
	private static boolean isAccessor(Method method) {
		Class<?> type = method.getReturnType();
		boolean selects = Arrays.stream(method.getParameterTypes()).allMatch((parameter) -> parameter == Class.class);
		return selects && type != void.class && !Publisher.class.isAssignableFrom(type)
				&& !BaseStream.class.isAssignableFrom(type);
	}

	private static String verb(Method method) {
		return firstWord(method.getName());
	}

	private static String firstWord(String name) {
		return name.split("(?=[A-Z])")[0];
	}

	private static Type content(Method method) {
		return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
	}

	private static Class<?> raw(Type type) {
		return (Class<?>) ((type instanceof ParameterizedType parameterized) ? parameterized.getRawType() : type);
	}

}
