// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.users.UserGroupQuery;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.users.UserSort;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the table in {@code docs/lists.md} contains every list and its order. */
class ListsPageTests {

	private static final Path PAGE = Path.of("../docs/lists.md");

	@Test
	void hasEveryListInOrder() throws IOException {
		Set<String> lists = lists().map((method) -> method.getDeclaringClass().getSimpleName() + '.' + method.getName())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows()).extracting((row) -> row[1]).containsExactlyElementsOf(lists);
	}

	@Test
	void saysWhichListsTheServerSorts() throws IOException {
		Set<String> unsorted = lists().filter((method) -> !hasOrder(method))
			.map((method) -> method.getDeclaringClass().getSimpleName() + '.' + method.getName())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows()).filteredOn((row) -> row[2].contains("the server"))
			.extracting((row) -> row[1])
			.containsExactlyElementsOf(unsorted);
		assertThat(rows()).filteredOn((row) -> !row[2].contains("the server"))
			.allSatisfy((row) -> assertThat(row[3]).startsWith("exact"));
	}

	@Test
	void anOrderOfTheCallerStays() {
		UserQuery sorted = UserQuery.all().withSort(UserSort.LAST_NAME.descending());
		assertThat(sorted.steady()).isSameAs(sorted);
		UserGroupQuery unsortable = UserGroupQuery.all();
		assertThat(unsortable.steady()).isSameAs(unsortable);
		assertThat(UserQuery.all().steady().sorts()).hasToString("[createdAt:asc, userName:asc]");
	}

	private static Stream<Method> lists() {
		return Arrays.stream(Dracoon.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getPackageName()
				.startsWith(DracoonFiles.class.getPackageName().replace(".files", "")))
			.distinct()
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> method.getReturnType() == Flux.class && hasPages(method))
			.filter((method) -> !(method.getName().equals("listVersions") && method.getParameterCount() == 1
					&& !method.getParameterTypes()[0].isPrimitive()));
	}

	private static boolean hasPages(Method method) {
		return Arrays.stream(method.getDeclaringClass().getMethods())
			.anyMatch((other) -> other.getName().equals(method.getName() + "Page"));
	}

	private static boolean hasOrder(Method method) {
		return Arrays.stream(method.getParameterTypes())
			.filter(PagedQuery.class::isAssignableFrom)
			.anyMatch((query) -> Arrays.stream(query.getDeclaredMethods())
				.anyMatch((candidate) -> candidate.getName().equals("steady") && !candidate.isBridge()));
	}

	private static List<String[]> rows() throws IOException {
		try (var lines = Files.lines(PAGE)) {
			return lines.filter((line) -> line.startsWith("| `Dracoon"))
				.map((line) -> line.replace("`", "").split(" *\\| *"))
				.toList();
		}
	}

}
