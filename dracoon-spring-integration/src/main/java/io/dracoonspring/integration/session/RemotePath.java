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

package io.dracoonspring.integration.session;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A path as flows write it: with or without a slash at its beginning, at its end, or
 * twice in between, with dots for where one is, and perhaps with a pattern as its last
 * name. Names in DRACOON hold no asterisk.
 *
 * @param value the path from the root, without a slash at its end; empty for the root
 */
record RemotePath(String value) {

	static RemotePath of(@Nullable String path) {
		if (path == null) {
			return new RemotePath("");
		}
		return new RemotePath(Arrays.stream(path.split("/"))
			.filter((name) -> !name.isEmpty() && !name.equals("."))
			.map((name) -> "/" + name)
			.collect(Collectors.joining()));
	}

	boolean isRoot() {
		return this.value.isEmpty();
	}

	boolean isPattern() {
		return name().contains("*");
	}

	String name() {
		return this.value.substring(this.value.lastIndexOf('/') + 1);
	}

	RemotePath parent() {
		return new RemotePath(this.value.substring(0, Math.max(this.value.lastIndexOf('/'), 0)));
	}

	@Override
	public String toString() {
		return isRoot() ? "/" : this.value;
	}

}
