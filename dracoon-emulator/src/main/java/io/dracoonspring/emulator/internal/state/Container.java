// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A room or folder. The names of two children must differ in more than case and Unicode
 * form.
 */
public abstract sealed class Container extends Node permits Room, Folder {

	private final NavigableMap<String, Node> children = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Map<NodeType, Integer> counts = new TreeMap<>();

	private long size;

	Container(long id, @Nullable Container parent, String name, long author, Instant now) {
		super(id, parent, name, author, now);
	}

	@Override
	public long size() {
		return this.size;
	}

	/** Returns the children in the order of their names. */
	public List<Node> children() {
		return List.copyOf(this.children.values());
	}

	/** Finds a child by name, ignoring case and Unicode form. */
	public Optional<Node> child(String name) {
		return Optional.ofNullable(this.children.get(NodeNames.key(name)));
	}

	/** Counts the direct children of a type. */
	public int count(NodeType type) {
		return this.counts.getOrDefault(type, 0);
	}

	/** Returns all nodes below this container, each after its parent. */
	public Stream<Node> descendants() {
		return children().stream()
			.flatMap((child) -> (child instanceof Container container)
					? Stream.concat(Stream.of(child), container.descendants()) : Stream.of(child));
	}

	/** Returns all files below this container. */
	public Stream<FileNode> files() {
		return descendants().filter(FileNode.class::isInstance).map(FileNode.class::cast);
	}

	void attach(Node child) {
		this.children.put(NodeNames.key(child.name()), child);
		this.counts.merge(child.type(), 1, Integer::sum);
		grow(child.size());
	}

	void detach(Node child) {
		this.children.remove(NodeNames.key(child.name()));
		this.counts.merge(child.type(), -1, Integer::sum);
		grow(-child.size());
	}

	private void grow(long bytes) {
		for (Container container = this; container != null; container = container.parent()) {
			container.size += bytes;
		}
	}

}
