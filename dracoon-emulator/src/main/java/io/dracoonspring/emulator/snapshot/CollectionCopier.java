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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes deep copies of what {@code java.util} offers.
 */
@SuppressWarnings({ "unchecked", "rawtypes" })
final class CollectionCopier {

	private static final Map<Class<?>, Supplier<Collection<Object>>> COLLECTIONS = Map.of(ArrayList.class,
			ArrayList::new, ArrayDeque.class, ArrayDeque::new, HashSet.class, HashSet::new, LinkedHashSet.class,
			LinkedHashSet::new, CopyOnWriteArrayList.class, CopyOnWriteArrayList::new);

	private static final Map<Class<?>, Supplier<Map<Object, Object>>> MAPS = Map.of(HashMap.class, HashMap::new,
			LinkedHashMap.class, LinkedHashMap::new, ConcurrentHashMap.class, ConcurrentHashMap::new);

	private final GraphCopier graph;

	CollectionCopier(GraphCopier graph) {
		this.graph = graph;
	}

	Object copy(Object object) {
		if (object instanceof Collection<?> collection) {
			return copyCollection(collection);
		}
		if (object instanceof Map<?, ?> map) {
			return copyMap(map);
		}
		if (object instanceof AtomicReference<?> reference) {
			AtomicReference<Object> copy = new AtomicReference<>();
			this.graph.register(object, copy);
			Object value = reference.get();
			if (value != null) {
				copy.set(this.graph.copy(value));
			}
			return copy;
		}
		if (object instanceof AtomicLong number) {
			return registered(object, new AtomicLong(number.get()));
		}
		if (object instanceof AtomicInteger number) {
			return registered(object, new AtomicInteger(number.get()));
		}
		if (object instanceof Optional<?> optional) {
			return optional.map(this.graph::copy);
		}
		if (object instanceof UUID || object instanceof Random || object instanceof Locale
				|| object instanceof Pattern) {
			return object;
		}
		throw new IllegalStateException("Cannot copy " + object.getClass().getName());
	}

	private Object registered(Object object, Object copy) {
		this.graph.register(object, copy);
		return copy;
	}

	private Object copyCollection(Collection<?> source) {
		Supplier<Collection<Object>> supplier = COLLECTIONS.get(source.getClass());
		Collection<Object> copy;
		if (supplier != null) {
			copy = supplier.get();
		}
		else if (source instanceof TreeSet<?> tree) {
			copy = new TreeSet<>((Comparator<Object>) tree.comparator());
		}
		else if (source instanceof EnumSet<?> enums) {
			return registered(source, enums.clone());
		}
		else if (source instanceof ConcurrentHashMap.KeySetView<?, ?>) {
			copy = ConcurrentHashMap.newKeySet();
		}
		else {
			return copyUnmodifiable(source);
		}
		this.graph.register(source, copy);
		source.forEach((element) -> copy.add(this.graph.copy(element)));
		return copy;
	}

	// what may be changed and is not known here must not become unmodifiable
	private static void requireUnmodifiable(Object source) {
		if (!UnmodifiableKinds.contain(source)) {
			throw new IllegalStateException("Cannot copy " + source.getClass().getName());
		}
	}

	private Object copyUnmodifiable(Collection<?> source) {
		requireUnmodifiable(source);
		if (source instanceof Set<?>) {
			Set<Object> copy = new LinkedHashSet<>();
			source.forEach((element) -> copy.add(this.graph.copy(element)));
			return registered(source, Collections.unmodifiableSet(copy));
		}
		if (source instanceof List<?>) {
			List<Object> copy = new ArrayList<>();
			source.forEach((element) -> copy.add(this.graph.copy(element)));
			return registered(source, Collections.unmodifiableList(copy));
		}
		throw new IllegalStateException("Cannot copy " + source.getClass().getName());
	}

	private Object copyMap(Map<?, ?> source) {
		Supplier<Map<Object, Object>> supplier = MAPS.get(source.getClass());
		if (supplier == null && !(source instanceof SortedMap) && !(source instanceof EnumMap)) {
			requireUnmodifiable(source);
			Map<Object, Object> copy = new LinkedHashMap<>();
			source.forEach((key, value) -> copy.put(this.graph.copy(key), this.graph.copy(value)));
			return registered(source, Collections.unmodifiableMap(copy));
		}
		Map copy;
		if (supplier != null) {
			copy = supplier.get();
		}
		else if (source instanceof ConcurrentSkipListMap<?, ?> tree) {
			copy = new ConcurrentSkipListMap<>(tree.comparator());
		}
		else if (source instanceof SortedMap<?, ?> tree) {
			copy = new TreeMap<>(tree.comparator());
		}
		else {
			copy = ((EnumMap<?, ?>) source).clone();
			copy.clear();
		}
		this.graph.register(source, copy);
		source.forEach((key, value) -> copy.put(this.graph.copy(key), this.graph.copy(value)));
		return copy;
	}

}
