// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.Sort;

/**
 * Creates instances of records with values in all components, and content for the JSON of
 * responses.
 */
final class Samples {

	private Samples() {
	}

	/**
	 * Returns an instance of a record, an enum or a simple type, or a list with one
	 * element.
	 */
	static Object instance(Type type) {
		if (type instanceof ParameterizedType list) {
			return List.of(instance(list.getActualTypeArguments()[0]));
		}
		Class<?> raw = (Class<?>) type;
		if (raw.isRecord()) {
			return record(raw);
		}
		if (raw.isEnum()) {
			return raw.getEnumConstants()[0];
		}
		return simple(raw);
	}

	/** Releases the content of a response. */
	static void release(Object element) {
		if (element instanceof DataBuffer buffer) {
			DataBufferUtils.release(buffer);
		}
	}

	/**
	 * Returns the names of the components that are never {@code null}, because they are
	 * primitive.
	 */
	static List<String> required(Type type) {
		RecordComponent[] components = (type instanceof Class<?> raw) ? raw.getRecordComponents() : null;
		return (components != null) ? Arrays.stream(components)
			.filter((component) -> component.getType().isPrimitive())
			.map(RecordComponent::getName)
			.toList() : List.of();
	}

	/**
	 * Returns a possible response of a type, as maps, lists and texts.
	 * @param type the type of the response
	 * @param style the components that the maps contain
	 * @param variables the types that replace type variables, by the name of the variable
	 */
	static Object json(Type type, Style style, Map<String, Type> variables) {
		if (type instanceof TypeVariable<?> variable) {
			return json(variables.get(variable.getName()), style, variables);
		}
		if (type instanceof ParameterizedType parameterized) {
			if (parameterized.getRawType() == List.class) {
				return List.of(json(parameterized.getActualTypeArguments()[0], style, variables));
			}
			return object((Class<?>) parameterized.getRawType(), style,
					Map.of("T", parameterized.getActualTypeArguments()[0]));
		}
		Class<?> raw = (Class<?>) type;
		if (raw.isRecord() && raw != Secret.class) {
			return object(raw, style, Map.of());
		}
		return raw.isEnum() ? "of a later version" : simple(raw).toString();
	}

	private static Map<String, @Nullable Object> object(Class<?> type, Style style, Map<String, Type> variables) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			switch (style) {
				case EVERYTHING, NEW_FIELDS ->
					object.put(component.getName(), json(component.getGenericType(), style, variables));
				case NULLS -> object.put(component.getName(), null);
				case NOTHING -> {
				}
			}
		}
		if (style == Style.NEW_FIELDS) {
			object.put("fieldOfALaterVersion", Map.of("a", List.of(1)));
		}
		return object;
	}

	private static Object record(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			return constructor.newInstance(
					Arrays.stream(components).map((component) -> instance(component.getGenericType())).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot make a " + type, ex);
		}
	}

	private static Object simple(Class<?> type) {
		if (type == Long.class || type == long.class) {
			return 1L;
		}
		if (type == Integer.class || type == int.class) {
			return 1;
		}
		if (type == Boolean.class) {
			return true;
		}
		if (type == Filter.class) {
			return Filter.raw("a:eq:b");
		}
		if (type == Sort.class) {
			return Sort.raw("a:asc");
		}
		if (type == Resource.class) {
			return new ByteArrayResource("content".getBytes(StandardCharsets.UTF_8)) {

				@Override
				public String getFilename() {
					return "file.bin";
				}

			};
		}
		return (type == Instant.class) ? (Object) Instant.EPOCH : "text";
	}

	/**
	 * The content of a response.
	 */
	enum Style {

		/** All components. */
		EVERYTHING,

		/** All components, and a field that the client does not know. */
		NEW_FIELDS,

		/** All components, with {@code null} as their value. */
		NULLS,

		/** No component. */
		NOTHING

	}

}
