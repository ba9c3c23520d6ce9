// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.List;

/**
 * A folder of a seed.
 *
 * @param name the name
 * @param folders the folders in this folder
 * @param files the files in this folder
 */
public record SeedFolder(String name, List<SeedFolder> folders, List<SeedFile> files) {

	public SeedFolder {
		Seeds.requireText(name, "name of a folder or room");
		folders = List.copyOf(folders);
		files = List.copyOf(files);
	}

	/**
	 * Creates an empty folder.
	 * @param name the name
	 * @return the folder
	 */
	public static SeedFolder of(String name) {
		return new SeedFolder(name, List.of(), List.of());
	}

	/**
	 * Adds a folder.
	 * @param folder the folder
	 * @return the changed folder
	 */
	public SeedFolder withFolder(SeedFolder folder) {
		return new SeedFolder(this.name, Seed.plus(this.folders, folder), this.files);
	}

	/**
	 * Adds a file.
	 * @param file the file
	 * @return the changed folder
	 */
	public SeedFolder withFile(SeedFile file) {
		return new SeedFolder(this.name, this.folders, Seed.plus(this.files, file));
	}

}
