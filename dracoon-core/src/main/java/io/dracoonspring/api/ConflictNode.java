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

package io.dracoonspring.api;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A node that is in the way of an operation, as named by newer servers.
 *
 * @param nodeId the id of the node
 * @param name the name of the node
 * @param errorCode the number that explains the conflict
 * @param errorMessage what the server says about it
 */
public record ConflictNode(@Nullable Long nodeId, @Nullable String name, @Nullable Integer errorCode,
		@Nullable String errorMessage) implements Serializable {

}
