// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Reads the nodes of a tree in the order of their names, each room and folder before its
 * content. The required memory grows with the depth of the tree and the number of nodes
 * in its largest folders.
 * <p>
 * The restart key is the path of the last node that was read, as
 * {@code NodeItemReader.path} in the execution context of the step. Reading resumes after
 * this path, whether the node still exists or not. The reader notices nodes that are
 * created or deleted in the meantime only if they come after this path. Reading blocks.
 * Use each reader on one thread only.
 */
public class NodeItemReader implements ItemStreamReader<Node> {

	private static final String KEY = "NodeItemReader.path";

	private static final char SLASH = '/';

	private final Dracoon client;

	private final long top;

	private final Deque<Level> levels = new ArrayDeque<>();

	private @Nullable String path;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param top the id of the room or folder
	 */
	public NodeItemReader(Dracoon client, long top) {
		Assert.notNull(client, "'client' must not be null");
		this.client = client;
		this.top = top;
	}

	@Override
	public void open(ExecutionContext context) {
		try {
			this.levels.clear();
			this.path = context.containsKey(KEY) ? context.getString(KEY) : null;
			if (this.path != null) {
				resumeAfter(this.path);
			}
			else {
				enter("", this.top, "");
			}
		}
		catch (DracoonException ex) {
			throw new ItemStreamException("The nodes cannot be listed: " + ex.getMessage(), ex);
		}
	}

	private void resumeAfter(String last) {
		long folder = this.top;
		String prefix = "";
		for (String name : last.split(String.valueOf(SLASH))) {
			Optional<Node> next = enter(prefix, folder, name);
			if (next.isEmpty()) {
				return;
			}
			folder = next.get().id();
			prefix += name + SLASH;
		}
		// begin with the content of the last node, because it is a room or folder whose
		// content was not read
		enter(prefix, folder, "");
	}

	/**
	 * Enters a folder.
	 * @param prefix the prefix of the paths of its nodes
	 * @param folder the folder
	 * @param after the name after which to begin, empty to read all nodes
	 * @return the room or folder with the name {@code after}, if there is one
	 */
	private Optional<Node> enter(String prefix, long folder, String after) {
		List<Node> nodes = Optional
			.ofNullable(this.client.nodes().list(NodeQuery.children(folder)).collectList().block())
			.orElseGet(List::of);
		Iterator<Node> rest = nodes.stream()
			.filter((node) -> node.name().compareTo(after) > 0)
			.sorted(Comparator.comparing(Node::name))
			.iterator();
		this.levels.push(new Level(prefix, folder, rest));
		return nodes.stream().filter((node) -> node.name().equals(after) && node.type() != NodeType.FILE).findFirst();
	}

	@Override
	public @Nullable Node read() {
		while (!this.levels.isEmpty()) {
			Level level = this.levels.element();
			if (!level.nodes().hasNext()) {
				this.levels.pop();
				continue;
			}
			Node node = level.nodes().next();
			this.path = level.prefix() + node.name();
			if (node.type() != NodeType.FILE) {
				requireNoCycle(node);
				enter(this.path + SLASH, node.id(), "");
			}
			return node;
		}
		return null;
	}

	private void requireNoCycle(Node node) {
		Set<Long> folders = new HashSet<>();
		this.levels.forEach((level) -> folders.add(level.folder()));
		if (folders.contains(node.id())) {
			throw new ItemStreamException("The folder '" + VisibleText.of(this.path) + "' contains itself");
		}
	}

	@Override
	public void update(ExecutionContext context) {
		if (this.path != null) {
			context.putString(KEY, this.path);
		}
	}

	/**
	 * Holds a folder on the path to the current node.
	 *
	 * @param prefix the prefix of the paths of its nodes
	 * @param nodes the nodes that have not been read
	 */
	private record Level(String prefix, long folder, Iterator<Node> nodes) {

	}

}
