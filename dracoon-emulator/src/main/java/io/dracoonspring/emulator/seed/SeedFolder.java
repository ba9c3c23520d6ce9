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

package io.dracoonspring.emulator.seed;

import java.util.List;

/**
 * A folder of a seed.
 *
 * @param name the name
 * @param folders the folders in it
 * @param files the files in it
 */
public record SeedFolder(String name, List<SeedFolder> folders, List<SeedFile> files) {

	public SeedFolder {
		Seeds.requireText(name, "name of a folder or room");
		folders = List.copyOf(folders);
		files = List.copyOf(files);
	}

	/**
	 * Create an empty folder.
	 * @param name the name
	 * @return the folder
	 */
	public static SeedFolder of(String name) {
		return new SeedFolder(name, List.of(), List.of());
	}

	/**
	 * Add a folder.
	 * @param folder the folder
	 * @return the changed folder
	 */
	public SeedFolder folder(SeedFolder folder) {
		return new SeedFolder(this.name, Seed.plus(this.folders, folder), this.files);
	}

	/**
	 * Add a file.
	 * @param file the file
	 * @return the changed folder
	 */
	public SeedFolder file(SeedFile file) {
		return new SeedFolder(this.name, this.folders, Seed.plus(this.files, file));
	}

}
