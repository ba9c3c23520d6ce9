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

package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodeType;

/**
 * A node about which the user is notified; schema {@code SubscribedNode} of the API.
 *
 * @param id the id
 * @param type what the node is
 * @param authParentId the id of the room whose permissions count
 * @param name the name; DRACOON Cloud only
 * @param parentPath the path of the parent, which starts and ends with a slash; DRACOON
 * Cloud only
 */
@ExtensibleRecord
public record SubscribedNode(Long id, @Nullable NodeType type, @Nullable Long authParentId, @Nullable String name,
		@Nullable String parentPath) {

}
