// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the records of responses can gain components, and that applications can
 * create such records without constructors.
 */
class ExtensibleRecordTests {

	@Test
	void recordsThatAreOnlyReceivedMayGainComponents() {
		Set<Class<?>> sent = sent();
		assertThat(received().filter((type) -> !sent.contains(type))).isNotEmpty()
			.allSatisfy((type) -> assertThat(isExtensible(type) || hasBuilder(type)).as(type.getName()).isTrue());
	}

	@Test
	void recordsThatAreSentHaveConstructorsOrBuilders() {
		assertThat(sent()).isNotEmpty().noneMatch(ExtensibleRecordTests::isExtensible);
	}

	@Test
	void plainMapperReadsReceivedRecords() {
		JsonMapper mapper = new JsonMapper();
		assertThat(received()).isNotEmpty().allSatisfy((type) -> {
			Map<String, Integer> required = Samples.required(type)
				.stream()
				.collect(Collectors.toMap(Function.identity(), (name) -> 1));
			assertThat(mapper.convertValue(required, type)).isInstanceOf(type);
		});
		Page<Node> page = mapper.readValue(
				"""
						{ "items": [ { "id": 7, "type": "file", "name": "report.pdf", "createdAt": "2026-01-02T03:04:05.678Z" } ] }
						""",
				new TypeReference<>() {
				});
		assertThat(page.items()).singleElement().satisfies((node) -> {
			assertThat(node.type()).isEqualTo(NodeType.FILE);
			assertThat(node.createdAt()).isEqualTo("2026-01-02T03:04:05.678Z");
		});
	}

	private static Stream<Class<?>> received() {
		Set<Class<?>> records = new LinkedHashSet<>();
		ApiMethods.operations()
			.forEach((method) -> SchemaContractTests.collect(method.getGenericReturnType(), records));
		return records.stream();
	}

	private static Set<Class<?>> sent() {
		Set<Class<?>> records = new LinkedHashSet<>();
		ApiMethods.operations()
			.flatMap((method) -> Stream.of(method.getGenericParameterTypes()))
			.forEach((type) -> SchemaContractTests.collect(type, records));
		return records;
	}

	private static boolean isExtensible(Class<?> type) {
		return type.isAnnotationPresent(ExtensibleRecord.class);
	}

	private static boolean hasBuilder(Class<?> type) {
		return ClassUtils.isPresent(type.getName() + "Builder", type.getClassLoader());
	}

}
