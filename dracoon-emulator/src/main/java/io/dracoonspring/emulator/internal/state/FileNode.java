// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaTypeFactory;

/** One version of a file. Overwriting creates a new node with the same reference id. */
public final class FileNode extends Node {

	private final long referenceId;

	private FileContent content;

	private final FileKeys keys = new FileKeys();

	private @Nullable Instant expireAt;

	FileNode(long id, Container parent, String name, long author, Instant now, long referenceId, FileContent content) {
		super(id, parent, name, author, now);
		this.referenceId = referenceId;
		this.content = content;
	}

	@Override
	public NodeType type() {
		return NodeType.FILE;
	}

	@Override
	public long size() {
		return this.content.size();
	}

	@Override
	public Room room() {
		return Objects.requireNonNull(parent()).room();
	}

	/** Returns the id that is common to all versions of the file. */
	public long referenceId() {
		return this.referenceId;
	}

	public FileContent content() {
		return this.content;
	}

	/**
	 * Returns the MD5 of the content in lower-case hexadecimal digits. It is {@code null}
	 * for encrypted files, because the server reports it only for plain files.
	 */
	public @Nullable String hash() {
		return isEncrypted() ? null : this.content.md5();
	}

	/**
	 * Returns whether the file cannot be read because the virus scanner found malware.
	 */
	public boolean isMalicious() {
		return this.content.malicious();
	}

	/** Changes the verdict of the virus scanner. */
	public void rate(boolean malicious) {
		this.content = this.content.rated(malicious);
	}

	/**
	 * Replaces the reported checksum.
	 * @param md5 the MD5
	 */
	public void forge(String md5) {
		this.content = this.content.forged(md5);
	}

	/** Exchanges content and keys with another file. */
	public void exchange(FileNode other) {
		FileContent own = this.content;
		this.content = other.content;
		other.content = own;
		this.keys.exchange(other.keys);
	}

	/**
	 * Returns the token in the URL of thumbnails, {@code null} if the file is not a plain
	 * image.
	 */
	public @Nullable String mediaToken() {
		boolean image = MediaTypeFactory.getMediaType(name())
			.filter((type) -> type.getType().equals("image"))
			.isPresent();
		if (!image || isEncrypted()) {
			return null;
		}
		return UUID.nameUUIDFromBytes(this.content.id().value().getBytes(StandardCharsets.UTF_8))
			.toString()
			.replace("-", "");
	}

	/** Returns the file keys, which are empty for a plain file. */
	public FileKeys keys() {
		return this.keys;
	}

	/** Returns when the file expires, {@code null} for never. */
	public @Nullable Instant expireAt() {
		return this.expireAt;
	}

	/**
	 * Sets when the file expires.
	 * @param expireAt the time, {@code null} for never
	 */
	public void expireAt(@Nullable Instant expireAt) {
		this.expireAt = expireAt;
	}

	/**
	 * Returns the extension of the name in lower case and without the dot, empty if there
	 * is none.
	 */
	public String fileType() {
		int dot = name().lastIndexOf('.');
		return (dot >= 0) ? name().substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}

}
