// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Type;
import java.util.List;

import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.WireLists;

/** Reads the entries of lists that the server wraps in objects. */
final class ListAnswers {

	/** Names the request attribute with the {@link ListProperty} of an operation. */
	static final String ATTRIBUTE = "dracoon.list";

	/** The type of an answer before its list is read. */
	static final ParameterizedTypeReference<JsonNode> TYPE = ParameterizedTypeReference.forType(JsonNode.class);

	private final JsonMapper mapper;

	ListAnswers(JsonMapper mapper) {
		this.mapper = mapper;
	}

	<T> List<T> entries(JsonNode answer, ListProperty property, Type entryType, AnswerErrors errors) {
		JsonNode list = answer.path(property.value());
		if (property.optional() && answer.isObject() && (list.isMissingNode() || list.isNull())) {
			return List.of();
		}
		if (!list.isArray()) {
			throw errors.withoutList(property.value());
		}
		JavaType type = this.mapper.getTypeFactory()
			.constructCollectionType(List.class, this.mapper.constructType(entryType));
		return WireLists.copyOf(this.mapper.<List<T>>treeToValue(list, type));
	}

}
