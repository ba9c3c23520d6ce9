// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory.
 *
 * @param top the directory
 */
record DirectorySide(Path top) implements Side {

	@Override
	public String location() {
		return this.top.toUri().toString();
	}

	@Override
	public void write(String path, ModelFile file) {
		try {
			Path place = this.top.resolve(path);
			Files.createDirectories(place.getParent());
			Files.writeString(place, file.content());
			Files.setLastModifiedTime(place, FileTime.from(file.time()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void delete(String path) {
		try {
			Files.delete(this.top.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public ModelFile touch(String path, ModelFile file, Instant time) {
		ModelFile touched = new ModelFile(file.content(), time);
		try {
			Files.setLastModifiedTime(this.top.resolve(path), FileTime.from(time));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return touched;
	}

	@Override
	public boolean restore(String path, ModelFile version) {
		return false;
	}

	@Override
	public Map<String, String> read(Map<String, ModelFile> expected) {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(this.top)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String path = this.top.relativize(file).toString();
				if (!path.startsWith(".dracoon-deleted-")) {
					contents.put(path, Files.readString(file));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return contents;
	}

}
