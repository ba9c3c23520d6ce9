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

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a room, a folder or a file.
 */
public interface NodeEvent extends DracoonEvent {

	/**
	 * Return what it happened to.
	 * @return the node, as far as it is known
	 */
	NodePayload node();

	@Override
	default @Nullable EventActor actor() {
		EventActor logged = DracoonEvent.super.actor();
		// who created it did not do what happened to it later
		return (logged == null && type().endsWith(".created")) ? EventActor.of(node().createdBy()) : logged;
	}

}
