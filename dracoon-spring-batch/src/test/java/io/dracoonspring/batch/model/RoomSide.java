// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.recyclebin.RestoreDeletedNodesRequest;
import io.dracoonspring.template.DracoonTemplate;

/** A folder of a room, in which another user makes the changes. */
final class RoomSide implements Side {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final Dracoon other;

	private final DracoonTemplate template;

	private final String top;

	private final Map<ModelFile, Long> nodes = new HashMap<>();

	/**
	 * Creates the folder.
	 * @param other the client of the other user
	 * @param top the path of the folder
	 */
	RoomSide(Dracoon other, String top) {
		this.other = other;
		this.template = new DracoonTemplate(other);
		this.top = top;
		this.template.createFolders(top);
	}

	@Override
	public String location() {
		return "dracoon:" + this.top;
	}

	private Node node(String path) {
		return this.template.get(this.top + "/" + path);
	}

	@Override
	public void write(String path, ModelFile file) {
		Node node = this.template.writeBytes(this.top + "/" + path, file.content().getBytes(StandardCharsets.UTF_8),
				(options) -> options.withCreateFolders(true)
					.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
					.withTimestampModification(file.time()));
		this.nodes.put(file, node.id());
	}

	@Override
	public void delete(String path) {
		this.template.delete(this.top + "/" + path);
	}

	@Override
	public ModelFile touch(String path, ModelFile file, Instant time) {
		this.other.files()
			.update(node(path).id(), UpdateFileRequest.of().withTimestampModification(time))
			.block(TIMEOUT);
		file.time(time);
		return file;
	}

	@Override
	public boolean restore(String path, ModelFile version) {
		Long node = this.nodes.get(version);
		if (node == null) {
			throw new IllegalArgumentException("The version of '" + path + "' is unknown");
		}
		this.other.recycleBin()
			.restoreMany(
					RestoreDeletedNodesRequest.of(List.of(node)).withResolutionStrategy(ResolutionStrategy.OVERWRITE))
			.block(TIMEOUT);
		return true;
	}

	@Override
	public Map<String, String> read(Map<String, ModelFile> expected) {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Node> tree = this.template.walk(this.top)) {
			for (Node node : tree.filter((each) -> each.type() == NodeType.FILE).toList()) {
				String path = String.valueOf(node.path()).substring(this.top.length() + 1);
				contents.put(path, this.template.read(node,
						(content) -> new String(content.readAllBytes(), StandardCharsets.UTF_8)));
				ModelFile version = expected.get(path);
				if (version != null) {
					this.nodes.putIfAbsent(version, node.id());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return contents;
	}

}
