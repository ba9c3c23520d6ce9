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

import io.dracoonspring.api.UserInfo;

/**
 * A user who did something.
 *
 * @param id the id
 * @param userName the user name, {@code null} if not told
 */
public record EventActor(long id, @Nullable String userName) {

	static @Nullable EventActor of(@Nullable UserInfo user) {
		return (user != null) ? new EventActor(user.id(), user.userName().isEmpty() ? null : user.userName()) : null;
	}

	static @Nullable EventActor of(@Nullable Long id, @Nullable String userName) {
		return (id != null) ? new EventActor(id, userName) : null;
	}

	/**
	 * Returns the actor without the name, which is personal.
	 */
	@Override
	public String toString() {
		return "EventActor[id=" + this.id + "]";
	}

}
