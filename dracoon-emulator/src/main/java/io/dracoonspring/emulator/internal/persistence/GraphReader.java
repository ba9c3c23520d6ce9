// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Reads the output of a {@link GraphWriter}. The input is not trusted: only known classes
 * are instantiated, and only values of the right types get into their fields.
 */
final class GraphReader {

	private final List<ClassLayout> classes = new ArrayList<>();

	private final ObjectTable objects = new ObjectTable();

	private final DataInputStream in;

	private final List<?> shared;

	/**
	 * Creates a reader.
	 * @param shared the objects that the writer did not write, in the same order as in
	 * the list of the {@link GraphWriter}
	 */
	GraphReader(DataInputStream in, List<?> shared) {
		this.in = in;
		this.shared = shared;
	}

	/**
	 * Reads the object that was written.
	 * @throws UnreadableStateException if the data is damaged or from another version of
	 * the emulator, or if the object has another type
	 */
	<T> T read(Class<T> type) throws UnreadableStateException {
		try {
			Object root = readValue();
			while (this.objects.isIncomplete()) {
				readObject();
			}
			this.objects.build();
			return type.cast(Objects.requireNonNull(this.objects.resolve(root)));
		}
		catch (IOException | RuntimeException ex) {
			throw UnreadableStateException.damaged(ex);
		}
	}

	/**
	 * Returns all objects of a type that were read.
	 * @throws UnreadableStateException if the objects are damaged
	 */
	<T> List<T> objects(Class<T> type) throws UnreadableStateException {
		return this.objects.all().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private @Nullable Object readValue() throws IOException, UnreadableStateException {
		return switch (constant(Tag.values())) {
			case NULL -> null;
			case REFERENCE -> this.objects.reference(this.in.readInt());
			case SHARED -> this.shared.get(this.in.readUnsignedByte());
			case CONSTANT -> readClass().constant(Scalar.readText(this.in));
			case SCALAR -> Scalar.get(this.in.readUnsignedByte()).read(this.in);
		};
	}

	private void readObject() throws IOException, UnreadableStateException {
		switch (constant(Kind.values())) {
			case OBJECT -> {
				ClassLayout layout = readClass();
				this.objects.addObject(layout, readValues(layout.fields().size()));
			}
			case RECORD -> {
				ClassLayout layout = readClass();
				this.objects.addRecord(layout, readValues(layout.fields().size()));
			}
			case LOCK -> this.objects.add(new Object());
			case COUNTER -> this.objects.add(new AtomicLong(this.in.readLong()));
			case ENUM_SET -> this.objects.add(readEnumSet());
			case CONTAINER -> {
				CollectionKind container = constant(CollectionKind.values());
				this.objects.addContainer(container, readValues(this.in.readInt()));
			}
		}
	}

	private <E> E constant(E[] constants) throws IOException {
		return constants[this.in.readUnsignedByte()];
	}

	private List<@Nullable Object> readValues(int count) throws IOException, UnreadableStateException {
		if (count < 0 || count > this.in.available()) {
			throw UnreadableStateException.damaged();
		}
		List<@Nullable Object> values = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			values.add(readValue());
		}
		return values;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private EnumSet<?> readEnumSet() throws IOException, UnreadableStateException {
		ClassLayout layout = readClass();
		EnumSet set = EnumSet.noneOf((Class) layout.type());
		int count = this.in.readInt();
		for (int i = 0; i < count; i++) {
			set.add(layout.constant(Scalar.readText(this.in)));
		}
		return set;
	}

	private ClassLayout readClass() throws IOException, UnreadableStateException {
		int index = this.in.readUnsignedShort();
		if (index == this.classes.size()) {
			String name = Scalar.readText(this.in);
			ClassLayout layout = ClassLayout.of(name);
			if (!layout.description().equals(Scalar.readText(this.in))) {
				throw UnreadableStateException.otherVersion(name);
			}
			this.classes.add(layout);
		}
		return this.classes.get(index);
	}

}
