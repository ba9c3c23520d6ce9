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

package io.dracoonspring.sample.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.Sizes;

/**
 * A room, folder or file as the page shows it.
 *
 * @param id the id
 * @param kind {@code room}, {@code folder} or {@code file}
 * @param name the name
 * @param href where the content is
 * @param encrypted whether to say that it is encrypted
 * @param size the size in words
 * @param changed when it was last changed
 * @param changedText the same in words
 * @param deletable whether the page offers to delete it
 */
record Row(long id, String kind, String name, String href, boolean encrypted, String size, @Nullable Instant changed,
		@Nullable String changedText, boolean deletable) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
		.withZone(ZoneId.systemDefault());

	/**
	 * Shows a node.
	 * @param node the node
	 * @param parentEncrypted whether the page says already that all is encrypted
	 * @return the row
	 */
	static Row of(Node node, boolean parentEncrypted) {
		boolean file = node.type() == NodeType.FILE;
		NodePermissions permissions = node.permissions();
		// rooms hold the work of many; they are left to the web application
		boolean deletable = node.type() != NodeType.ROOM
				&& (permissions == null || !Boolean.FALSE.equals(permissions.delete()));
		Instant changed = (node.updatedAt() != null) ? node.updatedAt() : node.createdAt();
		return new Row(node.id(), node.type().wireValue(), node.name(), (file ? "/files/" : "/nodes/") + node.id(),
				Boolean.TRUE.equals(node.isEncrypted()) && !parentEncrypted,
				(node.size() != null) ? Sizes.format(node.size()) : "", changed,
				(changed != null) ? DATE.format(changed) : null, deletable);
	}

	/**
	 * Tell whether it can be downloaded.
	 * @return {@code true} for a file
	 */
	public boolean isFile() {
		return this.href.startsWith("/files/");
	}

}
