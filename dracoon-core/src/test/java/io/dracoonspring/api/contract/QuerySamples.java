/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.Sort;

/**
 * Makes queries in which everything is set, to see which parameters they send.
 */
final class QuerySamples {

	private QuerySamples() {
	}

	static Set<String> parameterNames(Class<?> type) throws ReflectiveOperationException {
		Set<String> names = new LinkedHashSet<>();
		((QueryParameters) complete(type)).forEachParameter((name, value) -> names.add(name));
		return names;
	}

	private static Object complete(Class<?> type) throws ReflectiveOperationException {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		Constructor<?> constructor = type.getDeclaredConstructor(types);
		return constructor.newInstance(Arrays.stream(components).map(QuerySamples::value).toArray());
	}

	private static Object value(RecordComponent component) {
		Class<?> type = component.getType();
		if (type == List.class) {
			return component.getGenericType().getTypeName().contains(Filter.class.getName())
					? List.of(Filter.raw("a:eq:b")) : List.of(Sort.raw("a:asc"));
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (type == Long.class) {
			return 1L;
		}
		if (type == Integer.class) {
			return 1;
		}
		return (type == Boolean.class) ? (Object) true : "text";
	}

}
