// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.objenesis.SpringObjenesis;

/**
 * Creates the objects of a file in three steps. First it creates the objects that can be
 * changed, still empty. Then it creates records and unmodifiable collections, which must
 * be complete from the start. Finally it fills the objects of the first step.
 */
final class ObjectTable {

	private final SpringObjenesis objenesis = new SpringObjenesis();

	private final List<Slot> slots = new ArrayList<>();

	private int size;

	/**
	 * Returns a reference to an object, even if the object was not read yet.
	 * @param number the number of the object
	 * @throws UnreadableStateException if the number is negative, or higher than the next
	 * new number
	 */
	Object reference(int number) throws UnreadableStateException {
		if (number < 0 || number > this.size) {
			throw UnreadableStateException.damaged();
		}
		this.size = Math.max(this.size, number + 1);
		return new Reference(number);
	}

	/** Returns whether there are references to objects that are not added yet. */
	boolean isIncomplete() {
		return this.slots.size() < this.size;
	}

	void add(Object object) {
		this.slots.add(new Slot(object, null, null, List.of()));
	}

	void addObject(ClassLayout layout, List<@Nullable Object> values) throws UnreadableStateException {
		if (layout.type().isRecord() || layout.type().isEnum()) {
			throw UnreadableStateException.damaged();
		}
		this.slots.add(new Slot(this.objenesis.newInstance(layout.type()), layout, null, values));
	}

	void addRecord(ClassLayout layout, List<@Nullable Object> values) {
		this.slots.add(new Slot(null, layout, null, values));
	}

	void addContainer(CollectionKind container, List<@Nullable Object> values) {
		this.slots.add(new Slot(container.isUnmodifiable() ? null : container.create(), null, container, values));
	}

	/**
	 * Completes all objects.
	 * @throws UnreadableStateException if the objects do not fit together
	 */
	void build() throws UnreadableStateException {
		for (Slot slot : this.slots) {
			finished(slot);
		}
		for (Slot slot : this.slots) {
			if (slot.layout != null && !slot.layout.type().isRecord()) {
				setFields(slot, slot.layout);
			}
		}
		for (Slot slot : this.slots) {
			if (slot.container != null && !slot.container.isUnmodifiable()) {
				slot.container.fill(finished(slot), resolve(slot.values));
			}
		}
	}

	/**
	 * Returns the object that a value stands for.
	 * @param value a reference, or a value that needs no resolution
	 * @throws UnreadableStateException if the object is a part of itself and therefore
	 * cannot be created
	 */
	@Nullable Object resolve(@Nullable Object value) throws UnreadableStateException {
		return (value instanceof Reference reference) ? finished(this.slots.get(reference.number())) : value;
	}

	/**
	 * Returns all objects.
	 * @throws UnreadableStateException if the objects do not fit together
	 */
	List<Object> all() throws UnreadableStateException {
		List<Object> all = new ArrayList<>();
		for (Slot slot : this.slots) {
			all.add(finished(slot));
		}
		return all;
	}

	private List<@Nullable Object> resolve(List<@Nullable Object> values) throws UnreadableStateException {
		List<@Nullable Object> resolved = new ArrayList<>(values.size());
		for (Object value : values) {
			resolved.add(resolve(value));
		}
		return resolved;
	}

	private Object finished(Slot slot) throws UnreadableStateException {
		Object known = slot.object;
		if (known != null) {
			return known;
		}
		if (slot.underWay) {
			throw UnreadableStateException.damaged();
		}
		slot.underWay = true;
		List<@Nullable Object> values = resolve(slot.values);
		Object made;
		if (slot.container != null) {
			Object filled = slot.container.create();
			slot.container.fill(filled, values);
			made = slot.container.finish(filled);
		}
		else {
			made = Objects.requireNonNull(slot.layout).newRecord(values.toArray());
		}
		slot.object = made;
		return made;
	}

	private void setFields(Slot slot, ClassLayout layout) throws UnreadableStateException {
		List<Field> fields = layout.fields();
		for (int i = 0; i < fields.size(); i++) {
			try {
				fields.get(i).set(slot.object, resolve(slot.values.get(i)));
			}
			catch (IllegalAccessException ex) {
				throw UnreadableStateException.damaged(ex);
			}
		}
	}

	/** Stands for an object in the file. */
	private record Reference(int number) {

	}

	/** An object, or the data to create it from. */
	private static final class Slot {

		private final @Nullable ClassLayout layout;

		private final @Nullable CollectionKind container;

		private final List<@Nullable Object> values;

		private @Nullable Object object;

		private boolean underWay;

		Slot(@Nullable Object object, @Nullable ClassLayout layout, @Nullable CollectionKind container,
				List<@Nullable Object> values) {
			this.object = object;
			this.layout = layout;
			this.container = container;
			this.values = values;
		}

	}

}
