// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Lists the persistent fields of a class. Only classes of the emulator's state have a
 * layout, so objects of other classes are neither written nor read.
 */
final class ClassLayout {

	private static final String EMULATOR = "io.dracoonspring.emulator.";

	private static final Set<String> PACKAGES = Set.of(EMULATOR + "model", EMULATOR + "internal.config",
			EMULATOR + "internal.oauth", EMULATOR + "internal.state");

	private final Class<?> type;

	private final List<Field> fields;

	private ClassLayout(Class<?> type, List<Field> fields) {
		this.type = type;
		this.fields = fields;
		fields.forEach((field) -> field.setAccessible(true));
	}

	/**
	 * Determines the layout of a class.
	 * @throws IllegalArgumentException if the class cannot be a part of the state
	 */
	static ClassLayout of(Class<?> type) {
		if (!isAllowed(type.getName()) || type.isInterface() || type.isHidden() || type.isSynthetic()) {
			throw new IllegalArgumentException(type.getName() + " cannot be kept in a file");
		}
		if (type.isEnum()) {
			return new ClassLayout(type, List.of());
		}
		if (Modifier.isAbstract(type.getModifiers())) {
			throw new IllegalArgumentException(type.getName() + " is abstract and has no instances");
		}
		return new ClassLayout(type, type.isRecord() ? components(type) : fields(type));
	}

	/**
	 * Determines the layout of the class with this name.
	 * @throws UnreadableStateException if the class does not exist or cannot be a part of
	 * the state
	 */
	static ClassLayout of(String name) throws UnreadableStateException {
		if (!isAllowed(name)) {
			throw UnreadableStateException.damaged();
		}
		try {
			return of(Class.forName(name, false, ClassLayout.class.getClassLoader()));
		}
		catch (ClassNotFoundException | IllegalArgumentException ex) {
			throw UnreadableStateException.otherVersion(name);
		}
	}

	static boolean isAllowed(String name) {
		return name.equals(World.class.getName())
				|| PACKAGES.contains(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
	}

	private static List<Field> components(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			try {
				fields.add(type.getDeclaredField(component.getName()));
			}
			catch (NoSuchFieldException ex) {
				throw new IllegalStateException("A record has a field for each component", ex);
			}
		}
		return fields;
	}

	private static List<Field> fields(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
			if (!isAllowed(each.getName())) {
				throw new IllegalArgumentException(each.getName() + " cannot be kept in a file");
			}
			Arrays.stream(each.getDeclaredFields())
				.filter((field) -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
				.filter((field) -> !field.isSynthetic())
				.sorted(Comparator.comparing(Field::getName))
				.forEach(fields::add);
		}
		return fields;
	}

	Class<?> type() {
		return this.type;
	}

	List<Field> fields() {
		return this.fields;
	}

	/**
	 * Returns the names and types of the fields. The reader accepts an object only if the
	 * description of its class is the same as when the writer wrote the object.
	 */
	String description() {
		return this.fields.stream()
			.map((field) -> field.getName() + ":" + field.getType().getName())
			.collect(Collectors.joining(","));
	}

	/**
	 * Creates a record.
	 * @param values the values of the components
	 * @throws UnreadableStateException if the record rejects these values
	 */
	Object newRecord(@Nullable Object[] values) throws UnreadableStateException {
		try {
			Constructor<?> constructor = this.type
				.getDeclaredConstructor(this.fields.stream().map(Field::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			throw UnreadableStateException.damaged(ex);
		}
	}

	/**
	 * Finds a constant of an enum.
	 * @throws UnreadableStateException if the constant does not exist
	 */
	Object constant(String name) throws UnreadableStateException {
		Object[] constants = this.type.isEnum() ? this.type.getEnumConstants() : new Object[0];
		return Arrays.stream(constants)
			.filter((constant) -> ((Enum<?>) constant).name().equals(name))
			.findFirst()
			.orElseThrow(() -> UnreadableStateException.otherVersion(this.type.getName()));
	}

}
