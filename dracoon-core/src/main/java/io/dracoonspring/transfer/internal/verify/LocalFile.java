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

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.file.LocalFolder;

/**
 * A file of this machine as it was when its directory was listed.
 *
 * @param folder the directory
 * @param name its name
 * @param attributes what it was
 */
public record LocalFile(LocalFolder folder, Path name, BasicFileAttributes attributes) implements LocalContent {

	@Override
	public long size() {
		return this.attributes.size();
	}

	@Override
	public InputStream open() throws IOException {
		return Channels.newInputStream(this.folder.read(this.name));
	}

	@Override
	public boolean isUnchanged() throws IOException {
		@Nullable BasicFileAttributes now = this.folder.look(this.name);
		return now != null && now.isRegularFile() && now.size() == size()
				&& now.lastModifiedTime().equals(this.attributes.lastModifiedTime());
	}

}
