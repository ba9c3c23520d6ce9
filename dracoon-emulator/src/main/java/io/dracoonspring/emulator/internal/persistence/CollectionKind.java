// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of collections and maps in a state. The order of the constants is a part of
 * the file format.
 */
enum CollectionKind {

	ARRAY_LIST(ArrayList.class, ArrayList::new),

	ARRAY_DEQUE(ArrayDeque.class, ArrayDeque::new),

	COPY_ON_WRITE_LIST(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new),

	HASH_SET(HashSet.class, HashSet::new),

	LINKED_HASH_SET(LinkedHashSet.class, LinkedHashSet::new),

	CONCURRENT_SET(ConcurrentHashMap.KeySetView.class, ConcurrentHashMap::newKeySet),

	TREE_SET(TreeSet.class, TreeSet::new),

	TREE_SET_IGNORING_CASE(TreeSet.class, () -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)),

	HASH_MAP(HashMap.class, HashMap::new),

	LINKED_HASH_MAP(LinkedHashMap.class, LinkedHashMap::new),

	CONCURRENT_MAP(ConcurrentHashMap.class, ConcurrentHashMap::new),

	TREE_MAP(TreeMap.class, TreeMap::new),

	TREE_MAP_IGNORING_CASE(TreeMap.class, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)),

	CONCURRENT_TREE_MAP(ConcurrentSkipListMap.class, ConcurrentSkipListMap::new),

	UNMODIFIABLE_LIST(List.class, ArrayList::new),

	UNMODIFIABLE_SET(Set.class, LinkedHashSet::new),

	UNMODIFIABLE_MAP(Map.class, LinkedHashMap::new);

	private final Class<?> type;

	private final Supplier<Object> empty;

	private final @Nullable Comparator<?> comparator;

	CollectionKind(Class<?> type, Supplier<Object> empty) {
		this.type = type;
		this.empty = empty;
		this.comparator = comparator(empty.get());
	}

	/**
	 * Determines the kind of a collection or map. If no constant matches the object, for
	 * example if it is a view, this method returns a kind of list, set or map that keeps
	 * the iteration order.
	 */
	static CollectionKind of(Object object) {
		for (CollectionKind candidate : values()) {
			if (candidate.type == object.getClass() && candidate.comparator == comparator(object)) {
				return candidate;
			}
		}
		boolean unmodifiable = isUnmodifiable(object);
		if (object instanceof Map) {
			return unmodifiable ? UNMODIFIABLE_MAP : LINKED_HASH_MAP;
		}
		if (object instanceof Set) {
			return unmodifiable ? UNMODIFIABLE_SET : LINKED_HASH_SET;
		}
		return unmodifiable ? UNMODIFIABLE_LIST : ARRAY_LIST;
	}

	private static @Nullable Comparator<?> comparator(Object object) {
		if (object instanceof SortedSet<?> set) {
			return set.comparator();
		}
		return (object instanceof SortedMap<?, ?> map) ? map.comparator() : null;
	}

	/**
	 * Returns whether a collection of this kind cannot be changed. A reader fills such a
	 * collection before other objects refer to it.
	 */
	boolean isUnmodifiable() {
		return this.type.isInterface();
	}

	/** Creates an empty collection or map that can be changed. */
	Object create() {
		return this.empty.get();
	}

	/**
	 * Fills a collection or map.
	 * @param target the result of {@link #create()}
	 * @param values the elements of a collection, or the keys of a map, each followed by
	 * its value
	 */
	@SuppressWarnings("unchecked")
	void fill(Object target, List<@Nullable Object> values) {
		if (target instanceof Map<?, ?> map) {
			for (int i = 0; i < values.size(); i += 2) {
				((Map<Object, @Nullable Object>) map).put(values.get(i), values.get(i + 1));
			}
		}
		else {
			((Collection<@Nullable Object>) target).addAll(values);
		}
	}

	/**
	 * Converts a filled collection to its final form.
	 * @param filled a filled collection or map
	 * @return an unmodifiable view if the kind is unmodifiable, otherwise the same object
	 */
	Object finish(Object filled) {
		return switch (this) {
			case UNMODIFIABLE_LIST -> Collections.unmodifiableList((List<?>) filled);
			case UNMODIFIABLE_SET -> Collections.unmodifiableSet((Set<?>) filled);
			case UNMODIFIABLE_MAP -> Collections.unmodifiableMap((Map<?, ?>) filled);
			default -> filled;
		};
	}

	// the JDK has no public types for its unmodifiable collections and maps
	private static boolean isUnmodifiable(Object object) {
		String name = object.getClass().getName();
		return name.startsWith("java.util.ImmutableCollections$")
				|| name.startsWith("java.util.Collections$Unmodifiable")
				|| name.startsWith("java.util.Collections$Empty") || name.startsWith("java.util.Collections$Singleton")
				|| name.equals("java.util.Arrays$ArrayList");
	}

}
