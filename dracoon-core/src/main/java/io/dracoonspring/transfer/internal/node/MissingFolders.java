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

package io.dracoonspring.transfer.internal.node;

import java.util.List;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.NodeAddress;

/**
 * Creates the folders that are missing in a path. Somebody else may be doing the same:
 * what has come into being meanwhile is taken as it is.
 */
public final class MissingFolders {

	private final DracoonNodes nodes;

	private final NodeLookup lookup;

	public MissingFolders(DracoonNodes nodes, NodeLookup lookup) {
		this.nodes = nodes;
		this.lookup = lookup;
	}

	public static List<String> segments(String path) {
		return Stream.of(path.split("/")).filter((segment) -> !segment.isEmpty()).toList();
	}

	/**
	 * Find a room or folder, and create it if need be.
	 * @param path its path
	 * @return the room or folder
	 */
	public Mono<Node> ensure(String path) {
		return ensure(segments(path));
	}

	private Mono<Node> ensure(List<String> segments) {
		NodeAddress address = NodeAddress.ofPath("/" + String.join("/", segments));
		Mono<Node> found = this.lookup.container(address);
		if (segments.size() == 1) {
			// rooms need administrators and are not created on the way
			return found;
		}
		int last = segments.size() - 1;
		return found.onErrorResume(MissingFolders::isMissing,
				(ex) -> ensure(segments.subList(0, last)).flatMap((parent) -> this.nodes
					.createFolder(CreateFolderRequest.of(parent.id(), segments.get(last)))
					.flatMap(this.lookup::complete)
					.onErrorResume(DracoonApiException.Conflict.class, (conflict) -> this.lookup.container(address))));
	}

	private static boolean isMissing(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.TARGET_MISSING
				&& ex.getCause() instanceof DracoonApiException.NotFound;
	}

}
