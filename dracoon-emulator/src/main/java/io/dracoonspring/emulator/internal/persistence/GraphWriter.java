// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Writes an object and all objects to which it refers directly or indirectly, each of
 * them once. The writer does not use recursion, so that large states cannot overflow the
 * stack.
 */
final class GraphWriter {

	private final Map<Object, Integer> numbers = new IdentityHashMap<>();

	private final Deque<Object> pending = new ArrayDeque<>();

	private final Map<Class<?>, Integer> classes = new HashMap<>();

	private final Map<Class<?>, ClassLayout> layouts = new HashMap<>();

	private final DataOutputStream out;

	private final List<?> shared;

	/**
	 * Creates a writer.
	 * @param shared the objects that are not written, because the reader already has them
	 */
	GraphWriter(DataOutputStream out, List<?> shared) {
		this.out = out;
		this.shared = shared;
	}

	void write(Object object) throws IOException {
		writeValue(object);
		for (Object next = this.pending.poll(); next != null; next = this.pending.poll()) {
			writeObject(next);
		}
	}

	<T> Stream<T> written(Class<T> type) {
		return this.numbers.keySet().stream().filter(type::isInstance).map(type::cast);
	}

	private void writeValue(@Nullable Object value) throws IOException {
		if (value == null) {
			writeTag(Tag.NULL);
			return;
		}
		if (value instanceof Enum<?> constant) {
			writeTag(Tag.CONSTANT);
			writeClass(constant.getDeclaringClass());
			Scalar.writeText(this.out, constant.name());
			return;
		}
		int scalar = Scalar.indexOf(value.getClass());
		if (scalar >= 0) {
			writeTag(Tag.SCALAR);
			this.out.writeByte(scalar);
			Scalar.get(scalar).write(this.out, value);
			return;
		}
		for (int i = 0; i < this.shared.size(); i++) {
			if (this.shared.get(i) == value) {
				writeTag(Tag.SHARED);
				this.out.writeByte(i);
				return;
			}
		}
		writeTag(Tag.REFERENCE);
		this.out.writeInt(number(value));
	}

	private void writeTag(Tag tag) throws IOException {
		this.out.writeByte(tag.ordinal());
	}

	private int number(Object object) {
		Integer known = this.numbers.get(object);
		if (known != null) {
			return known;
		}
		int number = this.numbers.size();
		this.numbers.put(object, number);
		this.pending.add(object);
		return number;
	}

	private void writeObject(Object object) throws IOException {
		Class<?> type = object.getClass();
		if (type == Object.class) {
			writeKind(Kind.LOCK);
		}
		else if (object instanceof AtomicLong counter) {
			writeKind(Kind.COUNTER);
			this.out.writeLong(counter.get());
		}
		else if (object instanceof EnumSet<?> set) {
			writeEnumSet(set);
		}
		else if (object instanceof Collection || object instanceof Map) {
			writeContainer(object);
		}
		else {
			writeKind(type.isRecord() ? Kind.RECORD : Kind.OBJECT);
			writeFields(object, writeClass(type));
		}
	}

	private void writeKind(Kind kind) throws IOException {
		this.out.writeByte(kind.ordinal());
	}

	private void writeFields(Object object, ClassLayout layout) throws IOException {
		for (Field field : layout.fields()) {
			try {
				writeValue(field.get(object));
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException("The layout makes fields accessible", ex);
			}
		}
	}

	private <E extends Enum<E>> void writeEnumSet(EnumSet<E> set) throws IOException {
		writeKind(Kind.ENUM_SET);
		// use the complement of an empty set, because an empty set does not reveal the
		// type of its constants
		EnumSet<E> some = set.isEmpty() ? EnumSet.complementOf(set) : set;
		writeClass(some.iterator().next().getDeclaringClass());
		this.out.writeInt(set.size());
		for (E constant : set) {
			Scalar.writeText(this.out, constant.name());
		}
	}

	private void writeContainer(Object object) throws IOException {
		CollectionKind container = CollectionKind.of(object);
		writeKind(Kind.CONTAINER);
		this.out.writeByte(container.ordinal());
		if (object instanceof Map<?, ?> map) {
			// copy the entries, because other threads may change the map during the write
			Map.Entry<?, ?>[] entries = map.entrySet().toArray(Map.Entry<?, ?>[]::new);
			this.out.writeInt(2 * entries.length);
			for (Map.Entry<?, ?> entry : entries) {
				writeValue(entry.getKey());
				writeValue(entry.getValue());
			}
		}
		else {
			Object[] elements = ((Collection<?>) object).toArray();
			this.out.writeInt(elements.length);
			for (Object element : elements) {
				writeValue(element);
			}
		}
	}

	private ClassLayout writeClass(Class<?> type) throws IOException {
		ClassLayout layout = this.layouts.computeIfAbsent(type, ClassLayout::of);
		Integer known = this.classes.putIfAbsent(type, this.classes.size());
		this.out.writeShort((known != null) ? known : this.classes.size() - 1);
		if (known == null) {
			Scalar.writeText(this.out, type.getName());
			Scalar.writeText(this.out, layout.description());
		}
		return layout;
	}

}
