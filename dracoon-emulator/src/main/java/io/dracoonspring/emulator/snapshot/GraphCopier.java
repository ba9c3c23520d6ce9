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

package io.dracoonspring.emulator.snapshot;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.objenesis.SpringObjenesis;

/**
 * Makes deep copies of objects of the emulator with everything they refer to, whatever
 * classes come later. Shared stay: what cannot be changed, what belongs to others, and
 * the objects it is told to share.
 */
final class GraphCopier {

	private static final String EMULATOR = "io.dracoonspring.emulator.";

	private final SpringObjenesis objenesis = new SpringObjenesis();

	private final Map<Object, Object> copies = new IdentityHashMap<>();

	private final CollectionCopier collections = new CollectionCopier(this);

	/**
	 * Create a copier.
	 * @param shared what is not to be copied
	 */
	GraphCopier(Collection<?> shared) {
		shared.forEach((object) -> this.copies.put(object, object));
	}

	/**
	 * Copy an object.
	 * @param <T> the type of the object
	 * @param object the object
	 * @return the copy; the same one for the same object
	 */
	@SuppressWarnings("unchecked")
	<T> T copy(T object) {
		Object known = this.copies.get(object);
		return (T) ((known != null) ? known : copyUnknown(object));
	}

	/**
	 * Return all copies of a type.
	 * @param <T> the type
	 * @param type the type
	 * @return the copies made so far
	 */
	<T> List<T> copies(Class<T> type) {
		return this.copies.values().stream().filter(type::isInstance).map(type::cast).toList();
	}

	void register(Object object, Object copy) {
		this.copies.put(object, copy);
	}

	private Object copyUnknown(Object object) {
		Class<?> type = object.getClass();
		if (type.isArray()) {
			return copyArray(object);
		}
		if (object instanceof Enum || type.isHidden() || type.isSynthetic()) {
			return object;
		}
		if (type.getName().startsWith("java.util.")) {
			return this.collections.copy(object);
		}
		if (!type.getName().startsWith(EMULATOR)) {
			return object;
		}
		return type.isRecord() ? copyRecord(object) : copyFields(object);
	}

	private Object copyArray(Object array) {
		int length = Array.getLength(array);
		Object copy = Array.newInstance(array.getClass().getComponentType(), length);
		register(array, copy);
		for (int i = 0; i < length; i++) {
			Array.set(copy, i, copyNullable(Array.get(array, i)));
		}
		return copy;
	}

	private @Nullable Object copyNullable(@Nullable Object object) {
		return (object != null) ? copy(object) : null;
	}

	private Object copyRecord(Object object) {
		try {
			RecordComponent[] components = object.getClass().getRecordComponents();
			Constructor<?> constructor = object.getClass()
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			@Nullable Object[] values = new @Nullable Object[components.length];
			for (int i = 0; i < components.length; i++) {
				Field field = object.getClass().getDeclaredField(components[i].getName());
				field.setAccessible(true);
				values[i] = copyNullable(field.get(object));
			}
			// what it refers to may refer to it
			Object known = this.copies.get(object);
			if (known != null) {
				return known;
			}
			Object copy = constructor.newInstance(values);
			register(object, copy);
			return copy;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot copy " + object.getClass().getName(), ex);
		}
	}

	private Object copyFields(Object object) {
		Object copy = this.objenesis.newInstance(object.getClass());
		register(object, copy);
		try {
			for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
				for (Field field : type.getDeclaredFields()) {
					if (!Modifier.isStatic(field.getModifiers())) {
						field.setAccessible(true);
						field.set(copy, copyNullable(field.get(object)));
					}
				}
			}
			return copy;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot copy " + object.getClass().getName(), ex);
		}
	}

}
