// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Represents a directory that does not exist, for dry runs, which only read. */
public record AbsentFolder(Path path) implements LocalFolder {

	@Override
	public List<Entry> list() {
		return List.of();
	}

	@Override
	public @Nullable BasicFileAttributes look(Path name) {
		return null;
	}

	@Override
	public LocalFolder child(Path name) {
		return new AbsentFolder(this.path.resolve(name));
	}

	@Override
	public LocalFolder createChild(Path name) throws IOException {
		throw absent();
	}

	@Override
	public LocalFolder again() {
		return this;
	}

	@Override
	public FileChannel create(Path name, FileAttribute<?>... attributes) throws IOException {
		throw absent();
	}

	@Override
	public FileChannel read(Path name) throws IOException {
		throw absent();
	}

	@Override
	public void replace(Path from, Path to) throws IOException {
		throw absent();
	}

	@Override
	public void moveIfFree(Path from, Path to) throws IOException {
		throw absent();
	}

	@Override
	public <V extends FileAttributeView> @Nullable V view(Path name, Class<V> type) {
		return null;
	}

	@Override
	public boolean delete(Path name) {
		return false;
	}

	@Override
	public void close() {
		// do nothing, because no handle is open
	}

	private NoSuchFileException absent() {
		return new NoSuchFileException(this.path.toString());
	}

}
