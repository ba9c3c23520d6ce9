// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Secret;

/**
 * A share that exists when the emulator starts. A seed cannot share encrypted nodes,
 * because their shares need keys.
 *
 * @param kind whether users download or upload files
 * @param path the path of the shared node, such as {@code Projects/Welcome.txt}
 * @param name the name, {@code null} for the name of the node
 * @param accessKey the access key, with which the URL of the share ends, {@code null} for
 * a random one
 * @param password the password, {@code null} for none
 * @param expiresAfter the lifetime, {@code null} for unlimited
 * @param limits the limits of downloads and uploads
 */
@RecordBuilder
public record SeedShare(Kind kind, String path, @Nullable String name, @Nullable Secret accessKey,
		@Nullable Secret password, @Nullable Duration expiresAfter, Limits limits) {

	public SeedShare {
		Seeds.requireText(path, "path of a share");
		if (accessKey != null) {
			Seeds.requireText(accessKey.value(), "access key of a share");
		}
	}

	/**
	 * Shares a file, folder or room for download.
	 * @param path the path
	 * @return the share
	 */
	public static SeedShare download(String path) {
		return SeedShareBuilder.builder().kind(Kind.DOWNLOAD).path(path).limits(Limits.NONE).build();
	}

	/**
	 * Lets users without an account upload into a folder or room.
	 * @param path the path
	 * @return the share
	 */
	public static SeedShare upload(String path) {
		return SeedShareBuilder.builder().kind(Kind.UPLOAD).path(path).limits(Limits.NONE).build();
	}

	/**
	 * Sets the name.
	 * @param name the name, {@code null} for the name of the node
	 * @return the changed share
	 */
	public SeedShare named(@Nullable String name) {
		return SeedShareBuilder.builder(this).name(name).build();
	}

	/**
	 * Sets the access key, with which the URL of the share ends.
	 * @param accessKey the access key, {@code null} for a random one
	 * @return the changed share
	 */
	public SeedShare withAccessKey(@Nullable String accessKey) {
		return SeedShareBuilder.builder(this).accessKey(Secret.of(accessKey)).build();
	}

	/**
	 * Sets a password.
	 * @param password the password, {@code null} for none
	 * @return the changed share
	 */
	public SeedShare withPassword(@Nullable String password) {
		return SeedShareBuilder.builder(this).password(Secret.of(password)).build();
	}

	/**
	 * Sets the lifetime of the share.
	 * @param duration the lifetime, {@code null} for unlimited
	 * @return the changed share
	 */
	public SeedShare withExpiresAfter(@Nullable Duration duration) {
		return SeedShareBuilder.builder(this).expiresAfter(duration).build();
	}

	/**
	 * Limits the number of downloads.
	 * @param downloads the number, 0 for no limit
	 * @return the changed share
	 */
	public SeedShare withMaxDownloads(int downloads) {
		return limits(new Limits(downloads, this.limits.maxSlots, this.limits.maxSize));
	}

	/**
	 * Limits the number of uploaded files.
	 * @param slots the number, 0 for no limit
	 * @return the changed share
	 */
	public SeedShare withMaxSlots(int slots) {
		return limits(new Limits(this.limits.maxDownloads, slots, this.limits.maxSize));
	}

	/**
	 * Limits the total size of uploaded files.
	 * @param bytes the number of bytes, 0 for no limit
	 * @return the changed share
	 */
	public SeedShare withMaxSize(long bytes) {
		return limits(new Limits(this.limits.maxDownloads, this.limits.maxSlots, bytes));
	}

	private SeedShare limits(Limits limits) {
		return SeedShareBuilder.builder(this).limits(limits).build();
	}

	/**
	 * The direction of a share.
	 */
	public enum Kind {

		/** Users download files. */
		DOWNLOAD,

		/** Users upload files. */
		UPLOAD

	}

	/**
	 * The limits of a share. 0 stands for no limit.
	 *
	 * @param maxDownloads the maximum number of downloads
	 * @param maxSlots the maximum number of uploaded files
	 * @param maxSize the maximum total size of uploaded files in bytes
	 */
	public record Limits(int maxDownloads, int maxSlots, long maxSize) {

		static final Limits NONE = new Limits(0, 0, 0);

		public Limits {
			if (maxDownloads < 0 || maxSlots < 0 || maxSize < 0) {
				throw new SeedException("share", "limits must not be negative");
			}
		}

	}

}
